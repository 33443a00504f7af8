import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import {
  ActivityHandler,
  BotAdapter,
  TurnContext,
  type Activity,
  type ResourceResponse,
} from 'botbuilder-core'
import express, { type Request, type Response } from 'express'
import { WebSocketServer, type WebSocket } from 'ws'

// The floor: what botbuilder over Express can do when it does nothing but repeat. No database, no
// check of tokens, no order, no knowledge; a reply goes out on the WebSocket as in Direct Line.
//   node --import tsx bench/peers/echo-bot.ts PORT

class EchoAdapter extends BotAdapter {
  constructor(private readonly reply: (activity: Partial<Activity>) => void) {
    super()
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) this.reply(activity)
    return activities.map(() => ({ id: randomUUID() }))
  }

  override updateActivity(): Promise<void> {
    throw new Error('not needed')
  }

  override deleteActivity(): Promise<void> {
    throw new Error('not needed')
  }

  override continueConversation(): Promise<void> {
    throw new Error('not needed')
  }

  async take(activity: Activity, bot: ActivityHandler): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), (context) => bot.run(context))
  }
}

const bot = new ActivityHandler()
bot.onMessage(async (context, next) => {
  await context.sendActivity(context.activity.text)
  await next()
})

const sockets = new Map<string, WebSocket>()

function say(conversationId: string, activity: Partial<Activity>): void {
  const from = { id: 'bot', role: 'bot' }
  const set = { activities: [{ ...activity, from }], watermark: '1' }
  sockets.get(conversationId)?.send(JSON.stringify(set))
}

const app = express()
app.use(express.json())
const base = '/v3/directline'

app.post(`${base}/tokens/generate`, (_request, response) => {
  response.json({ token: randomUUID() })
})
app.post(`${base}/conversations`, (request: Request, response: Response) => {
  const id = randomUUID()
  response.status(201).json({
    conversationId: id,
    streamUrl: `ws://${request.headers.host}${base}/conversations/${id}/stream`,
  })
})
app.post(`${base}/conversations/:id/activities`, async (request, response) => {
  const { id } = request.params
  const adapter = new EchoAdapter((activity) => say(id, activity))
  await adapter.take({ ...request.body, conversation: { id } } as Activity, bot)
  response.json({ id: randomUUID() })
})

const server = createServer(app)
const streams = new WebSocketServer({ server })
streams.on('connection', (socket, request) => {
  const id = (request.url ?? '').split('/').at(-2) ?? ''
  sockets.set(id, socket)
  say(id, { type: 'message', text: 'hello' })
})
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'))
