import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silentLogger } from '../../../core/logger.js'
import type { Understanding } from '../../../bot/index.js'
import { flows as allFlows, type Command, type Flow } from '../../../dialogs/index.js'
import { createApp, type RunningApp } from '../../app.js'
import { loadConfig } from '../../config/load-config.js'

/** The product with the demo operator, on a clock that a case sets. */
export interface Installation extends RunningApp {
  flows: readonly Flow[]
  /** What it is to be from now on. */
  set(state: Partial<InstallationState>): void
  now(): Date
  close(): Promise<void>
}

interface InstallationState {
  now: Date
  /** What the next message means, whatever it says. */
  meaning: Command[] | null
  /** What a flow does at its end fails. */
  failing: boolean
}

/** Opens one in a folder of its own, of which nothing is left behind. */
export async function openInstallation(flows: readonly Flow[] = allFlows): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'branchline-dialogs-'))
  const remove = () => rm(dataDir, { recursive: true, force: true })
  const state: InstallationState = { now: new Date(), meaning: null, failing: false }
  const loaded = loadConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SEED_DEMO: '1',
    LOG_LEVEL: 'silent',
    LIMIT_ANSWERS_PER_TEN_SECONDS: '0',
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const app = createApp(loaded.config, loaded.secrets, {
    clock: { now: () => state.now },
    logger: silentLogger,
    understander: (real) => ({
      understand: (message) =>
        state.meaning === null ? real.understand(message) : Promise.resolve(meant(state.meaning)),
    }),
    flows: flows.map((flow) => failingOnDemand(flow, () => state.failing)),
  })
  try {
    const running = await app.start()
    return {
      ...running,
      flows,
      set: (next) => void Object.assign(state, next),
      now: () => state.now,
      async close() {
        await app.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

function meant(commands: Command[]): Understanding {
  return { commands, confidence: 1, by: 'rules', evidence: { intents: [], values: [] } }
}

function failingOnDemand(flow: Flow, fails: () => boolean): Flow {
  return {
    ...flow,
    finish(context) {
      if (fails()) throw new Error('the case lets this fail')
      return flow.finish(context)
    },
  }
}
