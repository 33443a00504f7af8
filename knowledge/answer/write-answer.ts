import { HumanMessage, SystemMessage } from '@langchain/core/messages'
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { randomBytes } from 'node:crypto'
import { answerFromSources, noAnswer } from '../prompts/answer-from-sources.js'
import type { RankedPassage } from '../retrieve/retrieval.js'
import type { EarlierMessage } from './answer.js'
import { marksIntoRows } from './marks-into-rows.js'

export type WrittenAnswer =
  /** `cited`: indexes of the passages, in the order of the marks `[1]`, `[2]`, … of the text. */
  | { outcome: 'written'; text: string; cited: number[] }
  /** It says that it does not know, or gave no source: not to be shown. */
  | { outcome: 'ungrounded' }

export interface WriteInput {
  question: string
  passages: readonly RankedPassage[]
  history: readonly EarlierMessage[]
  onText?: (textSoFar: string) => void
}

/** Lets a chat model write the answer from the passages. Throws what the model's client throws. */
export async function writeAnswer(
  { chat, timeoutMs = 25_000 }: { chat: BaseChatModel; timeoutMs?: number },
  { question, passages, history, onText }: WriteInput,
): Promise<WrittenAnswer> {
  const fence = `###${randomBytes(6).toString('hex')}`
  const { system, user } = answerFromSources({ question, sources: passages, history, fence })
  const stream = await chat.stream([new SystemMessage(system), new HumanMessage(user)], {
    signal: AbortSignal.timeout(timeoutMs),
  })
  let text = ''
  for await (const chunk of stream) {
    text += chunk.text
    if (chunk.text && mayBeShown(text)) onText?.(numberMarks(text, passages.length).text)
  }
  if (!text.trim()) throw new Error('the chat model wrote nothing')
  if (text.includes(noAnswer)) return { outcome: 'ungrounded' }
  const numbered = numberMarks(text.trim(), passages.length)
  return numbered.cited.length > 0 ? { outcome: 'written', ...numbered } : { outcome: 'ungrounded' }
}

/** Not while it may still become the word for "no answer". */
function mayBeShown(text: string): boolean {
  const start = text.trimStart()
  return start.length > 0 && !noAnswer.startsWith(start.slice(0, noAnswer.length))
}

/** Gives marks new numbers in the order in which they occur, and takes out those that point to nothing. */
export function numberMarks(text: string, sources: number): { text: string; cited: number[] } {
  const cited: number[] = []
  const numbered = text.replace(
    /[[【]\s*(\d{1,2}(?:\s*[,，、]\s*\d{1,2})*)\s*[\]】]/g,
    (_, list: string) =>
      list
        .split(/[,，、]/)
        .map((number) => Number(number) - 1)
        .filter((index) => index >= 0 && index < sources)
        .map((index) => {
          if (!cited.includes(index)) cited.push(index)
          return `[${cited.indexOf(index) + 1}]`
        })
        .join(''),
  )
  return { text: marksIntoRows(numbered), cited }
}
