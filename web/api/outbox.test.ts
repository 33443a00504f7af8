import { describe, expect, it } from '@jest/globals'
import type { ChatActivity } from './activity.js'
import {
  finishSending,
  maxAttempts,
  nextToSend,
  noteProgress,
  restore,
  retry,
  revive,
  settleEchoes,
  startSending,
  type Outbox,
  type OutboxEntry,
} from './outbox.js'

function entry(clientId: string, over: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    clientId,
    conversationId: 'c',
    activity: { type: 'message', text: clientId },
    files: [],
    queuedAt: 0,
    delivery: { state: 'waiting', attempts: 0 },
    ...over,
  }
}

const echo = (clientId: string): ChatActivity => ({
  id: 'c|0000001',
  type: 'message',
  channelData: { clientActivityID: clientId },
})

const states = (outbox: Outbox) => outbox.map((e) => e.delivery.state)

describe('the order of sending', () => {
  it('sends one at a time, oldest first', () => {
    const outbox = [entry('a'), entry('b')]
    expect(nextToSend(outbox)?.clientId).toBe('a')
    expect(nextToSend(startSending(outbox, 'a'))).toBeNull()
  })

  it('does not wait for an echo before the next one goes', () => {
    const outbox = finishSending(startSending([entry('a'), entry('b')], 'a'), 'a', {
      kind: 'accepted',
    })
    expect(nextToSend(outbox)?.clientId).toBe('b')
  })

  it('is not held up by one that the server refuses', () => {
    const outbox = finishSending(startSending([entry('a'), entry('b')], 'a'), 'a', {
      kind: 'refused',
      reason: 'too-large',
    })
    expect(states(outbox)).toEqual(['failed', 'waiting'])
    expect(nextToSend(outbox)?.clientId).toBe('b')
  })
})

describe('an attempt with no answer', () => {
  it('is repeated under the same client id, then left to the customer', () => {
    let outbox: Outbox = [entry('a')]
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      expect(nextToSend(outbox)?.clientId).toBe('a')
      outbox = finishSending(startSending(outbox, 'a'), 'a', { kind: 'unreachable' })
    }
    expect(outbox[0]?.delivery).toEqual({ state: 'failed', reason: 'unreachable' })
    expect(nextToSend(retry(outbox, 'a'))?.clientId).toBe('a')
  })

  it('goes out by itself when the connection is back, but a refused one does not', () => {
    const outbox = [
      entry('a', { delivery: { state: 'failed', reason: 'unreachable' } }),
      entry('b', { delivery: { state: 'failed', reason: 'bad-type' } }),
      entry('c', { delivery: { state: 'waiting', attempts: 3 } }),
    ]
    expect(states(revive(outbox))).toEqual(['waiting', 'failed', 'waiting'])
    expect(revive(outbox)[2]?.delivery).toEqual({ state: 'waiting', attempts: 0 })
  })
})

describe('the echo', () => {
  it('settles the entry, also when it comes before the answer to the post', () => {
    const sending = startSending([entry('a'), entry('b')], 'a')
    const settled = settleEchoes(sending, [echo('a')])
    expect(settled.map((e) => e.clientId)).toEqual(['b'])
    expect(finishSending(settled, 'a', { kind: 'accepted' })).toEqual(settled)
  })

  it('settles a failed one too: it had arrived after all', () => {
    const failed = [entry('a', { delivery: { state: 'failed', reason: 'unreachable' } })]
    expect(settleEchoes(failed, [echo('a')])).toEqual([])
  })

  it('of somebody else leaves the list as it is', () => {
    const outbox = [entry('a')]
    expect(settleEchoes(outbox, [echo('x'), { type: 'message' }])).toBe(outbox)
  })

  it('is not awaited for what is not shown, such as a rating', () => {
    const rating = entry('r', { activity: { type: 'invoke' } })
    expect(finishSending(startSending([rating], 'r'), 'r', { kind: 'accepted' })).toEqual([])
  })
})

describe('restore', () => {
  it('takes up again, in order, what a closed page had in hand', () => {
    const stored = [
      entry('b', { queuedAt: 2, delivery: { state: 'accepted' } }),
      entry('a', { queuedAt: 1, delivery: { state: 'sending', attempts: 2 } }),
      entry('c', { queuedAt: 3, delivery: { state: 'failed', reason: 'too-large' } }),
    ]
    const outbox = restore(stored)
    expect(outbox.map((e) => e.clientId)).toEqual(['a', 'b', 'c'])
    expect(states(outbox)).toEqual(['waiting', 'waiting', 'failed'])
  })
})

describe('noteProgress', () => {
  it('says how far an upload is, and nothing once it has ended', () => {
    const sending = startSending([entry('a')], 'a')
    expect(noteProgress(sending, 'a', 0.5)[0]?.delivery).toMatchObject({ progress: 0.5 })
    const done = finishSending(sending, 'a', { kind: 'accepted' })
    expect(noteProgress(done, 'a', 0.7)[0]?.delivery).toEqual({ state: 'accepted' })
  })
})
