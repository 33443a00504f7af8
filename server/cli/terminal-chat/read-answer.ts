import type { OwnCard, WireActivity } from '../../../adapters/channels/web-chat/index.js'
import type { Choice, Reply } from '../../../core/conversations/index.js'

/** What a message of the assistant says, without the form in which it travels. */
export interface SpokenMessage {
  reply: Reply
  citations: { position: number; title: string; quote: string; passageId: string }[]
  aiGenerated: boolean
}

interface MessageParts {
  text?: string
  entities?: {
    additionalType?: string[]
    citation?: { '@id'?: string; position: number; appearance: { name?: string; text?: string } }[]
  }[]
  suggestedActions?: { actions?: { value?: unknown; title?: string }[] }
  attachments?: { content?: { branchline?: OwnCard } }[]
}

/** What Markdown says of the marks at a text's end; the sources are listed from the entity. */
const linkDefinitions = /\n\s*(\[\d+\]: passage:\S+ "[^"\n]*"\s*)+$/

export function isSpoken(activity: WireActivity): boolean {
  const from = activity.from as { role?: string } | undefined
  return activity.type === 'message' && from?.role === 'bot'
}

export function readAnswer(activity: WireActivity): SpokenMessage {
  const message = activity as MessageParts
  const { text = '', entities = [], attachments = [] } = message
  const cards = attachments.flatMap(({ content }) => content?.branchline ?? [])
  return {
    reply: {
      text: text.replace(linkDefinitions, ''),
      entities,
      choices: [...choicesBelow(message), ...cards.flatMap(choicesOf)],
      parts: cards.filter((card) => card.kind !== 'choices'),
    },
    citations: entities.flatMap(({ citation = [] }) =>
      citation.map(({ position, appearance, ...claim }) => ({
        position,
        title: appearance.name ?? '',
        quote: appearance.text ?? '',
        passageId: claim['@id'] ?? '',
      })),
    ),
    aiGenerated: entities.some(({ additionalType }) =>
      additionalType?.includes('AIGeneratedContent'),
    ),
  }
}

function choicesBelow({ suggestedActions }: MessageParts): Choice[] {
  return (suggestedActions?.actions ?? []).map(({ title = '', value }) =>
    typeof value === 'string' ? { label: title, say: value } : { label: title },
  )
}

function choicesOf(card: OwnCard): Choice[] {
  return card.kind === 'choices' ? card.choices : []
}
