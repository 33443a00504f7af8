import { randomUUID } from 'node:crypto'
import type { Clock } from '../../core/clock.js'
import type { ContentNeeds } from '../../core/content-cache.js'
import type { Reply, Turn } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import { findBank } from '../../core/organisation/index.js'
import { textsOf, type Texts } from '../../dialogs/texts/index.js'
import type { Answer, GroundedAnswer, UnknownAnswer } from '../../knowledge/index.js'
import { besideCards } from './beside-cards.js'
import { cardsFor } from './cards.js'
import { linkDefinitions, toMessageEntity } from './citations.js'

interface ReplyInput {
  answer: Answer
  turn: Turn
  question: string
  /** The language of the question. */
  locale: Locale
}

/** What is sent for an answer of the knowledge: text, sources, cards, and a way on where there is none. */
export function toReply(needs: ContentNeeds & { clock: Clock }, input: ReplyInput): Promise<Reply> {
  const { answer } = input
  return answer.kind === 'answer'
    ? replyWithSources(needs, { ...input, answer })
    : replyUnknown(needs, { ...input, answer })
}

async function replyWithSources(
  needs: ContentNeeds & { clock: Clock },
  { answer, question, locale }: ReplyInput & { answer: GroundedAnswer },
): Promise<Reply> {
  const parts = await cardsFor(needs, { records: answer.records, locale })
  const text = answer.otherLanguage
    ? `${textsOf(otherThan(answer.language)).answerInOtherLanguage}\n\n${answer.text}`
    : besideCards(answer, { question, cards: parts })
  const ratingKey = randomUUID()
  return {
    text: `${text}\n\n${linkDefinitions(answer.citations)}`,
    ...(parts.length > 0 ? { parts } : {}),
    entities: [toMessageEntity(answer, ratingKey)],
    channelData: { feedbackLoop: { type: 'default' }, ratingKey },
    record: {
      outcome: 'answered',
      confidence: answer.confidence,
      writtenBy: answer.writtenBy,
      passageIds: answer.citations.map((citation) => citation.passageId),
    },
  }
}

/** The question may be in another language than the conversation; the sentence goes with the question. */
function otherThan(language: Locale): Locale {
  return language === 'en' ? 'zh-CN' : 'en'
}

async function replyUnknown(
  needs: ContentNeeds,
  { answer, turn, locale }: ReplyInput & { answer: UnknownAnswer },
): Promise<Reply> {
  const { bankId } = turn.conversation
  const bank = bankId === null ? null : await findBank(needs, bankId)
  const text = unknownText(answer, textsOf(locale), bank?.hotline ?? null)
  return {
    text,
    choices: answer.suggestions.map((label) => ({ label })),
    record: { outcome: 'unknown', confidence: answer.confidence },
  }
}

function unknownText(answer: UnknownAnswer, texts: Texts, hotline: string | null): string {
  const wayOn = hotline === null ? texts.wayOn : texts.wayOnByPhone(hotline)
  return answer.suggestions.length > 0
    ? [texts.unknown, wayOn, texts.nearest].join('\n\n')
    : [texts.unknown, wayOn].join('\n\n')
}
