import type { Command } from 'commander'
import { migrate } from '../../adapters/postgres/migrate.js'
import { systemClock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import { silentLogger } from '../../core/logger.js'
import { listBanks, readSetting } from '../../core/organisation/index.js'
import { createClosing } from '../closing.js'
import { openKnowledge } from '../open-knowledge.js'
import { openDatabase } from '../open-ports.js'
import { demoFolder, seedDemo } from '../seed/index.js'
import { CommandProblem } from './command-problem.js'
import { readSettings } from './settings.js'

export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('write the demo operator into the database, or bring it up to date')
    .option('--demo', 'also where there are banks of your own, which makes it a demo')
    .option('--json', 'print the result as JSON')
    .action(async ({ demo, json }: { demo?: true; json?: true }) => {
      const { config, secrets, texts } = readSettings()
      const logger = silentLogger
      const closing = createClosing({ logger })
      try {
        const { db } = await openDatabase({ config, secrets, closing, logger })
        await migrate(db)
        if (!demo && (await hasOwnBanks({ db }))) throw new CommandProblem(texts.notADemo)
        const needs = { db, clock: systemClock, logger }
        const knowledge = await openKnowledge(needs, { config, secrets })
        const result = await seedDemo(knowledge, { folder: demoFolder })
        process.stdout.write(`${json ? JSON.stringify(result) : texts.seeded(result)}\n`)
      } finally {
        await closing.closeAll()
      }
    })
}

async function hasOwnBanks({ db }: { db: Database }): Promise<boolean> {
  if (await readSetting({ db }, 'demo')) return false
  return (await listBanks({ db })).length > 0
}
