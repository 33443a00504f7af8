import { openChat, type ChatClient } from './chat-client.js'
import { processorMs } from './processor-time.js'

export interface TurnFigures {
  turnsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** Processor time of the server a turn. */
  processorMs: number
}

export interface Load {
  url: string
  pid: number
  secret: string
  /** The question at a place; each conversation asks in order, beginning at another place. */
  question(place: number): string
  conversations: number
  seconds: number
}

/** Full turns from many conversations at once, after a warm-up of a quarter of the time. */
export async function measureTurns(load: Load): Promise<TurnFigures> {
  const clients = await openAll(load)
  await askFor(load, clients, load.seconds / 4)
  const startedAt = performance.now()
  const processorBefore = processorMs(load.pid)
  const latencies = await askFor(load, clients, load.seconds)
  const elapsedS = (performance.now() - startedAt) / 1000
  const processor = processorMs(load.pid) - processorBefore
  for (const client of clients) client.close()
  return {
    turnsPerSecond: Math.round(latencies.length / elapsedS),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    processorMs: Math.round((processor / latencies.length) * 100) / 100,
  }
}

async function openAll({ url, secret, conversations }: Load): Promise<ChatClient[]> {
  const clients: ChatClient[] = []
  for (let i = 0; i < conversations; i++) clients.push(await openChat(url, secret))
  return clients
}

async function askFor(
  { question }: Load,
  clients: ChatClient[],
  seconds: number,
): Promise<number[]> {
  const end = performance.now() + seconds * 1000
  const latencies: number[] = []
  await Promise.all(
    clients.map(async (client, i) => {
      for (let n = i * 7; performance.now() < end; n++) {
        latencies.push(await client.ask(question(n)))
      }
    }),
  )
  return latencies
}

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN
  return Math.round(value * 10) / 10
}
