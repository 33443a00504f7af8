import express, { type RequestHandler, type Router } from 'express'
import { createServer, type Server } from 'node:http'
import type { WebChatStream } from '../../adapters/channels/web-chat/index.js'
import type { Logger } from '../../core/logger.js'
import { onlyFromHere } from '../api/inspector/only-from-here.js'
import { errorHandler, sendError } from './error-handler.js'
import { healthRoutes, type HealthChecks } from './health.js'
import type { Metrics } from './metrics.js'
import { requestLog } from './request-log.js'
import { securityHeaders } from './security-headers.js'
import { staffPage, staffStyleNonce } from './staff-page.js'
import { staticPage } from './static-page.js'

export interface HttpParts {
  logger: Logger
  metrics: Metrics
  healthChecks: HealthChecks
  isStopping(): boolean
  publicUrl: string | null
  trustProxy: false | number | string[]
  /** Direct Line and its address. */
  directLine: { path: string; router: Router; stream: WebChatStream }
  /** The routes of the table, under /api. */
  routes: Router
  /** Each other resource under /api by its name. */
  api: Record<string, Router>
  pageFolder: string
  showsInspector: boolean
}

/** Everything that is reachable over HTTP, from the outermost layer inwards. */
export function createHttp(parts: HttpParts): Server {
  const { metrics, directLine } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustProxy)
  app.set('etag', false)

  app.use(requestLog(parts))
  app.use(metrics.observeHttp)
  app.use('/health', healthRoutes({ checks: parts.healthChecks, isStopping: parts.isStopping }))
  app.get('/metrics', metrics.endpoint)
  app.use(refuseWhenStopping(parts))
  app.use(directLine.path, directLine.router)
  app.use(staffAddress, staffStyleNonce)
  app.use(securityHeaders(parts))
  app.use('/api', parts.routes, apiRoutes(parts.api))
  if (parts.showsInspector) app.use(inspectorAddress, onlyFromHere)
  app.use(staticPage({ folder: parts.pageFolder, pages: pagesOf(parts) }))
  app.use(staffAddress, staffPage({ folder: parts.pageFolder }))
  app.use((_req, res) => void res.status(404).type('text/plain').send('Not found\n'))
  app.use(errorHandler(parts))
  return serve(app, directLine.stream)
}

const inspectorAddress = '/dev/inspector'
const staffAddress = '/staff'

function pagesOf({ showsInspector }: HttpParts): Record<string, string> {
  return {
    '/': 'index.html',
    ...(showsInspector ? { [inspectorAddress]: 'inspector.html' } : {}),
  }
}

function apiRoutes(resources: Record<string, Router>): Router {
  const router = express.Router()
  for (const [name, resource] of Object.entries(resources)) router.use(`/${name}`, resource)
  router.use((_req, res) =>
    sendError(res, { status: 404, code: 'request/not-found', message: 'There is no such thing.' }),
  )
  return router
}

/** Reading goes on until the end, so that the answers in hand still arrive; nothing new is begun. */
function refuseWhenStopping({ isStopping }: Pick<HttpParts, 'isStopping'>): RequestHandler {
  return (req, res, next) => {
    if (!isStopping()) return next()
    res.set('Connection', 'close')
    if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return next()
    res.set('Access-Control-Allow-Origin', '*')
    const message = 'The server is restarting; try again.'
    sendError(res, { status: 503, code: 'installation/shutting-down', message })
  }
}

function serve(app: express.Express, stream: WebChatStream): Server {
  const server = createServer(
    // Uploads over a slow phone take their time; headers do not.
    { requestTimeout: 300_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
    app,
  )
  server.on('upgrade', (req, socket, head) => {
    if (stream.handleUpgrade(req, socket, head)) return
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  return server
}
