import { sql, type Migration } from 'kysely'

export const deleteOld: Migration = {
  async up(db) {
    // Found when their conversation is deleted. `conversations` itself has no index by its last word: it would
    // cost every message something, and is read once a day.
    await sql`create index service_ratings_of_conversation on service_ratings (conversation_id)`.execute(
      db,
    )
  },
}
