import { randomUUID } from 'node:crypto'
import { MessageFactory, type Activity, type Attachment } from 'botbuilder-core'
import type { Clock } from '../../core/clock.js'
import type { Turn } from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import { findBank } from '../../core/organisation/index.js'
import { textsOf, type Texts } from '../../dialogs/texts/index.js'
import type { Answer, GroundedAnswer, UnknownAnswer } from '../../knowledge/index.js'
import { recordKey } from '../turn/turn-adapter.js'
import { cardsFor } from './cards.js'
import { linkDefinitions, toMessageEntity } from './citations.js'
import { suggest } from './suggest.js'

interface ReplyInput {
  answer: Answer
  turn: Turn
  /** The language of the question. */
  locale: Locale
}

/** What is sent for an answer of the knowledge: text, sources, cards, and a way on where there is none. */
export function toReply(
  needs: { db: Database; clock: Clock },
  input: ReplyInput,
): Promise<Partial<Activity>> {
  const { answer } = input
  return answer.kind === 'answer'
    ? replyWithSources(needs, { ...input, answer })
    : replyUnknown(needs, { ...input, answer })
}

async function replyWithSources(
  needs: { db: Database; clock: Clock },
  { answer, locale }: ReplyInput & { answer: GroundedAnswer },
): Promise<Partial<Activity>> {
  const text = answer.otherLanguage
    ? `${textsOf(otherThan(answer.language)).answerInOtherLanguage}\n\n${answer.text}`
    : answer.text
  const attachments = await cardsFor(needs, { records: answer.records, locale })
  const ratingKey = randomUUID()
  return {
    ...message(`${text}\n\n${linkDefinitions(answer.citations)}`, attachments),
    entities: [toMessageEntity(answer, ratingKey)],
    channelData: { feedbackLoop: { type: 'default' }, ratingKey },
    [recordKey]: {
      outcome: 'answered',
      confidence: answer.confidence,
      writtenBy: answer.writtenBy,
      passageIds: answer.citations.map((citation) => citation.passageId),
    },
  } as Partial<Activity>
}

/** The question may be in another language than the conversation; the sentence goes with the question. */
function otherThan(language: Locale): Locale {
  return language === 'en' ? 'zh-CN' : 'en'
}

async function replyUnknown(
  needs: { db: Database },
  { answer, turn, locale }: ReplyInput & { answer: UnknownAnswer },
): Promise<Partial<Activity>> {
  const { bankId, userId } = turn.conversation
  const bank = bankId === null ? null : await findBank(needs, bankId)
  const text = unknownText(answer, textsOf(locale), bank?.hotline ?? null)
  return {
    ...suggest(message(text, []), answer.suggestions, userId),
    [recordKey]: { outcome: 'unknown', confidence: answer.confidence },
  } as Partial<Activity>
}

function unknownText(answer: UnknownAnswer, texts: Texts, hotline: string | null): string {
  const wayOn = hotline === null ? texts.wayOn : texts.wayOnByPhone(hotline)
  return answer.suggestions.length > 0
    ? [texts.unknown, wayOn, texts.nearest].join('\n\n')
    : [texts.unknown, wayOn].join('\n\n')
}

function message(text: string, attachments: Attachment[]): Partial<Activity> {
  const activity = { ...MessageFactory.text(text), textFormat: 'markdown' }
  if (attachments.length === 0) return activity
  return { ...activity, attachments, attachmentLayout: 'carousel' }
}
