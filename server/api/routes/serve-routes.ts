import { json, Router, type Request, type RequestHandler, type Response } from 'express'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { rowsWithin, scopeFor, type Action } from '../../../core/access/index.js'
import { audited, type AuditedAct } from '../../../core/audit/index.js'
import type { Clock } from '../../../core/clock.js'
import type { Database } from '../../../core/database.js'
import { DomainError } from '../../../core/errors.js'
import {
  actorOf,
  findSession,
  type SessionTimes,
  type StaffSession,
} from '../../../core/staff/index.js'
import { Refusal } from '../../http/refusal.js'
import { isFromHere } from '../inspector/only-from-here.js'
import { isAllowedOrigin } from '../web-chat/own-origin.js'
import type { Route } from './route.js'
import { csrfTokenOf, isCsrfTokenOf, readSessionToken, writeSessionToken } from './staff-cookie.js'

export interface RouteNeeds {
  db: Database
  clock: Clock
  sessionTimes: SessionTimes
  publicUrl: string | null
}

/** Serves every route of the table, under `/api`. */
export function serveRoutes(needs: RouteNeeds, routes: readonly Route[]): Router {
  const router = Router()
  for (const route of routes) {
    const body = route.body ? [json({ limit: '500kb' })] : []
    router[route.method](route.path, ...body, serve(needs, route))
  }
  return router
}

interface Call {
  needs: RouteNeeds
  route: Route
  req: Request
  res: Response
  requestId: string
}

function serve(needs: RouteNeeds, route: Route): RequestHandler {
  return async (req, res) => {
    const call: Call = { needs, route, req, res, requestId: randomUUID() }
    res.set({ 'Cache-Control': 'no-store', 'X-Request-Id': call.requestId })
    checkOrigin(call)
    const token = readSessionToken(req, cookieOptions(needs))
    const session = token === null ? null : await findSession(needs, token)
    const rights = await admit(call, { session, token })
    const answer: unknown = await route.handler({
      ...readInputs(route, req),
      ...{ requestId: call.requestId, address: req.ip ?? '', device: req.get('user-agent') ?? '' },
      csrfToken: session && token ? csrfTokenOf(token) : null,
      giveSession: (next: string | null) =>
        writeSessionToken({ req, res }, { token: next, ...cookieOptions(needs) }),
      redirect: (path: string) => res.redirect(303, path),
      ...rights,
    } as never)
    if (res.headersSent) return
    if (route.response === null) res.status(204).end()
    // What the schema does not name does not leave the server.
    else res.json(route.response.parse(answer))
  }
}

/** No page of another site may change anything, nor call what is for this machine. */
function checkOrigin({ route, req, needs }: Call): void {
  if (route.onlyFromHere && !isFromHere(req)) throw new Refusal(403, 'request/foreign-origin')
  if (route.method === 'get') return
  const site = req.get('sec-fetch-site') ?? 'same-origin'
  const own = isAllowedOrigin(req, { publicUrl: needs.publicUrl, allowedOrigins: [] })
  if (!own || site === 'cross-site' || site === 'same-site')
    throw new Refusal(403, 'request/foreign-origin')
}

interface Identity {
  session: StaffSession | null
  token: string | null
}

/** Whether the caller may call the route, and what it is given to work with: rows in scope, and no others. */
async function admit(call: Call, { session, token }: Identity): Promise<object> {
  const { needs, route, req, requestId } = call
  const { access } = route
  if (access === 'public') return { db: needs.db, session }
  if (!session || !token) throw new Refusal(401, 'request/unauthorised')
  if (route.method !== 'get' && !isCsrfTokenOf(token, req.get('x-csrf-token')))
    throw new Refusal(403, 'request/csrf-token')
  if (access === 'first-factor') return { db: needs.db, session }
  if (session.stage !== 'full') throw new Refusal(401, 'request/unauthorised')
  const actor = actorOf(session.member)
  const by = { staffId: actor.staffId, name: actor.name }
  const scope = scopeFor(actor, access)
  if (scope === null) {
    await noteRefusal(needs, { session, action: access, requestId })
    throw new DomainError('access/not-permitted')
  }
  const db = rowsWithin(needs.db, scope)
  const audit = async (tx: Database, act: Omit<AuditedAct, 'by' | 'requestId'>) =>
    void (await audited({ ...needs, db: tx }, { ...act, by, requestId }))
  return { db, actor, scope, session, audit }
}

async function noteRefusal(
  needs: RouteNeeds,
  { session, action, requestId }: { session: StaffSession; action: Action; requestId: string },
): Promise<void> {
  const { id, name, bankId } = session.member
  await audited(needs, {
    by: { staffId: id, name },
    ...{ bankId, requestId, reason: action },
    action: 'access:refused',
    subject: { type: 'staff', id },
  })
}

function readInputs({ params, query, body }: Route, req: Request) {
  return {
    params: params && read(params, req.params),
    query: query && read(query, req.query),
    body: body && read(body, req.body ?? {}),
  }
}

function read(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join('.')
  const message = unknown === undefined ? (issue?.message ?? 'not understood') : 'is not known'
  throw new Refusal(400, 'request/invalid', {
    message: field === '' ? message : `${field}: ${message}`,
    ...(field === '' ? {} : { field }),
  })
}

function cookieOptions({ publicUrl, sessionTimes }: RouteNeeds) {
  return { publicUrl, hours: sessionTimes.hours }
}
