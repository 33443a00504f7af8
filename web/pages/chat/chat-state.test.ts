import { describe, expect, it } from '@jest/globals'
import type { ChatActivity } from '../../api/activity.js'
import type { OutboxEntry } from '../../api/outbox.js'
import type { Session } from '../../api/session.js'
import { firstState, nextState, type ChatEvent, type ChatState } from './chat-state.js'

const session = { conversationId: 'c', userId: 'u' } as Session
const now = 1_000_000

function message(
  seq: number,
  from: 'user' | 'bot',
  over: Partial<ChatActivity> = {},
): ChatActivity {
  return { id: `c|000000${seq}`, type: 'message', from: { role: from }, text: `${seq}`, ...over }
}

function entry(clientId: string): OutboxEntry {
  const activity = { type: 'message', text: clientId }
  const delivery = { state: 'waiting' as const, attempts: 0 }
  return { clientId, conversationId: 'c', activity, files: [], queuedAt: now, delivery }
}

const heard = (activity: ChatActivity): ChatEvent => ({ kind: 'heard', activity, now })

function after(...events: ChatEvent[]): ChatState {
  const letIn: ChatEvent = { kind: 'let-in', session, history: null, stored: [] }
  return [letIn, ...events].reduce(nextState, firstState)
}

const writing = (text: string, streamSequence: number): ChatActivity => ({
  type: 'typing',
  from: { role: 'bot' },
  text,
  channelData: { streamType: 'streaming', streamId: 's', streamSequence },
})

describe('a question and its answer', () => {
  it('awaits the answer from the moment the question is taken until a message comes', () => {
    const sent: ChatEvent = { kind: 'sent', clientId: 'a', outcome: { kind: 'accepted' }, now }
    const asked = after(
      { kind: 'queued', entry: entry('a') },
      { kind: 'sending', clientId: 'a' },
      sent,
    )
    expect(asked.awaitingSince).toBe(now)
    expect(nextState(asked, heard(message(2, 'bot'))).awaitingSince).toBeNull()
  })

  it('replaces the text being written by the recorded message, and ignores stragglers', () => {
    const writingState = after(heard(writing('一年', 1)))
    expect(writingState.live?.text).toBe('一年')
    const final = message(2, 'bot', { channelData: { streamType: 'final', streamId: 's' } })
    const done = nextState(writingState, heard(final))
    expect(done.live).toBeNull()
    const straggler = nextState(done, heard(writing('一年期', 2)))
    expect(straggler.live).toBeNull()
    expect(straggler.awaitingSince).toBeNull()
  })

  it('shows a repeated activity once', () => {
    const once = after(heard(message(1, 'bot')))
    expect(nextState(once, heard(message(1, 'bot')))).toBe(once)
  })
})

describe('coming back', () => {
  it('sends what a closed page left, unless the history shows it', () => {
    const echo = message(1, 'user', { channelData: { clientActivityID: 'a' } })
    const state = nextState(firstState, {
      kind: 'let-in',
      session,
      history: { activities: [echo], more: true },
      stored: [entry('a'), entry('b')],
    })
    expect(state.outbox.map((e) => e.clientId)).toEqual(['b'])
    expect(state.earlier).toBe('more')
  })

  it('puts earlier pages before and says when there are no more', () => {
    const state = after(heard(message(5, 'bot')), { kind: 'earlier-asked' })
    const page = { activities: [message(3, 'user'), message(4, 'bot')], more: false }
    const loaded = nextState(state, { kind: 'earlier-loaded', page })
    expect(loaded.transcript.map((a) => a.text)).toEqual(['3', '4', '5'])
    expect(loaded.earlier).toBe('none')
    expect(nextState(state, { kind: 'earlier-loaded', page: null }).earlier).toBe('failed')
  })
})

describe('the connection', () => {
  it('sets unsent messages going again when it is back', () => {
    const failed: OutboxEntry = {
      ...entry('a'),
      delivery: { state: 'failed', reason: 'unreachable' },
    }
    const state = after({ kind: 'queued', entry: failed }, { kind: 'link', link: 'lost' })
    const back = nextState(state, { kind: 'link', link: 'open' })
    expect(back.outbox[0]?.delivery).toEqual({ state: 'waiting', attempts: 0 })
  })

  it('ends with the conversation', () => {
    expect(after(heard({ type: 'endOfConversation' })).link).toBe('ended')
  })
})
