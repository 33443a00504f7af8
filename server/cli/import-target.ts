import { readFile, stat } from 'node:fs/promises'
import { lockDataFolder } from '../../adapters/postgres/data-folder-lock.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import { systemClock } from '../../core/clock.js'
import { DomainError } from '../../core/errors.js'
import { silentLogger } from '../../core/logger.js'
import type { Locale } from '../../core/locale.js'
import { listBanks } from '../../core/organisation/index.js'
import {
  defaultMaxBytes,
  refreshStatistics,
  storeDocument,
  type ImportOutcome,
} from '../../knowledge/index.js'
import { createClosing } from '../closing.js'
import type { Config, Secrets } from '../config/config.js'
import { openKnowledge } from '../open-knowledge.js'
import { openDatabase } from '../open-ports.js'

/** Where the command line imports to: the database itself, or the server that has it open. */
export interface ImportTarget {
  hasBank(id: string): Promise<boolean>
  store(document: ImportedFile): Promise<ImportOutcome>
  /** Once, after the last document. */
  finish(): Promise<void>
  close(): Promise<void>
}

export interface ImportedFile {
  bankId: string | null
  name: string
  path: string
  language?: Locale
}

export interface ImportCounts {
  imported: number
  unchanged: number
  refused: number
  /** Of the documents imported or unchanged. */
  passages: number
}

/** @throws DomainError `installation/in-use` when a process has the folder that cannot be talked to. */
export async function openImportTarget(settings: {
  config: Config
  secrets: Secrets
}): Promise<ImportTarget> {
  try {
    return await openDatabaseTarget(settings)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'installation/in-use') throw error
    const holder = await findHolder(settings.config.dataDir)
    if (!holder) throw error
    return createServerTarget(holder)
  }
}

async function openDatabaseTarget({
  config,
  secrets,
}: {
  config: Config
  secrets: Secrets
}): Promise<ImportTarget> {
  const logger = silentLogger
  const closing = createClosing({ logger })
  try {
    const { db } = await openDatabase({ config, secrets, closing, logger })
    await migrate(db)
    const knowledge = await openKnowledge({ db, clock: systemClock, logger }, { config, secrets })
    return {
      hasBank: async (id) => (await listBanks({ db })).some((bank) => bank.id === id),
      store: ({ name, path, bankId, language }) =>
        storeDocument(knowledge, { bankId, language, source: { name, path } }),
      finish: () => refreshStatistics(knowledge),
      close: () => closing.closeAll(),
    }
  } catch (error) {
    await closing.closeAll()
    throw error
  }
}

interface Holder {
  url: string
  controlToken: string
}

async function findHolder(dataDir: string): Promise<Holder | null> {
  const outcome = await lockDataFolder(dataDir)
  if (outcome.ok) {
    await outcome.lock.release()
    return null
  }
  const { url, controlToken } = outcome.holder
  return url && controlToken ? { url, controlToken } : null
}

function createServerTarget({ url, controlToken }: Holder): ImportTarget {
  return {
    async hasBank(id) {
      const answer = (await (await fetch(new URL('/api/banks', url))).json()) as {
        banks: { id: string }[]
      }
      return answer.banks.some((bank) => bank.id === id)
    },
    async store({ name, path, bankId, language }) {
      // What is too large is not sent: the database's way refuses it with the same words.
      const { size } = await stat(path)
      if (size > defaultMaxBytes)
        return { outcome: 'refused', reason: 'too-large', detail: `The file has ${size} bytes.` }
      const query = new URLSearchParams({ name })
      if (bankId !== null) query.set('bank', bankId)
      if (language) query.set('language', language)
      const response = await fetch(new URL(`/api/knowledge/documents?${query}`, url), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${controlToken}`,
          'content-type': 'application/octet-stream',
        },
        body: await readFile(path),
      })
      if (!response.ok) throw new Error(`the server answered ${response.status}`)
      return (await response.json()) as ImportOutcome
    },
    finish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}
