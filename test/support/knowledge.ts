import { systemClock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import { silentLogger } from '../../core/logger.js'
import {
  createKnowledge,
  importDocument,
  type ImportOutcome,
  type Knowledge,
  type KnowledgeOptions,
} from '../../knowledge/index.js'

/** Knowledge on a test's database, silent and without models unless given. */
export function aKnowledge(db: Database, options: Partial<KnowledgeOptions> = {}): Knowledge {
  return createKnowledge({ db, clock: systemClock, logger: silentLogger, ...options })
}

export function importText(
  knowledge: Knowledge,
  { name, text, bankId = null }: { name: string; text: string; bankId?: string | null },
): Promise<ImportOutcome> {
  return importDocument(knowledge, { bankId, source: { name, bytes: Buffer.from(text) } })
}
