import { describe, expect, it } from '@jest/globals'
import type { ChatActivity } from '../../api/activity.js'
import type { OutboxEntry } from '../../api/outbox.js'
import { suggestionsOf, timelineOf } from './timeline.js'

const start = Date.UTC(2026, 10, 21, 7, 0)

function said(
  seq: number,
  role: 'user' | 'bot',
  over: Partial<ChatActivity> & { minute?: number } = {},
): ChatActivity {
  const { minute = 0, ...rest } = over
  const timestamp = new Date(start + minute * 60_000).toISOString()
  return {
    id: `c|000000${seq}`,
    type: 'message',
    from: { role },
    text: `${seq}`,
    timestamp,
    ...rest,
  }
}

function pending(clientId: string): OutboxEntry {
  const activity = { type: 'message', text: clientId }
  const delivery = { state: 'sending' as const, attempts: 1 }
  return { clientId, conversationId: 'c', activity, files: [], queuedAt: start, delivery }
}

const show = (transcript: ChatActivity[], over: Partial<Parameters<typeof timelineOf>[0]> = {}) =>
  timelineOf({ transcript, outbox: [], live: null, ...over }, { now: start })

describe('timelineOf', () => {
  it('says the time at the start and after a pause', () => {
    const items = show([
      said(1, 'bot'),
      said(2, 'bot', { minute: 4 }),
      said(3, 'bot', { minute: 10 }),
    ])
    expect(items.map((i) => i.kind)).toEqual(['time', 'message', 'message', 'time', 'message'])
  })

  it('groups what one side says in a row', () => {
    const items = show([said(1, 'bot'), said(2, 'bot'), said(3, 'user')])
    expect(items.flatMap((i) => (i.kind === 'message' ? [i.isFirst] : []))).toEqual([
      true,
      false,
      true,
    ])
  })

  it('gives an unsent message and its echo the same key', () => {
    const [, unsent] = show([], { outbox: [pending('mine')] })
    const [, echo] = show([said(1, 'user', { channelData: { clientActivityID: 'mine' } })])
    expect(unsent?.key).toBe('mine')
    expect(echo?.key).toBe('mine')
  })

  it('gives a text being written and the recorded one the same key', () => {
    const live = { streamId: 's', sequence: 1, text: '一年', doing: null }
    const [, writing] = show([], { live })
    const [, final] = show([said(1, 'bot', { channelData: { streamId: 's' } })])
    expect(writing).toMatchObject({ key: 's', isLive: true })
    expect(final).toMatchObject({ key: 's', isLive: false })
  })

  it('leaves out events, submissions of cards and messages without content', () => {
    const hidden = [
      said(1, 'user', { type: 'event' }),
      said(2, 'user', { channelData: { postBack: true } }),
      said(3, 'bot', { text: '  ' }),
    ]
    expect(show(hidden)).toEqual([])
  })
})

describe('suggestionsOf', () => {
  const suggestedActions = {
    actions: ['甲', '乙', '丙', '丁', '戊'].map((title) => ({
      type: 'imBack',
      title,
      value: title,
    })),
  }

  it('offers those of the latest answer', () => {
    const transcript = [said(1, 'bot', { suggestedActions })]
    const offered = suggestionsOf({ transcript, outbox: [] })
    expect(offered.map((a) => a.title)).toEqual(['甲', '乙', '丙', '丁', '戊'])
  })

  it('offers those that came as a card, each in the customer’s own words', () => {
    const choices = [{ label: '1年', say: '贷一年' }, { label: '3年' }]
    const card = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { branchline: { kind: 'choices', choices } },
    }
    const transcript = [said(1, 'bot', { attachments: [card] })]
    expect(suggestionsOf({ transcript, outbox: [] })).toEqual([
      { type: 'imBack', title: '1年', value: '贷一年' },
      { type: 'imBack', title: '3年', value: '3年' },
    ])
  })

  it('keeps those of an earlier message of the same answer', () => {
    const transcript = [said(1, 'bot', { suggestedActions }), said(2, 'bot')]
    expect(suggestionsOf({ transcript, outbox: [] })).toHaveLength(5)
  })

  it('offers nothing once the customer has gone on, sent or still sending', () => {
    const transcript = [said(1, 'bot', { suggestedActions })]
    expect(suggestionsOf({ transcript: [...transcript, said(2, 'user')], outbox: [] })).toEqual([])
    expect(suggestionsOf({ transcript, outbox: [pending('x')] })).toEqual([])
  })
})
