import type { AuditEntryAnswer } from '../../../../server/api/staff/audit/schema.js'
import { useStaffTexts } from '../../texts/index.js'

/** Field by field, what it was and what it became. */
export function Change({ entry: { before, after } }: { entry: AuditEntryAnswer }) {
  const { audit } = useStaffTexts()
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (fields.length === 0) return null
  return (
    <ul className="staff-change">
      {fields.map((field) => (
        <li key={field}>
          {field}: {textOf(before?.[field], audit.nothing)} →{' '}
          {textOf(after?.[field], audit.nothing)}
        </li>
      ))}
    </ul>
  )
}

function textOf(value: unknown, nothing: string): string {
  if (value === undefined || value === null) return nothing
  return typeof value === 'string' ? value : JSON.stringify(value)
}
