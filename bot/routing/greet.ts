import type { TurnContext } from 'botbuilder-core'
import { findBranch } from '../../core/branches/index.js'
import { findCustomerByIdentity } from '../../core/customers/index.js'
import { findBank } from '../../core/organisation/index.js'
import type { Dialogues } from '../../dialogs/index.js'
import { textsOf } from '../../dialogs/texts/index.js'
import { localeOfTurn } from '../locale.js'
import { toActivity } from '../replies/to-activity.js'
import { currentTurnOf } from '../turn/current-turn.js'
import type { AnswerNeeds } from './answer-from-knowledge.js'
import { toDialogueMessage } from './dialogue-message.js'

export interface GreetNeeds extends AnswerNeeds {
  dialogues: Dialogues
}

/** Says who speaks and what can be asked, when a customer opens a conversation. */
export async function greet(needs: GreetNeeds, context: TurnContext): Promise<void> {
  const { db, dialogues } = needs
  const { turn, state } = currentTurnOf(context)
  const { bankId, branchId, channel, userId } = turn.conversation
  const locale = localeOfTurn(turn)
  const texts = textsOf(locale)
  const bank = bankId === null ? null : await findBank({ db }, bankId)
  const branch = branchId === null ? null : await findBranch({ db }, branchId)
  const customer = await findCustomerByIdentity({ db }, { channel, userId })
  const lines = [
    texts.greeting(customer?.name ?? null, bank?.name[locale] ?? texts.anyBank),
    ...(branch ? [texts.greetingAtBranch(branch.name[locale])] : []),
  ]
  const choices = texts.starters.map((label) => ({ label }))
  const dialogue = await dialogues.open(state, context)
  // By way of the dialogue, so that a choice can be made by its number.
  const { replies } = await dialogue.interrupt(
    { text: lines.join('\n\n'), choices },
    toDialogueMessage(needs, context),
  )
  await context.sendActivities(replies.map(toActivity))
}
