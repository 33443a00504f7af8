import type { Command } from 'commander'
import type { z } from 'zod'
import { DomainError } from '../../core/errors.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import {
  resealBatch,
  type ResealedBatch,
  type ResealPlace,
} from '../../core/sealed-values/index.js'
import type { batchRequest } from '../api/sealed-values/schema.js'
import { readOrCreateKeys } from '../config/key-file.js'
import type { ErrorBody } from '../http/error-handler.js'
import { reachInstallation, type RunningServer } from './reach-installation.js'
import type { ResealCounts } from './reseal-counts.js'
import { readSettings, type Settings } from './settings.js'

export function registerReseal(program: Command): void {
  program
    .command('reseal')
    .description('seal personal values anew that an older key of DATA_KEYS sealed')
    .option('--dry-run', 'only count them')
    .option('--json', 'print the result as JSON')
    .action(({ dryRun = false, json }: { dryRun?: boolean; json?: true }) =>
      reseal(readSettings(), { dryRun, json: json ?? false }),
    )
}

/** Exits with 1 when there are values that no key at hand opens. */
async function reseal(
  settings: Settings,
  { dryRun, json }: { dryRun: boolean; json: boolean },
): Promise<void> {
  const { config, secrets, texts } = settings
  const sealer = async () =>
    createSealer(secrets.dataKeys ?? (await readOrCreateKeys(config.dataDir, 'data-keys')))
  const counts = await reachInstallation({
    ...settings,
    async throughDatabase({ db }) {
      const needs = { db, sealer: await sealer() }
      return resealAll((after) => resealBatch(needs, { after, dryRun }), dryRun)
    },
    async throughServer(server) {
      const sample = await (await sealer()).seal('')
      return resealAll((after) => askForBatch(server, { after, dryRun, sample }), dryRun)
    },
  })
  process.stdout.write(`${json ? JSON.stringify(counts) : texts.resealed(counts)}\n`)
  if (counts.unreadable > 0) process.exitCode = 1
}

async function resealAll(
  batchAfter: (place: ResealPlace | null) => Promise<ResealedBatch>,
  dryRun: boolean,
): Promise<ResealCounts> {
  const counts = { dryRun, values: 0, old: 0, resealed: 0, unreadable: 0 }
  let place: ResealPlace | null = null
  do {
    const batch: ResealedBatch = await batchAfter(place)
    counts.values += batch.values
    counts.old += batch.old
    counts.resealed += batch.resealed
    counts.unreadable += batch.unreadable
    place = batch.next
  } while (place)
  return counts
}

async function askForBatch(
  { url, controlToken }: RunningServer,
  request: z.infer<typeof batchRequest>,
): Promise<ResealedBatch> {
  const response = await fetch(new URL('/api/sealed-values/batches', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${controlToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  if (response.ok) return (await response.json()) as ResealedBatch
  const { error } = (await response.json()) as ErrorBody
  if (error.code === 'sealed/other-key') throw new DomainError(error.code)
  throw new Error(`the server answered ${response.status} ${error.code}`)
}
