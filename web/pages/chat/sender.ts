import { nextToSend, type OutboxEntry, type SendOutcome } from '../../api/outbox.js'
import type { ChatEvent, ChatState } from './chat-state.js'

interface SenderNeeds {
  getState(): ChatState
  dispatch(event: ChatEvent): void
  deliver(entry: OutboxEntry): Promise<SendOutcome>
  /** Whether there is a network; a socket may look open for a while without one. */
  isOnline(): boolean
  now(): number
}

/** Between attempts while there is a connection but no answer. */
const pauseMs = 1500

/** Sends the outbox one by one whenever there is something to send and a connection. */
export function createSender(needs: SenderNeeds): { pump(): void } {
  let resting = false

  function pump(): void {
    const { link, outbox } = needs.getState()
    const canSend = link === 'open' && !resting && needs.isOnline()
    const entry = canSend ? nextToSend(outbox) : null
    if (entry) void send(entry)
  }

  async function send({ clientId }: OutboxEntry): Promise<void> {
    needs.dispatch({ kind: 'sending', clientId })
    const entry = needs.getState().outbox.find((one) => one.clientId === clientId)
    if (!entry) return
    const outcome = await needs.deliver(entry)
    needs.dispatch({ kind: 'sent', clientId, outcome, now: needs.now() })
    if (outcome.kind === 'unreachable') rest()
    else pump()
  }

  function rest(): void {
    resting = true
    setTimeout(() => {
      resting = false
      pump()
    }, pauseMs)
  }

  return { pump }
}
