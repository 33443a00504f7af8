import { MessageFactory, type TurnContext } from 'botbuilder-core'
import { findBranch } from '../../core/branches/index.js'
import { findCustomerByIdentity } from '../../core/customers/index.js'
import type { Database } from '../../core/database.js'
import { findBank } from '../../core/organisation/index.js'
import { textsOf } from '../../dialogs/texts/index.js'
import { localeOfTurn } from '../locale.js'
import { suggest } from '../replies/suggest.js'
import { currentTurnOf } from '../turn/current-turn.js'

/** Says who speaks and what can be asked, when a customer opens a conversation. */
export async function greet({ db }: { db: Database }, context: TurnContext): Promise<void> {
  const { turn } = currentTurnOf(context)
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
  await context.sendActivity(
    suggest(MessageFactory.text(lines.join('\n\n')), texts.starters, userId),
  )
}
