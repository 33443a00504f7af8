import type { Locks } from '../core/locks.js'
import { listBanks, readSetting } from '../core/organisation/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { demoFolder, seedDemo } from './seed/index.js'

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
  } finally {
    await lock.release()
  }
}

async function needsSeeding({ db }: Knowledge): Promise<boolean> {
  if (await readSetting({ db }, 'demoSeeded')) return false
  const begun = (await readSetting({ db }, 'demo')) !== null
  return begun || (await listBanks({ db })).length === 0
}
