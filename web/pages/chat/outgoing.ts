import type { CardAction, ChatActivity } from '../../api/activity.js'
import type { OutboxEntry, OutgoingFile } from '../../api/outbox.js'
import type { Locale } from '../../texts/index.js'

/** What the customer does, as activities. */

export function textMessage(text: string): ChatActivity {
  return { type: 'message', text, textFormat: 'plain' }
}

/** Where the customer is, in the Bot Framework's form. */
export function placeMessage(
  text: string,
  { latitude, longitude }: { latitude: number; longitude: number },
): ChatActivity {
  return { ...textMessage(text), entities: [{ type: 'GeoCoordinates', latitude, longitude }] }
}

/** A chip or a button that was chosen; null for one that opens an address instead. */
export function chosenAction(action: CardAction): ChatActivity | null {
  const text = typeof action.value === 'string' ? action.value : (action.title ?? '')
  if (action.type === 'imBack') return textMessage(text)
  if (action.type !== 'postBack' && action.type !== 'messageBack') return null
  const said = typeof action.value === 'string' ? { text } : { value: action.value }
  return { type: 'message', ...said, channelData: { postBack: true } }
}

/** The inputs of an Adaptive Card. */
export function cardSubmission(value: unknown): ChatActivity {
  if (typeof value === 'string') return textMessage(value)
  return { type: 'message', value, channelData: { postBack: true } }
}

export type Reaction = 'like' | 'dislike'

/** The rating of an answer, in the form that Web Chat sends. */
export function rating(input: {
  activityId: string
  reaction: Reaction
  reason: string | null
}): ChatActivity {
  const feedback = input.reason ? { feedback: { feedbackText: input.reason } } : {}
  return {
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: input.activityId,
    value: { actionName: 'feedback', actionValue: { reaction: input.reaction, ...feedback } },
  }
}

export function localeEvent(locale: Locale): ChatActivity {
  return { type: 'event', name: 'locale', value: locale }
}

/** Addresses and stamps an activity, so that it can be sent any number of times and counts once. */
export function toEntry(
  activity: ChatActivity & { files?: OutgoingFile[] },
  stamp: { clientId: string; conversationId: string; userId: string; locale: Locale; now: Date },
): OutboxEntry {
  const { files = [], ...content } = activity
  const sizes = files.length > 0 ? { attachmentSizes: files.map((f) => f.blob.size) } : {}
  return {
    clientId: stamp.clientId,
    conversationId: stamp.conversationId,
    activity: {
      ...content,
      from: { id: stamp.userId, role: 'user' },
      locale: stamp.locale,
      ...localTime(stamp.now),
      channelData: { ...content.channelData, ...sizes, clientActivityID: stamp.clientId },
    },
    files,
    queuedAt: stamp.now.getTime(),
    delivery: { state: 'waiting', attempts: 0 },
  }
}

function localTime(now: Date): { localTimestamp: string; localTimezone: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { localTimestamp: now.toISOString(), localTimezone: timeZone }
}
