import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../../core/clock.js'

/**
 * Addresses of uploaded files. The transcript keeps the bare address; each time an activity is shown
 * the address is signed anew, so that a link dies and a conversation's pictures do not.
 */
export interface AttachmentLinks {
  /** The address as the transcript keeps it. */
  addressOf(conversationId: string, file: string): string
  /** Adds a signature to an address of that conversation; leaves any other as it is. */
  sign(conversationId: string, address: string): string
  isSigned(place: { conversationId: string; file: string }, query: SignedQuery): boolean
}

export interface SignedQuery {
  until: string
  sig: string
}

const hourMs = 3_600_000
const lifetimeHours = 24

export function createAttachmentLinks(
  { clock }: { clock: Clock },
  { keys, basePath, publicUrl }: { keys: string[]; basePath: string; publicUrl: string | null },
): AttachmentLinks {
  const addressOf = (conversationId: string, file: string) =>
    `${basePath}/attachments/${conversationId}/${file}`

  return {
    addressOf,

    sign(conversationId, address) {
      const file = address.split('/').at(-1) ?? ''
      // The transcript holds what clients wrote, too: only this conversation's own files are opened.
      if (!/^[\w-]+$/.test(file) || address !== addressOf(conversationId, file)) return address
      // To the full hour, so that the same picture keeps its address for a while and is cached.
      const until = String(Math.ceil(clock.now().getTime() / hourMs) + lifetimeHours)
      // Absolute where it can be: a page of another origin would look for it at its own.
      return `${publicUrl ?? ''}${address}?until=${until}&sig=${signature(keys[0]!, [conversationId, file, until])}`
    },

    isSigned({ conversationId, file }, { until, sig }) {
      if (!/^\d{1,9}$/.test(until) || Number(until) * hourMs < clock.now().getTime()) return false
      return keys.some((key) => isSame(signature(key, [conversationId, file, until]), sig))
    },
  }
}

function signature(key: string, parts: string[]): string {
  return createHmac('sha256', `attachments ${key}`).update(parts.join('\n')).digest('base64url')
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
