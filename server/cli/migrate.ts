import type { Command } from 'commander'
import { silentLogger } from '../../core/logger.js'
import { createClosing } from '../closing.js'
import { readSettings } from './settings.js'

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the newest version (the server does so by itself)')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { config, secrets, texts } = readSettings()
      const { openDatabase } = await import('../open-ports.js')
      const { migrate } = await import('../../adapters/postgres/migrate.js')
      const logger = silentLogger
      const closing = createClosing({ logger })
      try {
        const { db } = await openDatabase({ config, secrets, closing, logger })
        const migrations = await migrate(db)
        process.stdout.write(
          json ? `${JSON.stringify({ migrations })}\n` : `${texts.migrated(migrations)}\n`,
        )
      } finally {
        await closing.closeAll()
      }
    })
}
