import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What operators watch: numbers only, no ids of people or conversations. */
export interface Metrics {
  /** `GET /metrics`; asks for the token when there is one. */
  endpoint: RequestHandler
  observeHttp: RequestHandler
  observeTurn(outcome: { result: string; seconds: number }): void
  /** Times an answer from the knowledge base. */
  timeAnswer<T>(work: () => Promise<T>): Promise<T>
  /** Asked whenever the metrics are read. */
  watch(gauges: { turnsInHand(): number; openSockets(): number }): void
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function createMetrics({ token }: { token: string | null }): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const http = new Histogram({
    ...{ name: 'branchline_http_seconds', help: 'HTTP requests', registers, buckets },
    labelNames: ['method', 'route', 'status'] as const,
  })
  const turns = new Histogram({
    ...{ name: 'branchline_turn_seconds', help: 'Turns from claim to commit', registers, buckets },
    labelNames: ['result'] as const,
  })
  const answers = new Histogram({
    ...{ name: 'branchline_answer_seconds', help: 'Answers from knowledge', registers, buckets },
  })

  return {
    async endpoint(req, res) {
      if (token !== null && req.headers.authorization !== `Bearer ${token}`) {
        res.sendStatus(401)
        return
      }
      res.type(register.contentType).send(await register.metrics())
    },
    observeHttp(req, res, next) {
      const end = http.startTimer({ method: req.method })
      res.once('finish', () => end({ route: routeOf(req), status: String(res.statusCode) }))
      next()
    },
    observeTurn: ({ result, seconds }) => turns.observe({ result }, seconds),
    async timeAnswer(work) {
      const end = answers.startTimer()
      try {
        return await work()
      } finally {
        end()
      }
    },
    watch({ turnsInHand, openSockets }) {
      gauge({ name: 'branchline_turns_in_hand', help: 'Turns being answered', read: turnsInHand })
      gauge({ name: 'branchline_sockets', help: 'Open WebSocket clients', read: openSockets })
    },
  }

  function gauge({ name, help, read }: { name: string; help: string; read(): number }) {
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read())
      },
    })
  }
}

/** The pattern, not the address: an address may hold an id, and each would be a series of its own. */
function routeOf(req: Parameters<RequestHandler>[0]): string {
  const route = req.route as { path?: unknown } | undefined
  return typeof route?.path === 'string' ? `${req.baseUrl}${route.path}` : 'other'
}
