import { Router } from 'express'
import { setTimeout as wait } from 'node:timers/promises'

/** Each resolves when its part works. */
export type HealthChecks = Record<string, () => Promise<unknown>>

export interface HealthNeeds {
  checks: HealthChecks
  isStopping(): boolean
}

const patienceMs = 2_000

/** `live`: the process answers. `ready`: it can serve; while it stops it is not, so that balancers turn away. */
export function healthRoutes({ checks, isStopping }: HealthNeeds): Router {
  const router = Router()
  router.get('/live', (_req, res) => void res.json({ status: 'live' }))
  router.get('/ready', async (_req, res) => {
    const results = await checkAll(checks)
    const ready = !isStopping() && Object.values(results).every((result) => result === 'ok')
    const status = isStopping() ? 'stopping' : ready ? 'ready' : 'not ready'
    res.status(ready ? 200 : 503).json({ status, checks: results })
  })
  return router
}

async function checkAll(checks: HealthChecks): Promise<Record<string, 'ok' | 'failed'>> {
  const names = Object.keys(checks)
  const results = await Promise.all(names.map((name) => check(checks[name]!)))
  return Object.fromEntries(names.map((name, index) => [name, results[index]!]))
}

async function check(work: () => Promise<unknown>): Promise<'ok' | 'failed'> {
  const end = new AbortController()
  const late = wait(patienceMs, 'failed' as const, { signal: end.signal, ref: false })
  late.catch(() => {})
  try {
    return await Promise.race([work().then(() => 'ok' as const), late])
  } catch {
    return 'failed'
  } finally {
    end.abort()
  }
}
