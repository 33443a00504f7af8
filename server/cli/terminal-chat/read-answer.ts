import type { WireActivity } from '../../../adapters/channels/web-chat/index.js'

/** What a message of the assistant says, without the form in which it travels. */
export interface SpokenMessage {
  text: string
  citations: { position: number; title: string; quote: string; passageId: string }[]
  /** What may be said next. */
  suggestions: string[]
  /** Titles of the cards that came along. */
  cards: string[]
  aiGenerated: boolean
}

interface MessageParts {
  text?: string
  entities?: {
    additionalType?: string[]
    citation?: { '@id'?: string; position: number; appearance: { name?: string; text?: string } }[]
  }[]
  suggestedActions?: { actions?: { value?: unknown; title?: string }[] }
  attachments?: { content?: { branchline?: { name?: string } } }[]
}

/** What Markdown says of the marks at a text's end; a terminal lists the sources itself. */
const linkDefinitions = /\n\s*(\[\d+\]: passage:\S+ "[^"\n]*"\s*)+$/

export function isSpoken(activity: WireActivity): boolean {
  const from = activity.from as { role?: string } | undefined
  return activity.type === 'message' && from?.role === 'bot'
}

export function readAnswer(activity: WireActivity): SpokenMessage {
  const { text = '', entities = [], suggestedActions, attachments = [] } = activity as MessageParts
  return {
    text: text.replace(linkDefinitions, ''),
    citations: entities.flatMap(({ citation = [] }) =>
      citation.map(({ position, appearance, ...claim }) => ({
        position,
        title: appearance.name ?? '',
        quote: appearance.text ?? '',
        passageId: claim['@id'] ?? '',
      })),
    ),
    suggestions: (suggestedActions?.actions ?? []).map(({ value, title }) =>
      typeof value === 'string' ? value : (title ?? ''),
    ),
    cards: attachments.flatMap(({ content }) => content?.branchline?.name ?? []),
    aiGenerated: entities.some(({ additionalType }) =>
      additionalType?.includes('AIGeneratedContent'),
    ),
  }
}
