import { sql, type Migration } from 'kysely'

export const cardBlocking: Migration = {
  async up(db) {
    // How a lost or stolen card is blocked at this bank; null where that is not known.
    await sql`alter table banks add column card_blocking jsonb`.execute(db)
  },
}
