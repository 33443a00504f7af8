import { detectLanguage } from '../language/detect-language.js'
import type { RankedPassage } from '../retrieve/retrieval.js'
import type { GroundedAnswer } from './answer.js'

/** Quotes the best passage. */
export function quoteAnswer(
  { question }: { question: string },
  passages: readonly RankedPassage[],
): GroundedAnswer {
  const best = passages[0]
  if (!best) throw new Error('nothing to quote')
  return {
    kind: 'answer',
    text: `${best.text} [1]`,
    citations: [
      {
        position: 1,
        passageId: best.id,
        title: best.title,
        heading: best.heading,
        quote: best.text,
      },
    ],
    records:
      best.refId && best.kind !== 'faq' && best.kind !== 'document'
        ? [{ kind: best.kind, refId: best.refId }]
        : [],
    writtenBy: 'bank',
    language: best.language,
    otherLanguage: best.language !== detectLanguage(question),
    confidence: best.confidence,
  }
}
