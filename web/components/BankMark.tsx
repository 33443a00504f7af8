/** A bank's mark: its first letter or character in its colour, where it has no drawing of its own. */
export function BankMark({ name }: { name: string }) {
  return (
    <svg className="bank-mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect className="bank-mark-ground" width="40" height="40" rx="10" />
      <text
        className="bank-mark-letter"
        x="20"
        y="20"
        dominantBaseline="central"
        textAnchor="middle"
      >
        {[...name][0]}
      </text>
    </svg>
  )
}
