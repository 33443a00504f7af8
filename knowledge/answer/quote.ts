import type { ConceptLexicon } from '../language/concept-lexicon.js'
import { termsOf } from '../language/terms.js'
import type { TermStatistics } from '../passages/term-statistics.js'
import type { Passage } from '../passages/passage.js'
import { toQuestion } from '../retrieve/question.js'

// What is longer is cut down to the part that answers.
const quotedWhole = 240
const quoteLength = 200
const tableRows = 6

type Needs = { lexicon: ConceptLexicon; statistics: TermStatistics }

/** The part of a passage that answers a question: an answer of a pair as it stands, else the sentences or rows that speak of it. */
export function quote(
  needs: Needs,
  { question, passage }: { question: string; passage: Pick<Passage, 'question' | 'text'> },
): string {
  const { text } = passage
  if (passage.question !== null || text.length <= quotedWhole) return text
  const worth = relevanceTo(question, needs)
  const table = /(?:^|\n\n)(\|[^\n]*\n\|(?: ?-+ ?\|)+(?:\n\|[^\n]*)+)/.exec(text)?.[1]
  const prose = bestSentences(table ? text.replace(table, '').trim() : text, worth)
  if (!table) return prose.text
  const rows = bestRows(table, worth)
  return rows.worth >= prose.worth ? rows.text : prose.text
}

interface Quoted {
  text: string
  worth: number
}

/** How much of what the question asks for a piece of text speaks of. */
function relevanceTo(question: string, { statistics, lexicon }: Needs) {
  const weights = new Map(
    toQuestion(question, { statistics, lexicon }).terms.map((term) => [term.hash, term.weight]),
  )
  return (text: string) =>
    termsOf(text, lexicon).reduce((sum, { hash }) => sum + (weights.get(hash) ?? 0), 0)
}

/** The run of neighbouring sentences that says most, from the best sentence outwards. */
function bestSentences(text: string, worth: (text: string) => number): Quoted {
  const sentences = text.match(/[^。！？!?；\n]*(?:[。！？!?；]+|\n+|$)/g)?.filter(Boolean) ?? [
    text,
  ]
  const worths = sentences.map(worth)
  let from = worths.indexOf(Math.max(...worths))
  let to = from + 1
  const length = () => sentences.slice(from, to).join('').length
  while (length() < quoteLength && (from > 0 || to < sentences.length)) {
    // What follows usually belongs to what was said; what comes before must be worth more.
    const before = from > 0 ? (worths[from - 1] ?? 0) : -1
    const after = to < sentences.length ? (worths[to] ?? 0) : -1
    if (to < sentences.length && after >= before) to++
    else if (before > 0 || to >= sentences.length) from--
    else to++
  }
  const quoted = sentences.slice(from, to).join('').trim()
  return { text: quoted, worth: worth(quoted) }
}

function bestRows(table: string, worth: (text: string) => number): Quoted {
  const [header = '', rule = '', ...rows] = table.split('\n')
  const kept = rows
    .map((row, place) => ({ row, place, worth: worth(row) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, tableRows)
    .sort((a, b) => a.place - b.place)
  const text = [header, rule, ...kept.map(({ row }) => row)].join('\n')
  return { text, worth: worth(text) }
}
