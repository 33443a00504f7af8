import { setTimeout as wait } from 'node:timers/promises'
import { newConversationId, webChatChannel } from '../../../adapters/channels/web-chat/index.js'
import {
  listActivitiesAfter,
  type Activity,
  type ActivityPayload,
} from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { demoUserId } from '../../seed/index.js'
import type { Setting } from './case-schema.js'
import type { Installation } from './open-installation.js'

/** A conversation that is under way with an installation, as the customer's page would have it. */
export interface HeldConversation {
  id: string
  locale: Locale
}

/** Opens one at the time that the setting says; greeted when it resolves. */
export async function beginConversation(
  installation: Installation,
  { locale, bank, branch, customer, now }: Setting,
): Promise<HeldConversation> {
  const id = newConversationId()
  const userId = customer === undefined ? `dl_${id}` : demoUserId(customer)
  installation.set({ now, meaning: null, failing: false })
  await installation.turns.open({
    ...{ id, userId, locale, channel: webChatChannel },
    ...{ bankId: bank ?? null, branchId: branch ?? null },
  })
  await settled(installation)
  return { id, locale }
}

/** Sends a message and waits for all that is said to it. */
export async function sendMessage(
  installation: Installation,
  { id, locale, payload }: HeldConversation & { payload: ActivityPayload },
): Promise<Activity[]> {
  const received = await installation.turns.receive({
    conversationId: id,
    clientId: null,
    type: 'message',
    shown: true,
    payload: { ...payload, locale },
  })
  if (!received.ok) throw new Error(`the conversation takes no message: ${received.reason}`)
  await settled(installation)
  const activities = await listActivitiesAfter(installation, {
    conversationId: id,
    afterSeq: received.seq,
    limit: 50,
  })
  return activities.filter(({ author, type }) => author === 'assistant' && type === 'message')
}

async function settled({ turns }: Installation): Promise<void> {
  while (turns.inHand() > 0) await wait(2)
}
