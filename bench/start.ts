import { setTimeout as wait } from 'node:timers/promises'
import { removeDataDir, startServerProcess } from '../test/support/server-process.js'
import { residentMb } from './load/process-memory.js'
import type { Figure } from './report.js'
import type { BenchServices } from './services.js'

/** Time from the command to ready, and memory when it has come to rest. */
export async function benchStart(services: BenchServices): Promise<Figure[]> {
  const first = await timedStart({})
  await first.server.stop()
  const second = await timedStart({ dataDir: first.server.dataDir })
  await wait(3_000)
  const embeddedMb = residentMb(second.server.pid)
  await second.server.stop()
  removeDataDir(first.server.dataDir)
  const figures: Figure[] = [
    { what: 'first start, demo included', value: first.seconds, unit: 's', bound: { atMost: 20 } },
    { what: 'later start', value: second.seconds, unit: 's', bound: { atMost: 5 } },
    { what: 'resident memory, embedded', value: embeddedMb, unit: 'MB', bound: { atMost: 800 } },
  ]
  const node = await services.forNode()
  if (!node) return figures
  const onPostgres = await timedStart({ env: node.env })
  await wait(3_000)
  const nodeMb = residentMb(onPostgres.server.pid)
  await onPostgres.server.stop()
  removeDataDir(onPostgres.server.dataDir)
  await node.drop()
  return [
    ...figures,
    {
      what: 'resident memory, node on PostgreSQL',
      value: nodeMb,
      unit: 'MB',
      bound: { atMost: 350 },
    },
  ]
}

async function timedStart(options: Parameters<typeof startServerProcess>[0]) {
  const startedAt = performance.now()
  const server = await startServerProcess(options)
  return { server, seconds: Math.round((performance.now() - startedAt) / 100) / 10 }
}
