import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silentLogger } from '../../core/logger.js'
import { createApp, type AppOverrides, type RunningApp } from '../../server/app.js'
import type { Env } from '../../server/config/env.js'
import { loadConfig } from '../../server/config/load-config.js'
import { layDatabase } from './database-template.js'

export interface TestApp extends RunningApp {
  dataDir: string
  /** Ends it and keeps its folder; starting again on that folder is a restart. */
  stop(): Promise<void>
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

export const testSecret = 'a-direct-line-secret-for-tests'

/** The product in this process on a port of its own, without the demo unless `SEED_DEMO` says so. */
export async function startTestApp(env: Env = {}, overrides: AppOverrides = {}): Promise<TestApp> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'branchline-app-'))
  const settings: Env = { PORT: '0', SEED_DEMO: '0', DIRECT_LINE_SECRET: testSecret, ...env }
  if (!settings.DATABASE_URL) layDatabase(path.join(dataDir, 'database'))
  const loaded = loadConfig({ ...settings, DATA_DIR: dataDir })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const app = createApp(loaded.config, loaded.secrets, { logger: silentLogger, ...overrides })
  const running = await app.start()
  return {
    ...running,
    dataDir,
    stop: () => app.stop(),
    async remove() {
      await app.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
