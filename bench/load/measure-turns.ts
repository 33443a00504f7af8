import { openChat, type ChatClient, type HeardReply } from './chat-client.js'
import { processorMs } from './processor-time.js'

export interface TurnFigures {
  /** Of those whose reply was the expected one; so are the times. */
  turnsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** Processor time of the server a turn, whatever was replied. */
  processorMs: number
  /** Replies that were not the expected ones, in per cent. */
  otherPct: number
}

export interface Load {
  url: string
  pid: number
  secret: string
  /** The question at a place; each conversation asks in order, beginning at another place. */
  question(place: number): string
  /** Whether a reply is one to be counted; absent: every reply is. */
  isExpected?: ((reply: HeardReply) => boolean) | undefined
  conversations: number
  seconds: number
}

/** Full turns from many conversations at once, after a warm-up of a quarter of the time. */
export async function measureTurns(load: Load): Promise<TurnFigures> {
  const clients = await openAll(load)
  await askFor(load, clients, load.seconds / 4)
  const startedAt = performance.now()
  const processorBefore = processorMs(load.pid)
  const { latencies, others } = await askFor(load, clients, load.seconds)
  const elapsedS = (performance.now() - startedAt) / 1000
  const processor = processorMs(load.pid) - processorBefore
  for (const client of clients) client.close()
  const all = latencies.length + others
  return {
    turnsPerSecond: Math.round(latencies.length / elapsedS),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    processorMs: Math.round((processor / all) * 100) / 100,
    otherPct: Math.round((others / all) * 1000) / 10,
  }
}

/** Between the places at which conversations begin; a multiple of a flow's steps. */
const apart = 35

async function openAll({ url, secret, conversations }: Load): Promise<ChatClient[]> {
  const clients: ChatClient[] = []
  for (let i = 0; i < conversations; i++) clients.push(await openChat(url, secret))
  return clients
}

async function askFor(
  { question, isExpected = () => true }: Load,
  clients: ChatClient[],
  seconds: number,
): Promise<{ latencies: number[]; others: number }> {
  const end = performance.now() + seconds * 1000
  const latencies: number[] = []
  let others = 0
  await Promise.all(
    clients.map(async (client, i) => {
      for (let n = i * apart; performance.now() < end; n++) {
        const reply = await client.ask(question(n))
        if (isExpected(reply)) latencies.push(reply.ms)
        else others += 1
      }
    }),
  )
  return { latencies, others }
}

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN
  return Math.round(value * 10) / 10
}
