import type { Database } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import type { Flow, FlowContext, FlowSentences, Slots } from '../../dialogs/index.js'

export interface FlowContextInput {
  db: Database
  values: Record<string, unknown>
  /** On the bank's clock, such as `2026-11-23T10:00`. */
  at: string
  bankId?: string | null
  locale?: Locale
}

/** What a flow is told in a conversation with a stranger; nothing personal can be sealed. */
export function aFlowContext(
  flow: Flow,
  { db, values, at, bankId = 'qingyu', locale = 'zh-CN' }: FlowContextInput,
): FlowContext<Slots, FlowSentences> {
  const now = new Date(`${at}:00+08:00`)
  const refuse = () => Promise.reject(new Error('nothing is sealed here'))
  return {
    needs: {
      db,
      clock: { now: () => now },
      sealer: { seal: refuse, open: refuse },
      newId: () => 'new-id',
    },
    conversation: {
      id: 'conversation',
      channel: 'web-chat',
      userId: 'dl_visitor',
      bankId,
      branchId: null,
      locale,
      createdAt: now,
      endedAt: null,
    },
    customer: null,
    locale,
    now,
    values: values as FlowContext<Slots, FlowSentences>['values'],
    onceKey: 'once',
    sentences: flow.sentences[locale],
  }
}
