import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ChatRequest {
  model: string
  stream?: boolean
  messages: { role: string; content: string }[]
  tools?: { function: { name: string } }[]
}

/** What the stand-in does with the next chat request. */
export type ScriptedAnswer =
  /** Streamed in these pieces where a stream was asked for. */
  | { pieces: string[]; delayMs?: number }
  | { status: number }
  /** Calls a tool instead of writing, where no stream was asked for. */
  | { tool: string; arguments: unknown }
  /** Never answers. */
  | { hangs: true }
  /** Something that is not the protocol. */
  | { raw: string }
  /** The connection breaks after these pieces. */
  | { pieces: string[]; breaks: true }

export interface OpenAiServer {
  baseUrl: string
  /** Every chat request so far. */
  chats: ChatRequest[]
  /** Every text that was embedded so far. */
  embedded: string[]
  /** The answers to come, in order; the last one is given again. */
  script(...answers: ScriptedAnswer[]): void
  /** Makes embedding requests fail, or work again. */
  failEmbeddings(fail: boolean): void
  close(): Promise<void>
}

/** A local server that speaks OpenAI's protocol. Its embeddings count letters, so that similar texts are near. */
export async function startOpenAiServer(
  options: { dimensions?: number } = {},
): Promise<OpenAiServer> {
  const dimensions = options.dimensions ?? 16
  const chats: ChatRequest[] = []
  const embedded: string[] = []
  let answers: ScriptedAnswer[] = [{ pieces: ['NO_ANSWER'] }]
  let embeddingsFail = false

  const server = createServer((req, res) => {
    void readJson(req).then((body) => {
      if (req.url === '/v1/embeddings') {
        if (embeddingsFail) return void res.writeHead(503).end()
        const input = [(body as { input: string | string[] }).input].flat()
        embedded.push(...input)
        return sendJson(res, toEmbeddings(input, dimensions))
      }
      if (req.url !== '/v1/chat/completions') return void res.writeHead(404).end()
      chats.push(body as ChatRequest)
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 }
      return answerChat(res, { request: body as ChatRequest, answer })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    chats,
    embedded,
    script: (...next) => void (answers = next),
    failEmbeddings: (fail) => void (embeddingsFail = fail),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answerChat(
  res: ServerResponse,
  { request, answer }: { request: ChatRequest; answer: ScriptedAnswer },
): Promise<void> {
  if ('status' in answer) return void res.writeHead(answer.status).end('{"error":{"message":"no"}}')
  if ('raw' in answer) return void res.writeHead(200).end(answer.raw)
  if ('hangs' in answer) return
  if ('tool' in answer) return sendJson(res, toToolCall(answer))
  if (!request.stream) {
    const message = { role: 'assistant', content: answer.pieces.join('') }
    return sendJson(res, { id: 'c', choices: [{ index: 0, message, finish_reason: 'stop' }] })
  }
  res.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const content of answer.pieces) {
    if ('delayMs' in answer) await new Promise((resolve) => setTimeout(resolve, answer.delayMs))
    sendChunk(res, { delta: { content }, finish_reason: null })
  }
  if ('breaks' in answer) return void res.destroy()
  sendChunk(res, { delta: {}, finish_reason: 'stop' })
  res.end('data: [DONE]\n\n')
}

function toToolCall({ tool, arguments: filled }: { tool: string; arguments: unknown }) {
  const call = { name: tool, arguments: JSON.stringify(filled) }
  const message = {
    role: 'assistant',
    content: null,
    tool_calls: [{ id: 't', type: 'function', function: call }],
  }
  return { id: 'c', choices: [{ index: 0, message, finish_reason: 'tool_calls' }] }
}

function sendChunk(res: ServerResponse, choice: object) {
  const chunk = { id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, ...choice }] }
  res.write(`data: ${JSON.stringify(chunk)}\n\n`)
}

function toEmbeddings(input: readonly string[], dimensions: number) {
  const data = input.map((text, index) => {
    const embedding = new Array<number>(dimensions).fill(0.01)
    for (const letter of text) {
      const place = (letter.codePointAt(0) ?? 0) % dimensions
      embedding[place] = (embedding[place] ?? 0) + 1
    }
    return { object: 'embedding', index, embedding }
  })
  return { object: 'list', data, usage: { prompt_tokens: 1, total_tokens: 1 } }
}

function sendJson(res: ServerResponse, body: unknown) {
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString() || '{}')
}
