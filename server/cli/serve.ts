import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createLogger } from '../http/log.js'
import { projectRoot } from '../project-root.js'
import { describeAddresses } from './describe-addresses.js'
import { endOrderly } from './end-orderly.js'
import { readSettings, type Settings } from './settings.js'

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run the server')
    .option('--port <number>', 'port to listen on (PORT)')
    .option('--demo', 'fill an empty database with the demo operator (SEED_DEMO=1)')
    .action((options: { port?: string; demo?: true }) =>
      serve(readSettings({ PORT: options.port, SEED_DEMO: options.demo ? '1' : undefined })),
    )
}

async function serve({ config, secrets, env, texts }: Settings): Promise<void> {
  // Loaded here so that the other commands start at once.
  const { createApp } = await import('../app.js')
  // At a terminal the addresses should stay in sight.
  const quiet = env.LOG_LEVEL === undefined && process.stderr.isTTY
  const logger = createLogger(quiet ? 'warn' : config.logLevel)
  const app = createApp(config, secrets, { logger })
  const stopped = endOrderly({ app, logger, onStop: () => say(texts.stopping) })
  if (isFirstStart(config)) say(texts.firstStart)
  const { url, db, staffLink } = await app.start()
  process.stdout.write(
    await describeAddresses({ db, staffLink }, { url: config.http.publicUrl ?? url, texts }),
  )
  if (!existsSync(path.join(projectRoot, 'dist/web/index.html'))) say(texts.noDisplayedPage)
  await stopped
}

function isFirstStart({ database, dataDir }: Settings['config']): boolean {
  return database.kind === 'embedded' && !existsSync(path.join(dataDir, 'database'))
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
