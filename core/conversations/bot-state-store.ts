import { sql } from 'kysely'
import type { Database } from '../database.js'
import type { BotState } from './conversation.js'

/** The bot's memory by key; missing keys are left out. */
export async function readBotState(
  { db }: { db: Database },
  keys: string[],
): Promise<Map<string, BotState>> {
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('bot_state').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map(({ key, value, version }) => [key, { value, version }]))
}

/**
 * Writes one entry. `version` is the one that was read; null overwrites whatever is there, 0 means
 * that nothing was there.
 *
 * @returns false when somebody else wrote in between.
 */
export async function writeBotState(
  { db }: { db: Database },
  entry: { key: string; value: Record<string, unknown>; version: number | null },
): Promise<boolean> {
  const value = sql`${JSON.stringify(entry.value)}::jsonb`
  const { rows } =
    entry.version === 0 || entry.version === null
      ? await sql`
          insert into bot_state (key, value) values (${entry.key}, ${value})
          on conflict (key) do update
            set value = excluded.value, version = bot_state.version + 1, updated_at = now()
            where ${entry.version === null}
          returning key`.execute(db)
      : await sql`
          update bot_state set value = ${value}, version = version + 1, updated_at = now()
          where key = ${entry.key} and version = ${entry.version}
          returning key`.execute(db)
  return rows.length > 0
}

export async function deleteBotState({ db }: { db: Database }, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  await db.deleteFrom('bot_state').where('key', 'in', keys).execute()
}
