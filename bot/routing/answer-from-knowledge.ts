import type { TurnContext } from 'botbuilder-core'
import type { Clock } from '../../core/clock.js'
import type { ContentCache } from '../../core/content-cache.js'
import type { Reply } from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import { textsOf } from '../../dialogs/texts/index.js'
import type { Answer, QuestionInput } from '../../knowledge/index.js'
import { toReply } from '../replies/answer-reply.js'
import { streamText } from '../replies/stream-text.js'
import { recallConversation, remember } from '../state/conversation-memory.js'
import { currentTurnOf } from '../turn/current-turn.js'

export interface AnswerNeeds {
  db: Database
  content: ContentCache
  clock: Clock
  /** From knowledge. `onText` is called with the text so far while a model writes; absent without one. */
  answerQuestion(question: QuestionInput, onText?: (soFar: string) => void): Promise<Answer>
  /** Whether a model writes the answers, which takes seconds. */
  writesWithModel: boolean
}

/** Answers a question from the bank's documents and records, shown while it is written. */
export async function answerFromKnowledge(
  needs: AnswerNeeds,
  context: TurnContext,
  { question, locale }: { question: string; locale: Locale },
): Promise<Reply> {
  const { turn, state } = currentTurnOf(context)
  const content = needs.content.at(turn.contentRevision)
  const memory = await recallConversation(state, context)
  const stream = needs.writesWithModel ? streamText(context, textsOf(locale).thinking) : null
  const answer = await needs.answerQuestion(
    { question, bankId: turn.conversation.bankId, locale, history: memory.earlier, content },
    stream?.write,
  )
  await stream?.end()
  remember(memory, { author: 'customer', text: question })
  if (answer.kind === 'answer') remember(memory, { author: 'assistant', text: answer.text })
  const reply = await toReply({ ...needs, content }, { answer, turn, question, locale })
  return stream
    ? { ...reply, channelData: { ...reply.channelData, ...stream.finalChannelData } }
    : reply
}
