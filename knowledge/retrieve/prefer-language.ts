import type { Locale } from '../../core/locale.js'
import type { RankedPassage } from './retrieval.js'

// A passage of the language asked for goes before one that is better by less than this part.
const worth = 0.1

/**
 * Puts passages of the language asked for before those of the other that say about the same; a
 * record's text in that language always goes before its translation, and is as sure as that.
 */
export function preferLanguage(
  passages: readonly RankedPassage[],
  language: Locale,
): RankedPassage[] {
  const lifted = passages.map((passage) => {
    if (passage.language !== language) return passage
    const [translation] = passages.filter(
      (other) => isTranslation(passage, other) && other.score > passage.score,
    )
    const { score, confidence } = translation ?? passage
    return { ...passage, score: score * (1 + worth), confidence }
  })
  return lifted.sort((a, b) => b.score - a.score)
}

function isTranslation(a: RankedPassage, b: RankedPassage): boolean {
  return a.refId !== null && a.refId === b.refId && a.kind === b.kind && a.bankId === b.bankId
}
