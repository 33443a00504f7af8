import type { z } from 'zod'
import type { Action, Actor, Scope } from '../../../core/access/index.js'
import type { AuditedAct } from '../../../core/audit/index.js'
import type { Database } from '../../../core/database.js'
import type { StaffSession } from '../../../core/staff/index.js'

/**
 * Who may call a route: everybody; who has given a password; or who may do the action. There is no
 * default: a route that does not say is a type error.
 */
export type Access = 'public' | 'first-factor' | Action

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Under `/api`, as Express writes it. */
  path: string
  access: Access
  /** One sentence for who reads the interface's description. */
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodObject
  /** Null: there is nothing to say (204). */
  response: z.ZodType | null
  /** Only this machine may call it. */
  onlyFromHere?: true
  handler(context: never): Promise<unknown>
}

/** What every handler is given: input that was checked, and a way to the answer's cookie. */
export interface RouteContext<P, Q, B> {
  params: P
  query: Q
  body: B
  requestId: string
  /** Of the session that the request came with; what it begins has another. */
  csrfToken: string | null
  /** The network address. */
  address: string
  /** What the browser calls itself. */
  device: string
  /** From now on the browser has this session, or none. */
  giveSession(token: string | null): void
  redirect(path: string): void
}

/** A handler that says itself whose rows it may see: signing in comes before all rights. */
export interface OpenContext {
  db: Database
}

/** A handler that has `db` for the rows in the scope of its action, and no other. */
export interface ActorContext {
  db: Database
  actor: Actor
  scope: Scope
  session: StaffSession
  /** Writes down what was done, in the transaction given. */
  audit(db: Database, act: Omit<AuditedAct, 'by' | 'requestId'>): Promise<void>
}

type ContextOf<A extends Access> = A extends 'public'
  ? OpenContext & { session: StaffSession | null }
  : A extends 'first-factor'
    ? OpenContext & { session: StaffSession }
    : ActorContext

type Output<S> = S extends z.ZodType ? z.output<S> : undefined
type Answer<S> = S extends z.ZodType ? z.input<S> : void

/** Describes a route once: for the server, for the OpenAPI document and for the tests that crawl them all. */
export function defineRoute<
  A extends Access,
  R extends z.ZodType | null,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodObject | undefined = undefined,
>(
  route: Omit<Route, 'access' | 'params' | 'query' | 'body' | 'response' | 'handler'> & {
    access: A
    params?: P
    query?: Q
    body?: B
    response: R
    handler(
      context: RouteContext<Output<P>, Output<Q>, Output<B>> & ContextOf<A>,
    ): Promise<Answer<R>>
  },
): Route {
  return route
}
