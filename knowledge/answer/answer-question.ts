import type { Locale } from '../../core/locale.js'
import type { Knowledge } from '../knowledge.js'
import type { Answer, EarlierMessage } from './answer.js'
import { quoteAnswer } from './quote-answer.js'
import { retrievePassages } from '../retrieve/retrieve-passages.js'

export interface QuestionInput {
  question: string
  bankId: string | null
  locale: Locale
  /** The last turns, oldest first. */
  history?: readonly EarlierMessage[]
}

/** Below this it is more honest to say that nothing was found. */
export const answerThreshold = 0.35

/**
 * Answers from the bank's own passages, or says that it cannot. `onText` gets the text so far,
 * whenever a chat model has written more of it.
 */
export async function answerQuestion(
  needs: Knowledge,
  input: QuestionInput,
  _onText?: (textSoFar: string) => void,
): Promise<Answer> {
  const passages = await retrievePassages(needs, {
    text: input.question,
    bankId: input.bankId,
    language: input.locale,
    k: 5,
  })
  const best = passages[0]
  if (!best || best.confidence < answerThreshold) {
    const suggestions = passages.flatMap((passage) => passage.question ?? []).slice(0, 3)
    return { kind: 'unknown', confidence: best?.confidence ?? 0, suggestions }
  }
  return quoteAnswer(input, passages)
}
