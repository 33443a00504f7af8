import type { Entity } from 'botbuilder-core'
import type { GroundedAnswer } from '../../knowledge/index.js'

/**
 * An answer's sources in the form that Web Chat shows: schema.org claims, each with the document it
 * stands on, in the order of the marks `[1]`, `[2]` in the text; and the label of text that a model wrote.
 */
export function toMessageEntity({ citations, writtenBy }: GroundedAnswer): Entity {
  return {
    '@context': 'https://schema.org',
    '@type': 'Message',
    '@id': '',
    type: 'https://schema.org/Message',
    ...(writtenBy === 'model' ? { additionalType: ['AIGeneratedContent'] } : {}),
    citation: citations.map(({ position, passageId, title, heading, quote }) => ({
      '@type': 'Claim',
      '@id': passageId,
      position,
      appearance: {
        '@type': 'DigitalDocument',
        name: heading ? `${title} › ${heading}` : title,
        text: quote,
        url: `/api/passages/${passageId}`,
      },
    })),
  }
}
