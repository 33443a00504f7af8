import { sql } from 'kysely'
import { openEmbeddedDatabase } from '../../../adapters/postgres/open-embedded-database.js'

// Writes to the embedded database of the folder in its argument until it is killed. Each transaction moves
// one from account a to account b and adds a row; its number is printed once it is acknowledged.
const folder = process.argv[2]
if (!folder) throw new Error('which folder?')
const { db } = await openEmbeddedDatabase(folder)
await sql`create table if not exists accounts (id text primary key, balance integer not null);
  create table if not exists moves (n integer primary key, note text not null);
  insert into accounts values ('a', 0), ('b', 0) on conflict do nothing`.execute(db)
const { rows } = await sql<{ next: number }>`
  select coalesce(max(n), 0) + 1 as next from moves`.execute(db)
for (let n = rows[0]?.next ?? 1; ; n++) {
  await db.transaction().execute(async (tx) => {
    await sql`update accounts set balance = balance - 1 where id = 'a'`.execute(tx)
    await sql`insert into moves values (${n}, ${'x'.repeat(500)})`.execute(tx)
    await sql`update accounts set balance = balance + 1 where id = 'b'`.execute(tx)
  })
  process.stdout.write(`${n}\n`)
}
