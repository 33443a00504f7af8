import { sql, type Migration } from 'kysely'

export const consentOrder: Migration = {
  async up(db) {
    // Nodes' clocks differ: which word was the later one is known by the order of writing.
    await sql`alter table consents add column seq bigint generated always as identity`.execute(db)
  },
}
