import type { TurnContext } from 'botbuilder-core'
import { rateAnswer } from '../core/conversations/index.js'
import type { Database } from '../core/database.js'

/** The standard way in which clients say what they thought of an answer. */
interface FeedbackInvoke {
  actionName?: unknown
  actionValue?: { reaction?: unknown; feedback?: { feedbackText?: unknown } }
}

const longestComment = 1_000

/** Keeps the customer's opinion of an answer. The result is an HTTP status, as invoke activities have it. */
export async function rateFromInvoke(
  { db }: { db: Database },
  context: TurnContext,
): Promise<number> {
  const { name, replyToId, conversation } = context.activity
  if (name !== 'message/submitAction') return 501
  const { actionName, actionValue } = (context.activity.value ?? {}) as FeedbackInvoke
  const reaction = actionValue?.reaction
  const seq = Number(replyToId?.split('|').at(-1))
  if (actionName !== 'feedback' || !Number.isInteger(seq)) return 400
  if (reaction !== 'like' && reaction !== 'dislike') return 400
  const comment = actionValue?.feedback?.feedbackText
  const kept = await rateAnswer(
    { db },
    {
      conversationId: conversation.id,
      seq,
      reaction,
      comment:
        typeof comment === 'string' && comment !== '' ? comment.slice(0, longestComment) : null,
    },
  )
  return kept ? 200 : 404
}
