import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFolderFiles } from '../../adapters/files/folder-files.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import {
  botStateKey,
  openConversation,
  receiveActivity,
  uploadKey,
  writeBotState,
} from '../../core/conversations/index.js'
import type { Files } from '../../core/files.js'
import { requestHandOver } from '../../core/hand-over/index.js'
import { openTestDatabase, openTestPostgres } from '../../test/support/database.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'
import { deleteOldConversations } from './delete-old-conversations.js'

const channel = 'web-chat'
const dayMillis = 24 * 3_600_000
const now = new Date()
const keepConversationsDays = 30

describe('on an embedded database', () => describeDeletion(openTestDatabase))
describeWithPostgres('on PostgreSQL', () =>
  describeDeletion(() => openTestPostgres() as Promise<OpenDatabase>),
)

function describeDeletion(open: () => Promise<OpenDatabase>): void {
  let database: OpenDatabase
  let folder: string
  let files: Files
  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(path.join(tmpdir(), 'branchline-old-'))
    files = await createFolderFiles({ folder })
  }, 60_000)
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  const runAt = (at: Date, days: number | null = keepConversationsDays) =>
    deleteOldConversations({
      ...{ db: database.db, files, clock: { now: () => at }, keepConversationsDays: days },
    })

  /** A conversation with everything that may hang on one, its last word so many days ago. */
  async function aConversation(id: string, { daysAgo }: { daysAgo: number }) {
    const { db } = database
    const at = new Date(now.getTime() - daysAgo * dayMillis)
    const place = { bankId: null, branchId: null }
    await openConversation({ db }, { id, channel, userId: `u-${id}`, ...place, locale: 'en' })
    await files.put(uploadKey({ conversationId: id, file: 'sent' }), Buffer.from('a'), {
      contentType: 'text/plain',
    })
    const attachments = [{ contentUrl: `/v3/directline/attachments/${id}/sent` }]
    await receiveActivity(
      { db },
      {
        ...{ conversationId: id, clientId: null, token: id, leaseSeconds: 0 },
        ...{ type: 'message', shown: true, payload: { text: 'hello', attachments } },
      },
    )
    await writeBotState({ db }, { key: botStateKey({ channel, id }), value: {}, version: 0 })
    await sql`insert into ratings (conversation_id, seq, reaction) values (${id}, 1, 'like')`.execute(
      db,
    )
    await sql`insert into service_ratings values (${id}, ${id}, null, 5, null, now())`.execute(db)
    const requester = { channel, userId: `u-${id}`, customerId: null, conversationId: id, ...place }
    await requestHandOver(
      { db, clock: { now: () => at } },
      { id, onceKey: id, reason: 'asked', topic: null, requester },
    )
    await db.updateTable('conversations').set({ updated_at: at }).where('id', '=', id).execute()
  }

  const leftOf = async (id: string) => {
    const { db } = database
    const tables = ['activities', 'ratings', 'service_ratings', 'hand_over_requests']
    const counts = await Promise.all(
      tables.map(async (table) => {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count
          from ${sql.table(table)} where conversation_id = ${id}`.execute(db)
        return rows[0]?.count
      }),
    )
    const state = await sql`select from bot_state where key = ${botStateKey({ channel, id })}`
      .execute(db)
      .then(({ rows }) => rows.length)
    const file = await files.get(uploadKey({ conversationId: id, file: 'sent' }))
    file?.content.destroy()
    return [...counts, state, file ? 1 : 0]
  }

  it('deletes all of what is older, in any number of batches, and nothing else', async () => {
    await aConversation('old', { daysAgo: keepConversationsDays + 1 })
    await aConversation('young', { daysAgo: keepConversationsDays - 1 })
    await aConversation('in-hand', { daysAgo: keepConversationsDays + 1 })
    await sql`update conversations set turn_until = now() + interval '1 hour' where id = 'in-hand'`.execute(
      database.db,
    )
    await sql`insert into conversations (id, channel, user_id, locale, updated_at)
      select 'many-' || n, ${channel}, 'u', 'en', ${new Date(0)} from generate_series(1, 249) n`.execute(
      database.db,
    )
    expect(await runAt(now, null)).toEqual({ conversations: 0, handOvers: 0, files: 0 })
    expect(await runAt(now)).toEqual({ conversations: 250, handOvers: 1, files: 0 })
    expect(await leftOf('young')).toEqual([1, 1, 1, 1, 1, 1])
    expect(await leftOf('in-hand')).toEqual([1, 1, 1, 1, 1, 1])
    // The file may have been sent a moment ago.
    expect(await leftOf('old')).toEqual([0, 0, 0, 0, 0, 1])
    const nextDay = new Date(now.getTime() + dayMillis + 60_000)
    expect(await runAt(nextDay, null)).toEqual({ conversations: 0, handOvers: 0, files: 1 })
    expect(await leftOf('old')).toEqual([0, 0, 0, 0, 0, 0])
    expect(await leftOf('young')).toEqual([1, 1, 1, 1, 1, 1])
    expect(await runAt(nextDay, null)).toEqual({ conversations: 0, handOvers: 0, files: 0 })
  })

  it('deletes files whose message never came, a day later, and none of another kind', async () => {
    const text = { contentType: 'text/plain' }
    const orphans = Array.from({ length: 120 }, (_, i) =>
      uploadKey({ conversationId: i % 2 ? 'young' : 'never', file: `f${i}` }),
    )
    for (const key of [...orphans, 'uploads/loose', 'originals/young/f1'])
      await files.put(key, Buffer.from('a'), text)
    expect((await runAt(now, null)).files).toBe(0)
    const later = new Date(now.getTime() + dayMillis + 60_000)
    const both = await Promise.all([runAt(later, null), runAt(later, null)])
    // Both may delete the same one.
    expect(both[0].files + both[1].files).toBeGreaterThanOrEqual(orphans.length)
    const left: string[] = []
    for (const place of ['uploads', 'originals'])
      for await (const { key } of files.list(place)) left.push(key)
    expect(left.sort()).toEqual([
      ...['originals/young/f1', 'uploads/in-hand/sent', 'uploads/loose', 'uploads/young/sent'],
    ])
  })

  it('has a rule for every table that says something about a customer', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct table_name::text as name from information_schema.columns
      where table_schema = 'public' and (table_name = 'bot_state' or column_name in
        ('conversation_id', 'customer_id', 'user_id', 'account_manager_id'))
      order by 1`.execute(database.db)
    const document = await readFile('docs/reference/retention.md', 'utf8')
    const documented = [...document.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
    expect([...documented].sort()).toEqual(rows.map(({ name }) => name).sort())
  })
}
