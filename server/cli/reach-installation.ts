import { lockDataFolder } from '../../adapters/postgres/data-folder-lock.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import type { Database } from '../../core/database.js'
import { DomainError } from '../../core/errors.js'
import { silentLogger } from '../../core/logger.js'
import { createClosing } from '../closing.js'
import type { Config, Secrets } from '../config/config.js'
import { openDatabase } from '../open-ports.js'

/** A server that has the data folder, and the right to have it do something. */
export interface RunningServer {
  url: string
  controlToken: string
}

interface Ways<T> {
  config: Config
  secrets: Secrets
  throughDatabase(needs: { db: Database }): Promise<T>
  throughServer(server: RunningServer): Promise<T>
}

/**
 * Works on the database itself, migrated, or through the server that has it open.
 *
 * @throws DomainError `installation/in-use` when a process has the folder that cannot be talked to.
 */
export async function reachInstallation<T>(ways: Ways<T>): Promise<T> {
  const logger = silentLogger
  const closing = createClosing({ logger })
  try {
    const { db } = await openDatabase({ ...ways, closing, logger })
    await migrate(db)
    return await ways.throughDatabase({ db })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'installation/in-use') throw error
    const server = await findServer(ways.config.dataDir)
    if (!server) throw error
    return await ways.throughServer(server)
  } finally {
    await closing.closeAll()
  }
}

async function findServer(dataDir: string): Promise<RunningServer | null> {
  const outcome = await lockDataFolder(dataDir)
  if (outcome.ok) {
    await outcome.lock.release()
    return null
  }
  const { url, controlToken } = outcome.holder
  return url && controlToken ? { url, controlToken } : null
}
