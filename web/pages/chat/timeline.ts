import { isFromUser, type CardAction, type ChatActivity } from '../../api/activity.js'
import { choicesIn, type Choice } from '../../api/cards.js'
import type { OutboxEntry } from '../../api/outbox.js'
import type { ChatState } from './chat-state.js'
import { tidyLiveText } from './live-text.js'

/** One thing on the screen, from top to bottom. */
export type TimelineItem =
  | { kind: 'time'; key: string; at: number }
  | {
      kind: 'message'
      key: string
      activity: ChatActivity
      isMine: boolean
      /** The first of several in a row by the same side. */
      isFirst: boolean
      /** Being written right now. */
      isLive: boolean
      /** Set while the message is not yet part of the conversation. */
      entry: OutboxEntry | null
      at: number
    }

type MessageItem = Extract<TimelineItem, { kind: 'message' }>

const pauseMs = 5 * 60_000

/**
 * Everything to show, in order. An unsent message and its echo, a text being written and the
 * recorded one have the same key, so that nothing jumps when one takes the other's place.
 */
export function timelineOf(
  { transcript, outbox, live }: Pick<ChatState, 'transcript' | 'outbox' | 'live'>,
  { now }: { now: number },
): TimelineItem[] {
  const messages = [
    ...transcript.filter(isShown).map((activity) => recorded(activity, now)),
    ...outbox.filter((entry) => isShown(entry.activity) || entry.files.length > 0).map(unsent),
    ...(live?.text ? [beingWritten(live.streamId, { text: live.text, now })] : []),
  ]
  return messages.flatMap((item, index) => {
    const before = messages[index - 1]
    const paused = !before || item.at - before.at > pauseMs
    const shown = { ...item, isFirst: paused || before.isMine !== item.isMine }
    return paused ? [{ kind: 'time', key: `time ${item.key}`, at: item.at }, shown] : [shown]
  })
}

/** The next steps that the latest answer offers; none once the customer has gone on. */
export function suggestionsOf({
  transcript,
  outbox,
}: Pick<ChatState, 'transcript' | 'outbox'>): CardAction[] {
  if (outbox.some((entry) => entry.activity.type === 'message')) return []
  for (let index = transcript.length - 1; index >= 0; index--) {
    const activity = transcript[index]
    if (!activity || activity.type !== 'message') continue
    if (isFromUser(activity)) return []
    const actions = [
      ...(activity.suggestedActions?.actions ?? []),
      ...(activity.attachments ?? []).flatMap(choicesIn).map(toAction),
    ].filter(({ title }) => title)
    if (actions.length > 0) return actions
  }
  return []
}

function toAction({ label, say }: Choice): CardAction {
  return { type: 'imBack', title: label, value: say ?? label }
}

/** Events, card submissions and empty messages are part of the conversation but nothing to see. */
function isShown(activity: ChatActivity): boolean {
  if (activity.type !== 'message' || activity.channelData?.postBack) return false
  return Boolean(activity.text?.trim()) || (activity.attachments?.length ?? 0) > 0
}

function recorded(activity: ChatActivity, now: number): MessageItem {
  const isMine = isFromUser(activity)
  const { clientActivityID, streamId } = activity.channelData ?? {}
  const key = (isMine ? clientActivityID : streamId) ?? activity.id ?? ''
  const at = activity.timestamp ? Date.parse(activity.timestamp) : now
  return { ...plain, key, activity, isMine, at }
}

function unsent(entry: OutboxEntry): MessageItem {
  const { clientId: key, activity, queuedAt: at } = entry
  return { ...plain, key, activity, isMine: true, entry, at }
}

function beingWritten(streamId: string, { text, now }: { text: string; now: number }): MessageItem {
  const activity = { type: 'message', text: tidyLiveText(text), channelData: { streamId } }
  return { ...plain, key: streamId, activity, isMine: false, isLive: true, at: now }
}

const plain = { kind: 'message', isFirst: true, isLive: false, entry: null } as const
