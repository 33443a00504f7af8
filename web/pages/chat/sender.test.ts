import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { OutboxEntry, SendOutcome } from '../../api/outbox.js'
import type { Session } from '../../api/session.js'
import { firstState, nextState, type ChatEvent } from './chat-state.js'
import { createSender } from './sender.js'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

function entry(clientId: string): OutboxEntry {
  const activity = { type: 'message', text: clientId }
  const delivery = { state: 'waiting' as const, attempts: 0 }
  return { clientId, conversationId: 'c', activity, files: [], queuedAt: 0, delivery }
}

function aConversation(answers: SendOutcome[]) {
  const session = { conversationId: 'c' } as Session
  const room = { online: true, delivered: [] as string[], state: firstState }
  const dispatch = (event: ChatEvent) => {
    room.state = nextState(room.state, event)
    sender.pump()
  }
  const sender = createSender({
    getState: () => room.state,
    dispatch,
    deliver: ({ clientId }) => {
      room.delivered.push(clientId)
      return Promise.resolve(answers.shift() ?? { kind: 'accepted' })
    },
    isOnline: () => room.online,
    now: () => 0,
  })
  dispatch({ kind: 'let-in', session, history: null, stored: [] })
  return { room, dispatch }
}

const queue = (clientId: string): ChatEvent => ({ kind: 'queued', entry: entry(clientId) })
const open: ChatEvent = { kind: 'link', link: 'open' }

describe('the sender', () => {
  it('keeps everything until there is a connection, then sends in order', async () => {
    const { room, dispatch } = aConversation([])
    dispatch(queue('a'))
    dispatch(queue('b'))
    expect(room.delivered).toEqual([])
    dispatch(open)
    await jest.runAllTimersAsync()
    expect(room.delivered).toEqual(['a', 'b'])
  })

  it('tries again under the same id, before what was written later', async () => {
    const { room, dispatch } = aConversation([{ kind: 'unreachable' }])
    dispatch(open)
    dispatch(queue('a'))
    dispatch(queue('b'))
    await jest.runAllTimersAsync()
    expect(room.delivered).toEqual(['a', 'a', 'b'])
  })

  it('does not use up its attempts while the device is offline', async () => {
    const { room, dispatch } = aConversation([])
    dispatch(open)
    room.online = false
    dispatch(queue('a'))
    await jest.runAllTimersAsync()
    expect(room.delivered).toEqual([])
    room.online = true
    dispatch(open)
    await jest.runAllTimersAsync()
    expect(room.delivered).toEqual(['a'])
  })
})
