import type { ActivityPayload, Choice, Reply } from '../../../core/conversations/index.js'
import { toAdaptiveCard, type OwnCard } from './adaptive-card.js'

/** As buttons under the conversation; more of them are a card. */
const mostActions = 8

/**
 * What the assistant said in the Bot Framework's forms: choices as suggested actions, parts as
 * Adaptive Cards beside whatever is attached already.
 */
export function presentReply(payload: ActivityPayload, userId: string): ActivityPayload {
  const { choices = [], parts = [], ...rest } = payload as StoredReply
  const hasMany = choices.length > mostActions
  const cards = [...parts, ...(hasMany ? [{ kind: 'choices' as const, choices }] : [])]
  return {
    ...rest,
    ...(choices.length > 0 && !hasMany ? { suggestedActions: toActions(choices, userId) } : {}),
    ...(cards.length > 0 ? withCards(rest.attachments, cards) : {}),
  }
}

type StoredReply = ActivityPayload & Partial<Pick<Reply, 'choices' | 'parts'>>

function toActions(choices: Choice[], userId: string) {
  const actions = choices.map(({ label, say }) => ({
    type: 'imBack',
    title: label,
    value: say ?? label,
  }))
  return { to: [userId], actions }
}

function withCards(attachments: unknown, cards: OwnCard[]) {
  const others: unknown[] = Array.isArray(attachments) ? attachments : []
  return { attachments: [...others, ...cards.map(toAdaptiveCard)], attachmentLayout: 'carousel' }
}
