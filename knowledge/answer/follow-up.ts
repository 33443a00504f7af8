import type { ConceptLexicon } from '../language/concept-lexicon.js'
import { termsOf } from '../language/terms.js'
import type { Passage } from '../passages/passage.js'
import type { TermStatistics } from '../passages/term-statistics.js'
import { toQuestion } from '../retrieve/question.js'

// Below this share of the question, a passage found with the one before answers only that one.
const shareOfItsOwn = 0.5

/**
 * Whether a passage found for a question together with the one before says something about the
 * question itself. Without this a "thank you" or a change of subject gets the last answer again.
 */
export function speaksOf(
  needs: { lexicon: ConceptLexicon; statistics: TermStatistics },
  { question, passage }: { question: string; passage: Passage },
): boolean {
  const { terms } = toQuestion(question, needs)
  const words = terms.filter(({ kind }) => kind === 'word' || kind === 'concept')
  const telling = words.length > 0 ? words : terms.filter(({ kind }) => kind === 'character')
  const text = [passage.question, passage.title, passage.heading, passage.text].join('\n')
  const said = new Set(termsOf(text, needs.lexicon).map(({ hash }) => hash))
  const sum = (some: typeof telling) => some.reduce((total, { weight }) => total + weight, 0)
  const met = sum(telling.filter(({ hash }) => said.has(hash)))
  return telling.length > 0 && met >= shareOfItsOwn * sum(telling)
}
