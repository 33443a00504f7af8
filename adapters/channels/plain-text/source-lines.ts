import type { Reply } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { channelTextsOf } from '../texts/index.js'

interface MessageEntity {
  additionalType?: string[]
  citation?: { position?: number; appearance?: { name?: string } }[]
}

/** What stands behind the marks `[1]`, `[2]` of a text, and whether a model wrote it. */
export function sourceLines({ entities = [] }: Reply, locale: Locale): string[] {
  const t = channelTextsOf(locale)
  const messages = entities as MessageEntity[]
  const sources = messages
    .flatMap(({ citation = [] }) => citation)
    .map(({ position, appearance }) => `[${position}] ${appearance?.name ?? ''}`)
  const isAiWritten = messages.some(({ additionalType = [] }) =>
    additionalType.includes('AIGeneratedContent'),
  )
  return [
    ...(sources.length > 0 ? [t.sources, ...sources] : []),
    ...(isAiWritten ? [t.aiWritten] : []),
  ]
}
