import { ConversationState, MemoryStorage, TestAdapter, TurnContext } from 'botbuilder-core'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { openConversation, type Conversation } from '../../core/conversations/index.js'
import { findCustomerByIdentity } from '../../core/customers/index.js'
import type { Database } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import { silentLogger } from '../../core/logger.js'
import { createDialogues, type Command, type Flow } from '../../dialogs/index.js'

export interface DialogueInput {
  db: Database
  flows: Flow[]
  /** Begins the id of the conversation and of whoever speaks. */
  name: string
  /** On the bank's clock, such as `2026-11-23T10:00`. */
  at: string
  locale?: Locale
  bankId?: string | null
  branchId?: string | null
}

export const testSealer = createSealer(['a key for tests that is long enough to seal with'])

/** A conversation of a stranger on a real database; each `hear` is one message, already understood. */
export async function openDialogue(input: DialogueInput) {
  const { db, flows, name, at, locale = 'zh-CN', bankId = 'qingyu', branchId = null } = input
  const { conversation } = await openConversation(
    { db },
    { id: name, channel: 'web-chat', userId: `dl_${name}`, bankId, branchId, locale },
  )
  let ids = 0
  const needs = {
    db,
    clock: { now: () => new Date(`${at}:00+08:00`) },
    logger: silentLogger,
    sealer: testSealer,
    newId: () => `${name}-${(ids += 1)}`,
  }
  const state = new ConversationState(new MemoryStorage())
  const dialogues = createDialogues(needs, flows)
  let seq = 0
  return {
    conversation,
    async hear(...commands: Command[]) {
      const context = new TurnContext(new TestAdapter(async () => {}), activityIn(conversation))
      const dialogue = await dialogues.open(state, context)
      const outcome = await dialogue.run(commands, {
        conversation,
        locale,
        turnKey: `${name}|${(seq += 1)}`,
        customer: () => findCustomerByIdentity({ db }, conversation),
        answer: (question) => Promise.resolve({ text: question }),
      })
      await state.saveChanges(context)
      return { ...outcome, said: outcome.replies.map(({ text }) => text).join('\n\n') }
    },
  }
}

function activityIn({ id, channel }: Conversation) {
  return {
    type: 'message',
    channelId: channel,
    conversation: { id, name: '', isGroup: false, conversationType: 'personal' },
  }
}
