import type {
  BranchChangeRequest,
  StaffBranchAnswer,
} from '../../../../server/api/staff/branches/schema.js'

type Change = BranchChangeRequest['change']
type Field = keyof Change

const fields = [
  'name',
  'city',
  'address',
  'coordinates',
  'phone',
  'hours',
  'specialDays',
  'services',
  'notices',
] as const satisfies readonly Field[]

/** A branch while it is being changed: the same fields, always all there. */
export type BranchForm = Pick<StaffBranchAnswer, (typeof fields)[number]>

export function toForm(branch: StaffBranchAnswer): BranchForm {
  return Object.fromEntries(fields.map((field) => [field, branch[field]])) as unknown as BranchForm
}

/** What of it differs from what was read: the rest stays as it is, whoever may change it meanwhile. */
export function changeOf(branch: StaffBranchAnswer, values: BranchForm): Change {
  const changed = fields.filter(
    (field) => JSON.stringify(ordered(values[field])) !== JSON.stringify(ordered(branch[field])),
  )
  return Object.fromEntries(changed.map((field) => [field, values[field]]))
}

/** Forms and servers put the names of an object in different orders, and leave out what is not set. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, ordered(part)]),
  )
}
