import type { ActivityPayload, Inbound } from '../../core/conversations/index.js'
import { guardText } from '../guard/index.js'
import { cleanText, mapTexts } from './clean-text.js'

/** Keys whose texts are a program's, not a person's. */
const technical = new Set([
  'clientActivityID',
  'contentUrl',
  'contentType',
  'localTimestamp',
  'type',
])

/** What may be written down of what a customer sent: no secrets, numbers masked, no control characters. */
export function guardInbound(input: Inbound): Inbound {
  let removedSecret = false
  const payload = mapTexts(input.payload, (text, key) => {
    const clean = cleanText(text)
    if (technical.has(key)) return clean
    const guarded = guardText(clean)
    removedSecret ||= guarded.removedSecret
    return guarded.text
  }) as ActivityPayload
  return {
    ...input,
    clientId: input.clientId === null ? null : cleanText(input.clientId),
    payload,
    record: removedSecret ? { ...input.record, removedSecret } : (input.record ?? null),
  }
}
