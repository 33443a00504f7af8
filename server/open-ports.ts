import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInProcessPorts } from '../adapters/in-process/index.js'
import { createJobs } from '../adapters/jobs/create-jobs.js'
import { lockDataFolder, type DataFolderLock } from '../adapters/postgres/data-folder-lock.js'
import { migrate } from '../adapters/postgres/migrate.js'
import type { OpenDatabase } from '../adapters/postgres/open-database.js'
import { openEmbeddedDatabase } from '../adapters/postgres/open-embedded-database.js'
import { openPostgres } from '../adapters/postgres/open-postgres.js'
import { createRedisPorts } from '../adapters/redis/index.js'
import type { Coordination } from '../core/coordination.js'
import { releaseTurns } from '../core/conversations/index.js'
import { DomainError } from '../core/errors.js'
import type { Files } from '../core/files.js'
import type { Jobs } from '../core/jobs.js'
import type { Logger } from '../core/logger.js'
import type { Closing } from './closing.js'
import type { Config, Secrets } from './config/config.js'
import { prepareFolder } from './data-folder.js'
import { openFiles } from './open-files.js'

/** With the demo, and room to write. */
const newDatabaseBytes = 200 * 1024 ** 2
/** PostgreSQL writes its log in pieces of 16 MB. */
const leastFreeBytes = 32 * 1024 ** 2

/** The ports of `core`, each in the way that the configuration chose. */
export interface Ports {
  /** Null on PostgreSQL, which many processes may open. */
  folderLock: DataFolderLock | null
  database: OpenDatabase
  coordination: Coordination
  jobs: Jobs
  files: Files
}

export interface OpenPortsInput {
  config: Config
  secrets: Secrets
  closing: Closing
  logger: Logger
}

/** Opens them in the order in which they need one another; the database is migrated when it resolves. */
export async function openPorts(input: OpenPortsInput): Promise<Ports> {
  const { config, closing, logger } = input
  const embedded = config.database.kind === 'embedded'
  const { folderLock, ...database } = await openDatabase(input)
  await migrate(database.db)
  // Whoever held a turn of an embedded installation is gone: this process is the only one.
  if (embedded) await releaseTurns(database)
  const coordination = await openCoordination(input)
  closing.add('coordination', () => coordination.close())
  const files = await openFiles(input)
  const { executeSql } = database
  const jobs = createJobs({ executeSql, logger, onlyNode: embedded })
  return { folderLock, database, coordination, files, jobs }
}

/**
 * The database alone, and the lock on its folder where it is embedded.
 *
 * @throws DomainError `installation/in-use` with the pid and address of who has the folder.
 */
export async function openDatabase(
  input: OpenPortsInput,
): Promise<OpenDatabase & { folderLock: DataFolderLock | null }> {
  const { config, secrets, closing, logger } = input
  const { database } = config
  const folderLock = database.kind === 'embedded' ? await takeFolder(input) : null
  const open =
    database.kind === 'postgres' && secrets.databaseUrl
      ? await openPostgres({ url: secrets.databaseUrl, poolSize: database.poolSize, logger })
      : await openEmbeddedDatabase(path.join(config.dataDir, 'database'))
  closing.add('database', () => open.close())
  return { ...open, folderLock }
}

async function takeFolder({ config, closing }: OpenPortsInput): Promise<DataFolderLock> {
  const isNew = !existsSync(path.join(config.dataDir, 'database'))
  await prepareFolder(config.dataDir, { leastFree: isNew ? newDatabaseBytes : leastFreeBytes })
  const outcome = await lockDataFolder(config.dataDir)
  if (!outcome.ok) {
    const { pid, url } = outcome.holder
    throw new DomainError('installation/in-use', { dataDir: config.dataDir, pid, url })
  }
  closing.add('data folder', () => outcome.lock.release())
  return outcome.lock
}

async function openCoordination({
  config,
  secrets,
  logger,
}: OpenPortsInput): Promise<Coordination> {
  if (config.redis && secrets.redisUrl)
    return createRedisPorts({ url: secrets.redisUrl, prefix: config.redis.prefix, logger })
  return createInProcessPorts({ logger })
}
