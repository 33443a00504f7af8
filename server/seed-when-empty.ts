import path from 'node:path'
import type { Locks } from '../core/locks.js'
import { listBanks, readSetting, writeSetting } from '../core/organisation/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { projectRoot } from './project-root.js'
import { seedDemo } from './seed/index.js'

export const demoFolder = path.join(projectRoot, 'demo')

/**
 * Fills an empty database with the demo operator, once: a seeding that was cut short is begun again,
 * banks that somebody made are left alone. Of several nodes one does it.
 */
export async function seedWhenEmpty(
  knowledge: Knowledge,
  { locks }: { locks: Locks },
): Promise<void> {
  if (!(await needsSeeding(knowledge))) return
  const lock = await locks.acquire('seed-demo', { ttlSeconds: 120 })
  if (!lock) return
  try {
    await seedDemo(knowledge, { folder: demoFolder })
    const at = knowledge.clock.now().toISOString()
    await writeSetting(knowledge, { key: 'demoSeeded', value: { at } })
  } finally {
    await lock.release()
  }
}

async function needsSeeding({ db }: Knowledge): Promise<boolean> {
  if (await readSetting({ db }, 'demoSeeded')) return false
  const begun = (await readSetting({ db }, 'demo')) !== null
  return begun || (await listBanks({ db })).length === 0
}
