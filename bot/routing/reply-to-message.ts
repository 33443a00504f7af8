import { MessageFactory, type TurnContext } from 'botbuilder-core'
import type { Clock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import type { Answer, QuestionInput } from '../../knowledge/index.js'
import { textsOf, type Texts } from '../../dialogs/texts/index.js'
import { localeOfTurn } from '../locale.js'
import { toReply } from '../replies/answer-reply.js'
import { streamText } from '../replies/stream-text.js'
import { suggest } from '../replies/suggest.js'
import { recallConversation, remember } from '../state/conversation-memory.js'
import { currentTurnOf } from '../turn/current-turn.js'
import { classifyMessage, longestQuestion, type MessageKind } from './classify-message.js'

export interface MessageNeeds {
  db: Database
  clock: Clock
  /** From knowledge. `onText` is called with the text so far while a model writes; absent without one. */
  answerQuestion(question: QuestionInput, onText?: (soFar: string) => void): Promise<Answer>
  /** Whether a model writes the answers, which takes seconds. */
  writesWithModel: boolean
}

/** Answers one message of a customer. */
export async function replyToMessage(needs: MessageNeeds, context: TurnContext): Promise<void> {
  const { turn } = currentTurnOf(context)
  const texts = textsOf(localeOfTurn(turn))
  if (turn.activity.record?.removedSecret) await context.sendActivity(texts.secretRemoved)
  const message = classifyMessage(context.activity)
  if (message.kind === 'question') return answerMessage(needs, context, message.text)
  const text = replyWithoutQuestion(message, texts)
  await context.sendActivity(
    suggest(MessageFactory.text(text), texts.starters, turn.conversation.userId),
  )
}

function replyWithoutQuestion(
  message: Exclude<MessageKind, { kind: 'question' }>,
  texts: Texts,
): string {
  switch (message.kind) {
    case 'greeting':
      return texts.greetingReturned
    case 'thanks':
      return texts.thanksReturned
    case 'empty':
      return texts.emptyMessage
    case 'symbols':
      return texts.onlySymbols
    case 'too-long':
      return texts.tooLong(longestQuestion)
    case 'files':
      return texts.filesReceived(message.count)
    case 'form':
      return texts.formReceived
  }
}

async function answerMessage(
  needs: MessageNeeds,
  context: TurnContext,
  text: string,
): Promise<void> {
  const { turn, state } = currentTurnOf(context)
  const locale = localeOfTurn(turn)
  const memory = await recallConversation(state, context)
  const stream = needs.writesWithModel ? streamText(context, textsOf(locale).thinking) : null
  const answer = await needs.answerQuestion(
    { question: text, bankId: turn.conversation.bankId, locale, history: memory.earlier },
    stream?.write,
  )
  await stream?.end()
  remember(memory, { author: 'customer', text })
  if (answer.kind === 'answer') remember(memory, { author: 'assistant', text: answer.text })
  const reply = await toReply(needs, { answer, turn, locale })
  const channelData = { ...(reply.channelData as object), ...stream?.finalChannelData }
  await context.sendActivity({ ...reply, channelData })
}
