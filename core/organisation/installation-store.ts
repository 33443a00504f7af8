import { sql } from 'kysely'
import type { Database } from '../database.js'

/** What is true of an installation as a whole. */
export interface InstallationSettings {
  /** Present where the demo was seeded: only there may anybody sign in as one of these customers. */
  demo: { customerIds: string[]; staffIds?: string[] }
  /** Written when seeding came to its end, so that one that was cut short is done again. */
  demoSeeded: { at: string }
}

export async function readSetting<K extends keyof InstallationSettings>(
  { db }: { db: Database },
  key: K,
): Promise<InstallationSettings[K] | null> {
  const row = await db
    .selectFrom('installation_settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? (row.value as InstallationSettings[K]) : null
}

export async function writeSetting<K extends keyof InstallationSettings>(
  { db }: { db: Database },
  { key, value }: { key: K; value: InstallationSettings[K] },
): Promise<void> {
  await db
    .insertInto('installation_settings')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((c) =>
      c
        .column('key')
        .doUpdateSet((eb) => ({ value: eb.ref('excluded.value'), updated_at: sql<Date>`now()` })),
    )
    .execute()
}
