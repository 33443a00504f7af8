import { ConversationState, MemoryStorage, TestAdapter, TurnContext } from 'botbuilder-core'
import type { Conversation } from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'
import { createDialogues, type Command, type Flow } from '../../dialogs/index.js'

/** A conversation in English with flows, on a clock that stands still until it is moved; each call is one message, already understood. */
export function talkWith(flows: readonly Flow[]) {
  const needs = {
    db: {} as Database,
    clock: { now: () => now },
    logger: { error() {}, warn() {}, info() {}, debug() {} },
    sealer: {
      seal: (text: string) => Promise.resolve(Buffer.from(text).toString('base64')),
      open: (sealed: string) => Promise.resolve(Buffer.from(sealed, 'base64').toString()),
    },
    newId: () => 'id',
  }
  let now = new Date('2026-11-23T02:00:00Z')
  const state = new ConversationState(new MemoryStorage())
  const dialogues = createDialogues(needs, flows)
  let seq = 0
  async function hear(...commands: Command[]) {
    const context = new TurnContext(new TestAdapter(async () => {}), {
      type: 'message',
      channelId: 'test',
      conversation: { id: 'c', name: '', isGroup: false, conversationType: 'personal' },
    })
    const dialogue = await dialogues.open(state, context)
    const outcome = await dialogue.run(commands, {
      conversation: { id: 'c' } as Conversation,
      locale: 'en',
      turnKey: `c|${(seq += 1)}`,
      customer: () => Promise.resolve(null),
      answer: (question) => Promise.resolve({ text: `About ${question}.` }),
    })
    await state.saveChanges(context)
    return { ...outcome, said: outcome.replies.map(({ text }) => text) }
  }
  return {
    hear,
    stored: () => JSON.stringify(state),
    wait: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)),
  }
}
