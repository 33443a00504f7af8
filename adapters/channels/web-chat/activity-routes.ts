import { text, type Request, type Response, type Router } from 'express'
import { listActivitiesAfter, type Activity } from '../../../core/conversations/index.js'
import { enterConversation } from './authorise.js'
import { activityLimit, readActivity, type ClientActivity } from './inbound.js'
import { fromWatermark, presentActivity, toActivityId, type ActivitySet } from './present.js'
import { discardUploads, readUpload } from './read-upload.js'
import { badArgument, refusals, refuse, tooManyRequests, type Refusal } from './refusals.js'
import type { StoredUpload } from './upload-parts.js'
import type { WebChatContext } from './web-chat-context.js'

const pageSize = 100

/** Reading and writing a conversation. */
export function addActivityRoutes(router: Router, context: WebChatContext): void {
  router.get('/conversations/:id/activities', (req, res) => getActivities(context, req, res))
  router.post(
    '/conversations/:id/activities',
    // Bytes; the limit proper counts characters.
    text({ type: () => true, limit: activityLimit * 4 }),
    (req, res) => postActivity(context, req, res),
  )
  router.post('/conversations/:id/upload', (req, res) => postUpload(context, req, res))
}

/** Polling clients stop for good at the first answer above 499: trouble looks like "nothing new". */
async function getActivities(context: WebChatContext, req: Request, res: Response) {
  const conversationId = String(req.params.id)
  const watermark = typeof req.query.watermark === 'string' ? req.query.watermark : ''
  try {
    const entered = await enterConversation(context, { req, conversationId })
    if (!entered.ok) return refuse(res, entered.refusal)
    const activities = await listActivitiesAfter(context, {
      conversationId,
      afterSeq: fromWatermark(watermark) ?? 0,
      limit: pageSize,
    })
    res.json(toActivitySet(context, { activities, userId: entered.userId, watermark }))
  } catch (error) {
    context.logger.error({ err: error, conversationId }, 'reading activities failed')
    res.json({ activities: [], watermark } satisfies ActivitySet)
  }
}

function toActivitySet(
  context: WebChatContext,
  input: { activities: Activity[]; userId: string; watermark: string },
): ActivitySet {
  const { activities, userId, watermark } = input
  const last = activities.at(-1)
  return {
    activities: activities.map((activity) => presentActivity(context, { activity, userId })),
    watermark: last ? String(last.seq) : watermark,
  }
}

async function postActivity(context: WebChatContext, req: Request, res: Response) {
  const conversationId = String(req.params.id)
  const entered = await enterConversation(context, { req, conversationId })
  if (!entered.ok) return refuse(res, entered.refusal)
  const body = typeof req.body === 'string' ? req.body : ''
  if (body.length > activityLimit) return refuse(res, refusals.tooLarge)
  const read = readActivity(body)
  if (!read.ok) return refuse(res, badArgument(read.problem))
  const limited = await checkMessageLimit(context, entered.userId)
  if (limited) return refuse(res, limited)
  const taken = await takeIn(context, { conversationId, activity: read.activity })
  return taken.ok ? res.json({ id: taken.id }) : refuse(res, taken.refusal)
}

async function postUpload(context: WebChatContext, req: Request, res: Response) {
  const conversationId = String(req.params.id)
  const entered = await enterConversation(context, { req, conversationId })
  if (!entered.ok) return refuseUnread(req, res, entered.refusal)
  const limited = await checkMessageLimit(context, entered.userId)
  if (limited) return refuseUnread(req, res, limited)
  const upload = await readUpload(context, { req, conversationId })
  if (!upload.ok) return refuseUnread(req, res, upload.refusal)
  const { uploads } = upload
  const read = readActivity(upload.activityJson ?? '{"type":"message"}')
  const taken = read.ok
    ? await takeIn(context, {
        conversationId,
        activity: withUploads(context, { activity: read.activity, conversationId, uploads }),
      })
    : ({ ok: false, refusal: badArgument(read.problem) } as const)
  if (!taken.ok || taken.repeated) await discardUploads(context, { conversationId, uploads })
  return taken.ok ? res.json({ id: taken.id }) : refuse(res, taken.refusal)
}

type TakenIn = { ok: true; id: string; repeated: boolean } | { ok: false; refusal: Refusal }

async function takeIn(
  { intake }: Pick<WebChatContext, 'intake'>,
  input: { conversationId: string; activity: ClientActivity },
): Promise<TakenIn> {
  const { conversationId, activity } = input
  // "Somebody is typing" is of the moment and nobody looks at it here.
  if (activity.type === 'typing')
    return { ok: true, id: toActivityId(conversationId, 0), repeated: false }
  const outcome = await intake.receive({ conversationId, ...activity, shown: true })
  if (outcome.ok) {
    return { ok: true, id: toActivityId(conversationId, outcome.seq), repeated: outcome.repeated }
  }
  const refusal =
    outcome.reason === 'shutting-down' ? refusals.shuttingDown : refusals.noConversation
  return { ok: false, refusal }
}

function withUploads(
  { links }: Pick<WebChatContext, 'links'>,
  input: { activity: ClientActivity; conversationId: string; uploads: StoredUpload[] },
): ClientActivity {
  const { activity, conversationId, uploads } = input
  const attachments = uploads.map(({ file, name, contentType }) => ({
    contentType,
    name,
    contentUrl: links.addressOf(conversationId, file),
  }))
  return { ...activity, payload: { ...activity.payload, attachments } }
}

async function checkMessageLimit(
  { rateLimits, messageLimit }: Pick<WebChatContext, 'rateLimits' | 'messageLimit'>,
  userId: string,
): Promise<Refusal | null> {
  if (!messageLimit) return null
  const outcome = await rateLimits.use(`messages:${userId}`, messageLimit)
  return outcome.allowed ? null : tooManyRequests(outcome.retryAfterSeconds)
}

/**
 * Answers while the client may still be sending. Hanging up at once would reach it before the answer
 * does; what still comes within a few seconds is thrown away.
 */
function refuseUnread(req: Request, res: Response, refusal: Refusal): void {
  res.set('Connection', 'close')
  refuse(res, refusal)
  if (req.complete) return
  req.resume()
  setTimeout(() => req.socket.destroy(), 5_000).unref()
}
