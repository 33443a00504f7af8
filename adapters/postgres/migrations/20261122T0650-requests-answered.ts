import { sql, type Kysely, type Migration } from 'kysely'

export const requestsAnswered: Migration = {
  async up(db: Kysely<unknown>) {
    // What the customer asks by, and whether somebody is still waited for.
    await sql`
      alter table hand_over_requests
        add column number text unique,
        add column stage text not null default 'open',
        -- the run that withdrew it
        add column withdrawn_key text`.execute(db)
    await sql`
      update hand_over_requests set number = 'H-' || upper(substr(md5(id), 1, 6))`.execute(db)
    await sql`alter table hand_over_requests alter column number set not null`.execute(db)
    await sql`create index hand_over_of_identity on hand_over_requests (user_id, channel)`.execute(
      db,
    )

    await sql`alter table privacy_requests drop constraint privacy_requests_kind_check`.execute(db)
    await sql`
      alter table privacy_requests
        add check (kind in ('correct', 'delete', 'copy')),
        -- what it is about; null: everything
        add column item text,
        -- the right number, where that is what is wrong
        add column sealed_phone text,
        add column masked_phone text`.execute(db)
  },
}
