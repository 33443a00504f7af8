import type { ContentMemory } from '../../core/content-cache.js'
import type { Locale } from '../../core/locale.js'
import type { Knowledge } from '../knowledge.js'
import { detectLanguage } from '../language/detect-language.js'
import { retrievePassages } from '../retrieve/retrieve-passages.js'
import type { RankedPassage } from '../retrieve/retrieval.js'
import type { Answer, EarlierMessage } from './answer.js'
import { citeAnswer, quoteAnswer, type QuoteInput } from './ground-answer.js'
import { speaksOf } from './follow-up.js'
import { writeAnswer } from './write-answer.js'

export interface QuestionInput {
  question: string
  bankId: string | null
  /** The language of the conversation; the question's own counts where it can be told. */
  locale: Locale
  /** The last turns, oldest first. */
  history?: readonly EarlierMessage[]
  /** What the turns since the last change of the content have found. */
  content?: ContentMemory
}

const passagesConsidered = 6
const longestQuestion = 500

/**
 * Answers from the bank's own passages, or says that it cannot. `onText` gets the text so far
 * whenever a chat model has written more of it.
 */
export async function answerQuestion(
  needs: Knowledge,
  input: QuestionInput,
  onText?: (textSoFar: string) => void,
): Promise<Answer> {
  const question = input.question.slice(0, longestQuestion)
  const language = /[\p{Script=Han}a-z]/iu.test(question) ? detectLanguage(question) : input.locale
  const passages = await findPassages(needs, { ...input, question, language })
  const best = passages[0]
  const statistics = await needs.statistics.current()
  const bar = { language, threshold: statistics.threshold }
  if (!best || best.confidence < statistics.threshold) return unknown(passages, bar)
  const quoting = { question, language, passages }
  const knowing = { lexicon: needs.lexicon, statistics }
  if (!needs.chat) return quoteAnswer(knowing, quoting)
  const written = await tryToWrite(needs, { ...input, ...quoting, onText })
  if (written === null) return quoteAnswer(knowing, quoting)
  if (written.outcome === 'ungrounded') return unknown(passages, bar)
  return citeAnswer(knowing, { ...quoting, ...written })
}

/** The question by itself; where that finds too little, together with what was asked before. */
async function findPassages(
  needs: Knowledge,
  input: QuestionInput & { language: Locale },
): Promise<RankedPassage[]> {
  const { question, bankId, language, history = [], content } = input
  const retrieve = (text: string) =>
    retrievePassages(needs, { text, bankId, language, k: passagesConsidered, content })
  const alone = await retrieve(question)
  const before = history.filter((message) => message.author === 'customer').at(-1)?.text
  const statistics = await needs.statistics.current()
  if (!before || (alone[0]?.confidence ?? 0) >= statistics.threshold) return alone
  const together = await retrieve(`${before.slice(0, longestQuestion)} ${question}`)
  const best = together[0]
  if (!best || best.confidence <= (alone[0]?.confidence ?? 0)) return alone
  const knowing = { lexicon: needs.lexicon, statistics }
  return speaksOf(knowing, { question, passage: best }) ? together : alone
}

/** Null when the model failed: the passages are still there to be quoted. */
async function tryToWrite(
  { chat, logger }: Knowledge,
  input: QuestionInput & QuoteInput & { onText?: (textSoFar: string) => void },
) {
  if (!chat) return null
  try {
    return await writeAnswer({ chat }, { ...input, history: (input.history ?? []).slice(-4) })
  } catch (error) {
    logger.warn({ err: error }, 'the chat model failed; the passage is quoted instead')
    return null
  }
}

// Below this share of the bar for answering, a passage has little to do with the question.
const worthSuggesting = 0.4

function unknown(
  passages: readonly RankedPassage[],
  { language, threshold }: { language: Locale; threshold: number },
): Answer {
  const suggestions = passages
    .filter((passage) => passage.language === language)
    .filter(({ confidence }) => confidence >= worthSuggesting * threshold)
    .flatMap((passage) => passage.question ?? [])
  return {
    kind: 'unknown',
    confidence: passages[0]?.confidence ?? 0,
    suggestions: [...new Set(suggestions)].slice(0, 3),
  }
}
