import type { ActivityPayload, Inbound } from '../../core/conversations/index.js'
import type { Sealer } from '../../core/sealer.js'
import { guardText } from '../guard/index.js'
import type { PersonalValue } from '../understanding/understanding.js'
import { cleanText, mapTexts } from './clean-text.js'
import { sealPersonalValues } from './personal-values.js'

/** Keys whose texts are a program's, not a person's. */
const technical = new Set([
  'clientActivityID',
  'contentUrl',
  'contentType',
  'localTimestamp',
  'type',
])

/**
 * What may be written down of what a customer sent: no secrets, no control characters, and what
 * identifies a person masked. What the masks stand for goes sealed beside it, for its turn alone.
 */
export async function guardInbound(
  { sealer }: { sealer: Sealer },
  input: Inbound,
): Promise<Inbound & { sealed: string | null }> {
  let removedSecret = false
  const personal: PersonalValue[] = []
  const guard = (text: string, key: string) => {
    const clean = cleanText(text)
    if (technical.has(key)) return clean
    const guarded = guardText(clean)
    removedSecret ||= guarded.removedSecret
    personal.push(...guarded.personal)
    return guarded.text
  }
  // The text's own come first: understanding looks for them there.
  const { text, ...rest } = input.payload
  const payload = {
    ...(text === undefined ? {} : { text: mapTexts(text, guard) }),
    ...(mapTexts(rest, guard) as ActivityPayload),
  }
  return {
    ...input,
    clientId: input.clientId === null ? null : cleanText(input.clientId),
    payload,
    record: removedSecret ? { ...input.record, removedSecret } : (input.record ?? null),
    sealed: await sealPersonalValues({ sealer }, personal),
  }
}
