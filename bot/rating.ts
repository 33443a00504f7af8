import type { TurnContext } from 'botbuilder-core'
import { findRatedAnswer, rateAnswer, type Rating } from '../core/conversations/index.js'
import type { Database } from '../core/database.js'

// Clients say what they thought of an answer in two ways: by an invoke that replies to it, with a
// comment (Teams, our own page), or by an event that carries one of the answer's actions (Web Chat).

interface FeedbackInvoke {
  actionName?: unknown
  actionValue?: { reaction?: unknown; feedback?: { feedbackText?: unknown } }
}

const longestComment = 1_000

/** Keeps an opinion that came as an invoke. The result is an HTTP status, as invoke activities have it. */
export async function rateFromInvoke(
  { db }: { db: Database },
  context: TurnContext,
): Promise<number> {
  const { name, replyToId, conversation } = context.activity
  if (name !== 'message/submitAction') return 501
  const { actionName, actionValue } = (context.activity.value ?? {}) as FeedbackInvoke
  const reaction = toReaction(actionValue?.reaction)
  const seq = Number(replyToId?.split('|').at(-1))
  if (actionName !== 'feedback' || !Number.isInteger(seq) || !reaction) return 400
  const comment = toComment(actionValue?.feedback?.feedbackText)
  const rating = { conversationId: conversation.id, seq, reaction, comment }
  return (await rateAnswer({ db }, rating)) ? 200 : 404
}

/** Keeps an opinion that came as an event; without effect when it is none of an answer. */
export async function rateFromEvent({ db }: { db: Database }, context: TurnContext): Promise<void> {
  const { name, entities, conversation } = context.activity
  if (name !== 'webchat:activity-status/feedback') return
  const action = entities?.[0]
  const reaction = toReaction(action?.['@type'])
  const ratingKey: unknown = action?.['@id']
  if (!reaction || typeof ratingKey !== 'string') return
  const conversationId = conversation.id
  const seq = await findRatedAnswer({ db }, { conversationId, ratingKey })
  if (seq !== null) await rateAnswer({ db }, { conversationId, seq, reaction, comment: null })
}

function toReaction(word: unknown): Rating['reaction'] | null {
  if (word === 'like' || word === 'LikeAction') return 'like'
  return word === 'dislike' || word === 'DislikeAction' ? 'dislike' : null
}

function toComment(text: unknown): string | null {
  return typeof text === 'string' && text !== '' ? text.slice(0, longestComment) : null
}
