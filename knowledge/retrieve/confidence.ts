import type { FoundPassage } from '../passages/search-passages.js'
import { greatestRarity, rarity, type TermStatistics } from '../passages/term-statistics.js'
import { unpackSubject } from '../passages/term-vector.js'
import type { Question } from './question.js'

/** How sure it is, from 0 to 1, that each passage found answers the question. `found` is best first. */
export function confidences(
  question: Question,
  { found, statistics }: { found: readonly FoundPassage[]; statistics: TermStatistics },
): number[] {
  const asked = new Set(question.terms.map((term) => term.hash))
  return found.map((candidate, i) => {
    const share = candidate.lexical
    const next = found.slice(i + 1, i + 6)
    const mean = next.reduce((sum, other) => sum + other.lexical, 0) / Math.max(1, next.length)
    return confidenceOf({
      share,
      // A passage without a name has nothing that could be left over.
      asked: shareAsked(candidate.subject, { asked, statistics }) ?? share,
      lead: share > 0 ? (share - mean) / share : 0,
      terms: question.terms.length,
      matched: (share * question.weight) / greatestRarity(statistics),
    })
  })
}

interface Evidence {
  /** Share of the question that the passage speaks of. */
  share: number
  /** Share of what the passage is called that was asked for. */
  asked: number
  /** How far it is ahead of the next five. */
  lead: number
  /** Terms of the question: a part of a long one says more than the same part of a short one. */
  terms: number
  /** What the matches are worth, in terms that occur once. */
  matched: number
}

// A logistic regression over answerable and unanswerable questions in both languages.
function confidenceOf({ share, asked, lead, terms, matched }: Evidence): number {
  const z =
    -5.5 +
    4 * share +
    asked +
    0.45 * lead +
    0.9 * Math.log(1 + terms) +
    1.25 * Math.log(1 + Math.max(0, matched))
  return share > 0 ? 1 / (1 + Math.exp(-z)) : 0
}

/** The share of a subject's words and concepts that were asked for; null without any. */
function shareAsked(
  subject: string,
  { asked, statistics }: { asked: ReadonlySet<number>; statistics: TermStatistics },
): number | null {
  let all = 0
  let met = 0
  for (const hash of unpackSubject(subject)) {
    const weight = rarity(hash, statistics)
    all += weight
    if (asked.has(hash)) met += weight
  }
  return all > 0 ? met / all : null
}
