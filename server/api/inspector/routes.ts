import { Router, type Response } from 'express'
import { answeredSeq } from '../../../bot/index.js'
import {
  findConversation,
  listActivitiesAfter,
  listLatestConversations,
  type Activity,
} from '../../../core/conversations/index.js'
import type { Database } from '../../../core/database.js'
import { recordCase } from '../../eval/dialogs/record-case.js'
import { sendError } from '../../http/error-handler.js'
import { onlyFromHere } from './only-from-here.js'
import { presentConversation, presentTurn } from './present.js'
import type { RecentSteps } from './recent-steps.js'
import type { InspectedConversations, InspectedTurns } from './schema.js'

const mostConversations = 50
const mostActivities = 2_000

export interface InspectorNeeds {
  db: Database
  steps: RecentSteps
}

/** What was understood of each message, for who builds the bot. Never mounted where customers' chats are real. */
export function inspectorRoutes(needs: InspectorNeeds): Router {
  const router = Router()
  router.use(onlyFromHere)
  router.get('/conversations', async (_req, res) => {
    const latest = await listLatestConversations(needs, { limit: mostConversations })
    answer(res, { conversations: latest.map(presentConversation) } satisfies InspectedConversations)
  })
  router.get('/conversations/:id', async (req, res) => {
    const found = await read(needs, req.params.id)
    if (!found) return notFound(res)
    const { conversation, activities } = found
    const messages = activities.filter(isMessageOf('customer'))
    const lastMessage = messages.at(-1) ?? null
    const lastAt = activities.at(-1)?.createdAt ?? conversation.createdAt
    answer(res, {
      conversation: presentConversation({ conversation, lastAt, lastMessage }),
      turns: messages.map((message, index) =>
        presentTurn(message, {
          answers: answersTo(message, { next: messages[index + 1], activities }),
          steps: needs.steps.find(conversation.id, message.seq),
        }),
      ),
    } satisfies InspectedTurns)
  })
  router.get('/conversations/:id/case', async (req, res) => {
    const found = await read(needs, req.params.id)
    if (!found) return notFound(res)
    res
      .type('text/yaml')
      .set('Cache-Control', 'no-store')
      .send(recordCase(found.conversation, found.activities))
  })
  return router
}

async function read({ db }: InspectorNeeds, id: string) {
  const conversation = await findConversation({ db }, id)
  if (!conversation) return null
  const activities = await listActivitiesAfter(
    { db },
    { conversationId: id, afterSeq: 0, limit: mostActivities },
  )
  return { conversation, activities }
}

/** Messages that came while another was answered are answered after both: replies say what they answer. */
function answersTo(
  { seq }: Activity,
  { next, activities }: { next: Activity | undefined; activities: readonly Activity[] },
): Activity[] {
  return activities.filter(isMessageOf('assistant')).filter((activity) => {
    const to = answeredSeq(activity)
    if (to !== null) return to === seq
    return activity.seq > seq && (next === undefined || activity.seq < next.seq)
  })
}

function isMessageOf(author: Activity['author']) {
  return (activity: Activity) => activity.author === author && activity.type === 'message'
}

function answer(res: Response, body: object): void {
  res.set('Cache-Control', 'no-store').json(body)
}

function notFound(res: Response): void {
  sendError(res, {
    status: 404,
    code: 'conversation/not-found',
    message: 'There is no such conversation.',
  })
}
