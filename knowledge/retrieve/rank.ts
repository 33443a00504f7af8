import type { FoundPassage } from '../passages/search-passages.js'
import { greatestRarity, type TermStatistics } from '../passages/term-statistics.js'
import { greatestWeight } from '../passages/term-vector.js'
import type { Question } from './question.js'
import { compareSubject } from './subject-match.js'

export interface RankedFound {
  found: FoundPassage
  /** Orders the results of one retrieval. */
  score: number
  /** From 0 to 1: how sure it is that the passage answers the question. */
  confidence: number
}

export interface RankOptions {
  statistics: TermStatistics
  /** How much nearness by vector counts beside agreement of words. */
  vectorWeight: number
}

// How much it counts that a passage is called what was asked, beside what it says altogether.
const subjectWeight = 0.15

/**
 * Orders what was found by a weighted sum of agreement in words, in name and by vector. A sum, not
 * ranks added up: it keeps how far apart two passages are, and so needs no more than it is given.
 */
export function rank(
  question: Question,
  found: readonly FoundPassage[],
  { statistics, vectorWeight }: RankOptions,
): RankedFound[] {
  const most = Math.max(question.weight * greatestWeight, Number.EPSILON)
  const ranked = found
    .map((candidate) => {
      const match = compareSubject(question, candidate.subject, statistics)
      const share = candidate.lexical / most
      const similarity = candidate.similarity ?? 0
      const score = share + subjectWeight * match.similarity + vectorWeight * similarity
      // A passage without a name has nothing that could be left over.
      return { found: candidate, score, share, asked: match.asked ?? share }
    })
    .sort((a, b) => b.score - a.score)
  return ranked.map((candidate, i) => {
    const next = ranked.slice(i + 1, i + 6)
    const mean = next.reduce((sum, c) => sum + c.share, 0) / Math.max(1, next.length)
    const evidence = {
      share: candidate.share,
      asked: candidate.asked,
      lead: candidate.share > 0 ? (candidate.share - mean) / candidate.share : 0,
      terms: question.terms.length,
      matched: candidate.found.lexical / greatestWeight / greatestRarity(statistics),
    }
    return { found: candidate.found, score: candidate.score, confidence: confidenceOf(evidence) }
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
