/** What the page reads of a Bot Framework activity. Unknown members are left alone. */
export interface ChatActivity {
  /** `<conversationId>|<seq padded to 7>`; passing activities (typing) have none of their own. */
  id?: string
  type: string
  timestamp?: string
  from?: { id?: string; name?: string; role?: string }
  replyToId?: string
  text?: string
  textFormat?: string
  locale?: string
  name?: string
  value?: unknown
  attachments?: Attachment[]
  attachmentLayout?: string
  suggestedActions?: { actions?: CardAction[] }
  entities?: Entity[]
  channelData?: ChannelData
}

export interface Attachment {
  contentType: string
  contentUrl?: string
  thumbnailUrl?: string
  name?: string
  content?: unknown
}

export interface CardAction {
  type: string
  title?: string
  value?: unknown
}

export interface ChannelData {
  clientActivityID?: string
  streamType?: 'informative' | 'streaming' | 'final'
  streamId?: string
  streamSequence?: number
  feedbackLoop?: unknown
  attachmentSizes?: number[]
  postBack?: boolean
}

/** The AI label and the citations of a message in schema.org form, or where the customer is. */
export interface Entity {
  type?: string
  '@type'?: string
  additionalType?: string[]
  citation?: Claim[]
  /** Degrees in WGS-84. */
  latitude?: number
  longitude?: number
}

export interface Claim {
  '@id'?: string
  position?: number
  appearance?: { name?: string; text?: string; url?: string }
}

/** The activity's place in its conversation; null when its id does not say. */
export function seqOf(activity: { id?: string }): number | null {
  const match = /\|(\d+)$/.exec(activity.id ?? '')
  return match ? Number(match[1]) : null
}

export function isFromUser(activity: ChatActivity): boolean {
  return activity.from?.role === 'user'
}
