import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Writable } from 'node:stream'

type Query = (...args: unknown[]) => Promise<unknown>

/** Statements in line on one connection before another one is used. */
const comfortable = 8
/** Without an answer for so long, a connection is busy with something slow that newcomers need not wait for. */
const slowMs = 50

/**
 * A pool as kysely wants it, in which statements by themselves share connections: those of the same
 * moment are sent together, and none waits for the answer to the one before. Each is still a transaction
 * of its own. Under load this saves most of what a statement costs beside its work: both processes
 * sleep and wake once for many. Whoever begins a transaction gets a connection for it alone.
 *
 * The clients of the pool must have `pipeline` set. At most `most` of them are shared.
 */
export function shareConnections(pool: pg.Pool, { most }: { most: number }): PostgresPool {
  const shared = new Set<SharedConnection>()

  function choose(): SharedConnection {
    const usable = [...shared].filter((connection) => connection.isUsable())
    const free = usable.find((connection) => connection.isFree())
    if (free) return free
    if (usable.length > 0 && shared.size >= most) return usable.reduce(lessInHand)
    const opened = openShared(pool, () => shared.delete(opened))
    shared.add(opened)
    return opened
  }

  return {
    connect: async () => borrow(pool, (...args) => choose().query(...args)),
    end: () => pool.end(),
  }
}

interface SharedConnection {
  query: Query
  inHand(): number
  /** False once anything went wrong with it. */
  isUsable(): boolean
  isFree(): boolean
}

/** Takes a client from the pool and gives it back as soon as there is nothing to do. */
function openShared(pool: pg.Pool, onEnd: () => void): SharedConnection {
  const opened = pool.connect()
  let inHand = 0
  let failed = false
  let answeredAt = performance.now()

  async function giveBack(): Promise<void> {
    onEnd()
    const client = await opened.catch(() => null)
    client?.release()
  }

  return {
    inHand: () => inHand,
    isUsable: () => !failed,
    isFree: () => inHand < comfortable && performance.now() - answeredAt < slowMs,
    async query(...args) {
      inHand += 1
      try {
        const client = await opened
        sendTogether(client)
        return await (client.query as unknown as Query).apply(client, args)
      } catch (error) {
        failed = true
        throw error
      } finally {
        inHand -= 1
        answeredAt = performance.now()
        if (inHand === 0) void giveBack()
      }
    },
  }
}

/** Holds back what is written until everything that is being done at this moment has been done. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** What kysely takes for a connection: a shared one until a transaction begins, from then on one of its own. */
function borrow(pool: pg.Pool, shared: Query): PostgresPoolClient {
  let own: pg.PoolClient | null = null
  const query: Query = async (...args) => {
    if (own === null && isBeginning(args[0])) own = await pool.connect()
    return own ? (own.query as unknown as Query).apply(own, args) : shared(...args)
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => own?.release() }
}

function isBeginning(text: unknown): boolean {
  return typeof text === 'string' && /^\s*(begin|start transaction)\b/i.test(text)
}

function lessInHand(a: SharedConnection, b: SharedConnection): SharedConnection {
  return b.inHand() < a.inHand() ? b : a
}
