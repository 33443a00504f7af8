import type { Entity } from 'botbuilder-core'
import type { Citation, GroundedAnswer } from '../../knowledge/index.js'

/**
 * An answer's sources and rating in the forms that Web Chat knows: schema.org claims, each with the
 * passage it stands on, in the order of the marks `[1]`, `[2]` in the text; the label of text that a
 * model wrote; and two actions that carry `ratingKey` back.
 */
export function toMessageEntity(answer: GroundedAnswer, ratingKey: string): Entity {
  return {
    '@context': 'https://schema.org',
    '@type': 'Message',
    '@id': '',
    type: 'https://schema.org/Message',
    ...(answer.writtenBy === 'model' ? { additionalType: ['AIGeneratedContent'] } : {}),
    citation: answer.citations.map(({ position, passageId, title, heading, quote }) => ({
      '@type': 'Claim',
      '@id': passageId,
      position,
      appearance: {
        '@type': 'DigitalDocument',
        name: heading ? `${title} › ${heading}` : title,
        text: quote,
      },
    })),
    potentialAction: ['LikeAction', 'DislikeAction'].map((type) => ({
      '@type': type,
      '@id': ratingKey,
      actionStatus: 'PotentialActionStatus',
    })),
  }
}

/**
 * Markdown's own way to say what a mark `[1]` stands for. Clients that know nothing of the entity
 * still show the source's name; Web Chat needs it to show the passage.
 */
export function linkDefinitions(citations: Citation[]): string {
  return citations
    .map(
      ({ position, passageId, title }) => `[${position}]: passage:${passageId} "${plain(title)}"`,
    )
    .join('\n')
}

function plain(title: string): string {
  return title.replace(/["\\\n]/g, ' ')
}
