import { sql, type Migration } from 'kysely'

export const sealedValues: Migration = {
  async up(db) {
    // What is masked in a customer's message, sealed, until the message's turn is committed.
    await sql`alter table activities add column sealed text`.execute(db)
  },
}
