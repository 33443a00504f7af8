import type { TurnContext } from 'botbuilder-core'
import { findCustomerByIdentity } from '../../core/customers/index.js'
import type { DialogueMessage } from '../../dialogs/index.js'
import { localeOfTurn } from '../locale.js'
import { currentTurnOf } from '../turn/current-turn.js'
import { answerFromKnowledge, type AnswerNeeds } from './answer-from-knowledge.js'

/** What the dialogue needs to know of the message in hand. */
export function toDialogueMessage(needs: AnswerNeeds, context: TurnContext): DialogueMessage {
  const { turn } = currentTurnOf(context)
  const { channel, userId, id } = turn.conversation
  return {
    conversation: turn.conversation,
    locale: localeOfTurn(turn),
    turnKey: `${id}|${turn.activity.seq}`,
    customer: () => findCustomerByIdentity(needs, { channel, userId }),
    answer: (question, locale) => answerFromKnowledge(needs, context, { question, locale }),
  }
}
