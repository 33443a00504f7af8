import type { LabelledText } from '../api/cards.js'

/** Characters of a value that read well beside its label; more go below it. */
const longest = 36

export function Facts({ facts }: { facts: LabelledText[] }) {
  if (facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map(({ label, value }, i) => (
        <div key={i} className={value.length > longest ? 'fact long' : 'fact'}>
          <dt>{label}</dt>
          <dd>{withWholeRanges(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** `09:00–12:00` is not broken at its dash. */
function withWholeRanges(value: string): string {
  return value.replace(/(\d)–(?=\d)/g, '$1\u2060–\u2060')
}
