import type { WebSocket } from 'ws'
import { removeDataDir } from '../test/support/server-process.js'
import { connect, post } from './load/chat-client.js'
import { residentMb } from './load/process-memory.js'
import type { Figure } from './report.js'
import type { BenchServices } from './services.js'
import { benchSecret, startBenchServer } from './turns.js'

const clients = 2_000

/** Memory of a node that holds many conversations open in which nothing happens. */
export async function benchIdleSockets(services: BenchServices): Promise<Figure[]> {
  const node = await services.forNode()
  const server = await startBenchServer(node?.env ?? {})
  const sockets: WebSocket[] = []
  const emptyMb = residentMb(server.pid)
  try {
    const base = `${server.url}/v3/directline`
    for (let i = 0; i < clients; i++) {
      const { token } = await post<{ token: string }>(`${base}/tokens/generate`, benchSecret, {})
      const { streamUrl } = await post<{ streamUrl: string }>(`${base}/conversations`, token, {})
      sockets.push(await connect(streamUrl, () => {}))
    }
    const open = sockets.filter((socket) => socket.readyState === socket.OPEN).length
    return [
      {
        what: `resident memory with ${open} idle WebSocket clients${node ? ', PostgreSQL' : ', embedded'}`,
        value: residentMb(server.pid),
        unit: 'MB',
        floor: { what: 'the same node before', value: emptyMb },
        bound: { atMost: 1_000 },
      },
    ]
  } finally {
    for (const socket of sockets) socket.terminate()
    await server.stop()
    removeDataDir(server.dataDir)
    await node?.drop()
  }
}
