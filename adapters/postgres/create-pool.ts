import pg from 'pg'
import { silentLogger, type Logger } from '../../core/logger.js'
import { PreparedClient } from './prepared-client.js'
import { pgTypes } from './value-types.js'

/** A pool of either database's connections that survives the loss of any of them. */
export function createPool(options: pg.PoolConfig, logger: Logger = silentLogger): pg.Pool {
  const pool = new pg.Pool({
    types: pgTypes,
    Client: PreparedClient as unknown as typeof pg.Client,
    ...options,
  })
  // A lost connection is an `error` event, idle (on the pool) or in a transaction between two statements
  // (on the client). Without a listener it would end the process; whoever uses it gets the error as well.
  const report = (error: Error) => logger.warn({ err: error }, 'lost a database connection')
  pool.on('error', report)
  pool.on('connect', (client) => client.on('error', report))
  // A client given back inside a transaction, or with outdated statements, is thrown away: the next holder
  // must not find it so. Where it is released `pg` looks whether it was ended.
  pool.on('release', (_error, client) => {
    const isOutdated = client instanceof PreparedClient && client.isOutdated
    if (isOutdated || client.getTransactionStatus() !== 'I') client.end().catch(report)
  })
  return pool
}
