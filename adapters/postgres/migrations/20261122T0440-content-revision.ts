import { sql, type Migration } from 'kysely'

const contentTables = [
  'banks',
  'branches',
  'products',
  'places',
  'passages',
  'passage_vectors',
  'term_statistics',
]

export const contentRevision: Migration = {
  async up(db) {
    await sql`
      create table content_revision (
        -- one row
        newest boolean primary key default true check (newest),
        -- grows with each transaction that changes what answers are made from
        revision bigint not null,
        changed_by xid8 not null
      )`.execute(db)
    await sql`insert into content_revision values (true, 1, '0')`.execute(db)
    await sql`
      create function note_content_change() returns trigger language plpgsql as $$
      begin
        update content_revision set revision = revision + 1, changed_by = pg_current_xact_id()
        where changed_by <> pg_current_xact_id();
        return null;
      end $$`.execute(db)
    // At the end of the transaction, so that two imports do not wait for each other all along, nor in a
    // circle. PostgreSQL has such triggers by the row only; after the first they cost next to nothing.
    for (const table of contentTables)
      await sql`
        create constraint trigger content_changed
        after insert or update or delete on ${sql.id(table)}
        deferrable initially deferred for each row execute function note_content_change()`.execute(
        db,
      )
  },
}
