import type { Locale } from '../../core/locale.js'
import { detectLanguage } from '../language/detect-language.js'
import type { TermStatistics } from '../passages/term-statistics.js'
import type { ConceptLexicon } from '../language/concept-lexicon.js'
import type { RankedPassage } from '../retrieve/retrieval.js'
import type { Citation, GroundedAnswer } from './answer.js'
import { marksIntoRows } from './marks-into-rows.js'
import { quote } from './quote.js'

type Needs = { lexicon: ConceptLexicon; statistics: TermStatistics }

export interface QuoteInput {
  question: string
  /** The language that was asked for. */
  language: Locale
  /** Best first, at least one. */
  passages: readonly RankedPassage[]
}

/** The bank's own words: the best passage's relevant part. */
export function quoteAnswer(needs: Needs, input: QuoteInput): GroundedAnswer {
  const [best] = input.passages
  if (!best) throw new Error('no passage to quote')
  const citation = cite(needs, { question: input.question, passage: best, position: 1 })
  // After a table the mark stands on a line of its own until it goes into the last row.
  const separator = citation.quote.trimEnd().endsWith('|') ? '\n' : ' '
  return {
    kind: 'answer',
    text: marksIntoRows(`${citation.quote}${separator}[1]`),
    citations: [citation],
    records: recordsAmong(input.passages),
    writtenBy: 'bank',
    language: best.language,
    otherLanguage: best.language !== input.language,
    confidence: best.confidence,
  }
}

/** A model's words with the sources that they cite. */
export function citeAnswer(
  needs: Needs,
  input: QuoteInput & { text: string; cited: readonly number[] },
): GroundedAnswer {
  const sources = input.cited.flatMap((index) => input.passages[index] ?? [])
  const language = detectLanguage(input.text)
  return {
    kind: 'answer',
    text: input.text,
    citations: sources.map((passage, i) =>
      cite(needs, { question: input.question, passage, position: i + 1 }),
    ),
    records: recordsAmong(sources),
    writtenBy: 'model',
    language,
    otherLanguage: language !== input.language,
    confidence: input.passages[0]?.confidence ?? 0,
  }
}

function cite(
  needs: Needs,
  input: { question: string; passage: RankedPassage; position: number },
): Citation {
  const { passage, position } = input
  return {
    position,
    passageId: passage.id,
    title: passage.title,
    heading: passage.heading,
    quote: quote(needs, input),
  }
}

// Beyond this far behind the best, a product is beside the point.
const nearTheBest = 0.75

function recordsAmong(passages: readonly RankedPassage[]): GroundedAnswer['records'] {
  const best = passages[0]?.score ?? 0
  const records = passages
    .filter((passage) => passage.score >= nearTheBest * best)
    .flatMap(({ kind, refId }) =>
      refId !== null && (kind === 'product' || kind === 'branch') ? [{ kind, refId }] : [],
    )
  return records.filter((r, i) => records.findIndex((s) => s.refId === r.refId) === i).slice(0, 3)
}
