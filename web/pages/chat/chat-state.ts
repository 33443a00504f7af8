import { isFromUser, type ChatActivity } from '../../api/activity.js'
import type { Link } from '../../api/connection.js'
import type { HistoryPage } from '../../api/history.js'
import * as boxes from '../../api/outbox.js'
import type { Outbox, OutboxEntry, SendOutcome } from '../../api/outbox.js'
import type { Refusal, Session } from '../../api/session.js'
import { mergeActivities } from '../../api/transcript.js'
import { followLiveText, type LiveText } from './live-text.js'

/** All that the conversation on the screen depends on. */
export interface ChatState {
  phase: { kind: 'starting' } | { kind: 'refused'; reason: Refusal } | { kind: 'talking' }
  session: Session | null
  transcript: ChatActivity[]
  outbox: Outbox
  live: LiveText | null
  /** Since when an answer is awaited, in ms since the epoch. */
  awaitingSince: number | null
  link: Link
  earlier: 'none' | 'more' | 'loading' | 'failed'
}

export type ChatEvent =
  | { kind: 'starting' }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'let-in'; session: Session; history: HistoryPage | null; stored: OutboxEntry[] }
  | { kind: 'session-renewed'; session: Session }
  | { kind: 'heard'; activity: ChatActivity; now: number }
  | { kind: 'link'; link: Link }
  | { kind: 'earlier-asked' }
  | { kind: 'earlier-loaded'; page: HistoryPage | null }
  | { kind: 'queued'; entry: OutboxEntry }
  | { kind: 'sending'; clientId: string }
  | { kind: 'progress'; clientId: string; share: number }
  | { kind: 'sent'; clientId: string; outcome: SendOutcome; now: number }
  | { kind: 'retry'; clientId: string }
  | { kind: 'discarded'; clientId: string }

export const firstState: ChatState = {
  phase: { kind: 'starting' },
  session: null,
  transcript: [],
  outbox: [],
  live: null,
  awaitingSince: null,
  link: 'connecting',
  earlier: 'none',
}

/** What happens, and what the conversation is after it. Pure. */
export function nextState(state: ChatState, event: ChatEvent): ChatState {
  const { outbox } = state
  switch (event.kind) {
    case 'starting':
      return { ...firstState }
    case 'refused':
      return { ...state, phase: { kind: 'refused', reason: event.reason } }
    case 'let-in':
      return letIn(event)
    case 'session-renewed':
      return { ...state, session: event.session }
    case 'heard':
      return hear(state, event)
    case 'link':
      return changeLink(state, event.link)
    case 'earlier-asked':
      return { ...state, earlier: 'loading' }
    case 'earlier-loaded':
      return addEarlier(state, event.page)
    case 'queued':
      return { ...state, outbox: [...outbox, event.entry] }
    case 'sending':
      return { ...state, outbox: boxes.startSending(outbox, event.clientId) }
    case 'progress':
      return { ...state, outbox: boxes.noteProgress(outbox, event.clientId, event.share) }
    case 'sent':
      return noteSent(state, event)
    case 'retry':
      return { ...state, outbox: boxes.retry(outbox, event.clientId) }
    case 'discarded':
      return { ...state, outbox: outbox.filter((entry) => entry.clientId !== event.clientId) }
  }
}

type Of<K extends ChatEvent['kind']> = Extract<ChatEvent, { kind: K }>

function letIn({ session, history, stored }: Of<'let-in'>): ChatState {
  const transcript = mergeActivities([], history?.activities ?? [])
  return {
    ...firstState,
    phase: { kind: 'talking' },
    session,
    transcript,
    outbox: boxes.settleEchoes(boxes.restore(stored), transcript),
    earlier: history?.more ? 'more' : 'none',
  }
}

function hear(state: ChatState, { activity, now }: Of<'heard'>): ChatState {
  if (activity.type === 'typing') return hearTyping(state, { activity, now })
  if (activity.type === 'endOfConversation') return { ...state, link: 'ended', awaitingSince: null }
  const transcript = mergeActivities(state.transcript, [activity])
  if (transcript === state.transcript) return state
  const outbox = boxes.settleEchoes(state.outbox, [activity])
  if (isFromUser(activity))
    return { ...state, transcript, outbox, awaitingSince: state.awaitingSince ?? now }
  if (activity.type !== 'message') return { ...state, transcript, outbox }
  return { ...state, transcript, outbox, live: null, awaitingSince: null }
}

function hearTyping(state: ChatState, input: { activity: ChatActivity; now: number }): ChatState {
  if (isFromUser(input.activity)) return state
  const { streamId } = input.activity.channelData ?? {}
  // Word of an answer that is already there in full: the two travel by different ways.
  const isOver = streamId !== undefined && state.transcript.some(hasStreamId(streamId))
  if (isOver) return state
  const live = followLiveText(state.live, input.activity)
  return { ...state, live, awaitingSince: state.awaitingSince ?? input.now }
}

function changeLink(state: ChatState, link: Link): ChatState {
  if (link !== 'open') return { ...state, link }
  return { ...state, link, outbox: boxes.revive(state.outbox) }
}

function addEarlier(state: ChatState, page: HistoryPage | null): ChatState {
  if (!page) return { ...state, earlier: 'failed' }
  const transcript = mergeActivities(state.transcript, page.activities)
  return { ...state, transcript, earlier: page.more ? 'more' : 'none' }
}

function noteSent(state: ChatState, { clientId, outcome, now }: Of<'sent'>): ChatState {
  const entry = state.outbox.find((one) => one.clientId === clientId)
  const outbox = boxes.finishSending(state.outbox, clientId, outcome)
  const asks = outcome.kind === 'accepted' && entry?.activity.type === 'message'
  return {
    ...state,
    outbox,
    awaitingSince: asks ? (state.awaitingSince ?? now) : state.awaitingSince,
  }
}

function hasStreamId(streamId: string): (activity: ChatActivity) => boolean {
  return (activity) => activity.channelData?.streamId === streamId
}
