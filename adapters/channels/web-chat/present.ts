import type { Activity, ActivityPayload } from '../../../core/conversations/index.js'
import type { AttachmentLinks } from './attachment-links.js'
import { presentReply } from './present-reply.js'

/** An activity as clients get it: the stored payload with its place, time and author. */
export type WireActivity = Record<string, unknown> & {
  id: string
  type: string
  timestamp: string
}

export interface ActivitySet {
  activities: WireActivity[]
  /** Opaque to clients; the number of the last activity. Absent when nothing moved on. */
  watermark?: string
}

export function toActivityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`
}

/** Null when a client gave none: then it gets everything. */
export function fromWatermark(watermark: unknown): number | null {
  if (typeof watermark !== 'string' || watermark === '') return null
  // Not one of ours: better shown twice than lost.
  return /^\d{1,10}$/.test(watermark) ? Number(watermark) : 0
}

export function presentActivity(
  { links }: { links: AttachmentLinks },
  { activity, userId }: { activity: Activity; userId: string },
): WireActivity {
  const { conversationId, author } = activity
  const payload = author === 'assistant' ? presentReply(activity.payload, userId) : activity.payload
  return {
    ...payload,
    ...signedAttachments(links, { conversationId, payload }),
    type: activity.type,
    id: toActivityId(conversationId, activity.seq),
    timestamp: activity.createdAt.toISOString(),
    channelId: 'directline',
    from: author === 'customer' ? { id: userId, role: 'user' } : assistantOf(payload),
    conversation: { id: conversationId },
  }
}

/** Typing, and text while it is written: shown once, without a place in the conversation. */
export function presentPassing(
  payload: Record<string, unknown>,
  { conversationId, id, now }: { conversationId: string; id: string; now: Date },
): WireActivity {
  return {
    type: 'typing',
    ...payload,
    id: typeof payload.id === 'string' ? payload.id : `${conversationId}|${id}`,
    timestamp: now.toISOString(),
    channelId: 'directline',
    from: assistantOf(payload),
    conversation: { id: conversationId },
  }
}

// A person of the bank who writes is shown by name; for clients both are "bot".
function assistantOf(payload: Record<string, unknown>) {
  const from = payload.from as { id?: string; name?: string } | undefined
  return { id: 'assistant', ...from, role: 'bot' }
}

function signedAttachments(
  links: AttachmentLinks,
  { conversationId, payload }: { conversationId: string; payload: ActivityPayload },
) {
  const { attachments } = payload as { attachments?: { contentUrl?: unknown }[] }
  if (!Array.isArray(attachments) || attachments.length === 0) return {}
  return {
    attachments: attachments.map((attachment) =>
      typeof attachment.contentUrl === 'string'
        ? { ...attachment, contentUrl: links.sign(conversationId, attachment.contentUrl) }
        : attachment,
    ),
  }
}
