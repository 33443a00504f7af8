import { sql } from 'kysely'
import type { Server } from 'node:http'
import path from 'node:path'
import {
  createWebChatChannel,
  directLinePath,
  type WebChatChannel,
} from '../adapters/channels/web-chat/index.js'
import { createPasswords } from '../adapters/passwords/create-passwords.js'
import { createSignedTokens } from '../adapters/signed-tokens/signed-tokens.js'
import type { TurnRunner } from '../bot/index.js'
import type { Clock } from '../core/clock.js'
import type { Logger } from '../core/logger.js'
import type { RotatingSealer } from '../core/sealer.js'
import type { StaffId } from '../core/staff/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { bankRoutes } from './api/banks/routes.js'
import type { RecentSteps } from './api/inspector/recent-steps.js'
import { inspectorRoutes } from './api/inspector/routes.js'
import { knowledgeRoutes } from './api/knowledge/routes.js'
import { passageRoutes } from './api/passages/routes.js'
import { sealedValueRoutes } from './api/sealed-values/routes.js'
import { serveRoutes } from './api/routes/serve-routes.js'
import { staffRoutes } from './api/staff/routes.js'
import { demoLinkOf } from './api/staff/session/demo-link.js'
import { webChatRoutes } from './api/web-chat/routes.js'
import { refreshBranchRecords } from './branch-records.js'
import type { Config } from './config/config.js'
import { createHttp } from './http/create-http.js'
import type { Metrics } from './http/metrics.js'
import type { Ports } from './open-ports.js'
import { projectRoot, readVersion } from './project-root.js'

export interface OpenHttpNeeds {
  ports: Ports
  turns: TurnRunner
  /** Null where the inspector is off. */
  steps: RecentSteps | null
  knowledge: Knowledge
  sealer: RotatingSealer
  metrics: Metrics
  clock: Clock
  logger: Logger
  isStopping(): boolean
}

export interface OpenHttpOptions {
  config: Config
  tokenKeys: readonly string[]
  directLineSecret: string | null
  controlToken: string | null
}

/** Direct Line, the programming interface and the customer's page on one server, not listening yet. */
export function openHttp(
  needs: OpenHttpNeeds,
  { config, tokenKeys, directLineSecret, controlToken }: OpenHttpOptions,
): { server: Server; channel: WebChatChannel; staffLink(id: StaffId): Promise<string> } {
  const { ports, turns, steps, knowledge, sealer, metrics, clock, logger, isStopping } = needs
  const { db } = ports.database
  const { publisher, rateLimits, ping } = ports.coordination
  const { publicUrl, trustProxy, allowedOrigins } = config.http
  const { defaultBankId, limits } = config
  const keys = [...tokenKeys]
  const signedTokens = createSignedTokens({ clock }, keys)
  const shared = { db, intake: turns, rateLimits, signedTokens }

  const channel = createWebChatChannel(
    { ...shared, files: ports.files, publisher, clock, logger },
    { secret: directLineSecret, keys, publicUrl, defaultBankId, messageLimit: limits.messages },
  )
  metrics.watch({ turnsInHand: turns.inHand, openSockets: channel.stream.size })
  const { sessionTimes } = config.staff
  const table = staffRoutes(
    {
      ...{ clock, sessionTimes, sealer, rateLimits, signedTokens },
      passwords: createPasswords(),
      signInLimit: limits.signIns,
      refreshBranches: (bankId) => refreshBranchRecords(knowledge, bankId),
    },
    { version: readVersion() },
  )
  const chatOptions = { publicUrl, allowedOrigins, defaultBankId, tokenLimit: limits.tokens }
  const server = createHttp({
    ...{ logger, metrics, publicUrl, trustProxy, isStopping },
    healthChecks: { database: () => sql`select 1`.execute(db), coordination: ping },
    directLine: { path: directLinePath, router: channel.router, stream: channel.stream },
    routes: serveRoutes({ db, clock, sessionTimes, publicUrl }, table),
    api: {
      'web-chat': webChatRoutes({ ...shared, channel, ...chatOptions }),
      banks: bankRoutes({ db }),
      passages: passageRoutes({ db }),
      knowledge: knowledgeRoutes({ knowledge, controlToken }),
      'sealed-values': sealedValueRoutes({ db, sealer, controlToken }),
      ...(steps ? { inspector: inspectorRoutes({ db, steps }) } : {}),
    },
    pageFolder: path.join(projectRoot, 'dist/web'),
    showsInspector: steps !== null,
  })
  return { server, channel, staffLink: (id) => demoLinkOf({ signedTokens }, id) }
}
