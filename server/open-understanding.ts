import { readFile } from 'node:fs/promises'
import { callTool } from '../adapters/models/call-tool.js'
import {
  createUnderstander,
  readIntentExamples,
  type IntentExample,
  type Understander,
} from '../bot/index.js'
import type { Clock } from '../core/clock.js'
import type { Database } from '../core/database.js'
import { DomainError } from '../core/errors.js'
import type { Logger } from '../core/logger.js'
import type { BankId } from '../core/organisation/index.js'
import { flows as allFlows, rememberVocabularies } from '../dialogs/index.js'
import type { Flow, Vocabulary } from '../dialogs/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Config } from './config/config.js'

/** Who tells what a message means, and the names that it may hold. */
export interface Understands {
  understander: Understander
  vocabularyOf(bankId: BankId | null): Promise<Vocabulary>
}

export interface UnderstandingOptions {
  settings: Config['understanding']
  chat: Knowledge['chat']
  /** Instead of every flow that there is. */
  flows?: readonly Flow[]
  /** Stands before who understands. */
  understander?: (real: Understander) => Understander
}

/**
 * Learns the flows' sentences, which takes a second or two.
 *
 * @throws DomainError `examples/unreadable` when the bank's own sentences are wrong, line by line.
 */
export async function openUnderstanding(
  needs: { db: Database; clock: Clock; logger: Logger },
  { settings, chat, flows = allFlows, understander = (real) => real }: UnderstandingOptions,
): Promise<Understands> {
  const { timeoutMs, askBelow, examplesFile } = settings
  const real = createUnderstander(needs, {
    flows,
    examples: examplesFile === null ? [] : await readExamples(examplesFile, flows),
    model: chat && { ask: (request) => callTool(chat, request), timeoutMs, askBelow },
  })
  return { understander: understander(real), vocabularyOf: rememberVocabularies(needs) }
}

async function readExamples(file: string, flows: readonly Flow[]): Promise<IntentExample[]> {
  const csv = await readFile(file, 'utf8').catch((error: Error) => {
    throw new DomainError('examples/unreadable', { problems: [error.message] }, { cause: error })
  })
  const read = readIntentExamples(csv, { file, flows: flows.map(({ name }) => name) })
  if (!read.ok) throw new DomainError('examples/unreadable', { problems: read.problems })
  return read.examples
}
