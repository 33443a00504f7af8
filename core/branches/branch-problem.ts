import type { ErrorCode } from '../errors.js'
import { weekdays, type TimeRange, type WeeklyHours } from '../organisation/index.js'
import type { Branch, Coordinates } from './branch.js'

export interface BranchProblem {
  code: ErrorCode & `branch/${string}`
  /** Where: `hours.mon.1`. */
  field: string
}

/** The first thing that cannot be true of a branch; null where all can. */
export function problemOfBranch(
  branch: Pick<Branch, 'coordinates' | 'hours' | 'specialDays' | 'services' | 'notices'>,
): BranchProblem | null {
  const { coordinates, hours, specialDays, services, notices } = branch
  return (
    problemOfPlace(coordinates) ??
    problemOfWeek(hours, 'hours') ??
    first(specialDays, ({ hours }, i) => problemOfDay(hours, `specialDays.${i}.hours`)) ??
    twice(specialDays, { of: ({ day }) => day, code: 'branch/day-twice', name: 'specialDays' }) ??
    first(services, ({ hours }, i) => hours && problemOfWeek(hours, `services.${i}.hours`)) ??
    twice(services, { of: ({ code }) => code, code: 'branch/service-twice', name: 'services' }) ??
    first(notices, ({ from, to }, i) =>
      to !== null && to < from
        ? { code: 'branch/notice-backwards', field: `notices.${i}.to` }
        : null,
    )
  )
}

const china = { latitude: [3, 54], longitude: [73, 136] } as const

function problemOfPlace({ latitude, longitude }: Coordinates): BranchProblem | null {
  const within = (value: number, [from, to]: readonly [number, number]) =>
    from <= value && value <= to
  if (within(latitude, china.latitude) && within(longitude, china.longitude)) return null
  const swapped = within(longitude, china.latitude) && within(latitude, china.longitude)
  const code = swapped ? 'branch/coordinates-swapped' : 'branch/coordinates-elsewhere'
  return { code, field: 'coordinates' }
}

function problemOfWeek(hours: WeeklyHours, field: string): BranchProblem | null {
  return first([...weekdays], (day) => problemOfDay(hours[day] ?? [], `${field}.${day}`))
}

/** Times of a day in order: `HH:mm` compares as text. */
function problemOfDay(ranges: readonly TimeRange[], field: string): BranchProblem | null {
  return first(ranges, ({ from, to }, i) => {
    if (to <= from) return { code: 'branch/hours-backwards', field: `${field}.${i}` }
    const before = ranges[i - 1]
    return before && from < before.to
      ? { code: 'branch/hours-overlap', field: `${field}.${i}` }
      : null
  })
}

function twice<T>(
  list: readonly T[],
  { of, code, name }: { of(item: T): string; code: BranchProblem['code']; name: string },
): BranchProblem | null {
  const keys = list.map(of)
  const again = keys.findIndex((key, i) => keys.indexOf(key) < i)
  return again < 0 ? null : { code, field: `${name}.${again}` }
}

function first<T>(
  list: readonly T[],
  check: (item: T, place: number) => BranchProblem | null,
): BranchProblem | null {
  for (const [i, item] of list.entries()) {
    const problem = check(item, i)
    if (problem) return problem
  }
  return null
}
