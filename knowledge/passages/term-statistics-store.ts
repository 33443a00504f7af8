import { sql } from 'kysely'
import type { Database } from '../../core/database.js'
import './passage-tables.js'
import {
  noStatistics,
  packFrequencies,
  unpackFrequencies,
  type TermStatistics,
} from './term-statistics.js'

// More than these say nothing new about proportions, and an embedded database would stand still meanwhile.
const sampleSize = 4_000

export async function readTermStatistics({ db }: { db: Database }): Promise<TermStatistics> {
  const row = await db.selectFrom('term_statistics').selectAll().executeTakeFirst()
  if (!row) return noStatistics
  return {
    revision: row.revision,
    passages: row.passages,
    frequencies: unpackFrequencies(row.terms),
  }
}

/** Counts again when the passages have become more or fewer by a tenth. */
export async function refreshTermStatistics({ db }: { db: Database }): Promise<void> {
  const { rows } = await sql<{ passages: number; counted: number | null }>`
    select (select count(*) from passage_terms) as passages,
           (select corpus from term_statistics) as counted`.execute(db)
  const { passages = 0, counted = null } = rows[0] ?? {}
  if (counted !== null && Math.abs(passages - counted) <= counted / 10) return
  await countTerms({ db }, passages)
}

async function countTerms({ db }: { db: Database }, corpus: number): Promise<void> {
  const every = Math.max(1, Math.ceil(corpus / sampleSize))
  const { rows } = await sql<{ term: number; passages: number }>`
    select term, count(*) as passages
    from passage_terms, unnest(terms) as term
    where mod(abs(hashtext(passage_id)::bigint), ${every}) = 0
    group by term having count(*) > 1`.execute(db)
  await sql`
    insert into term_statistics (revision, corpus, passages, terms)
    values (1, ${corpus}, ${Math.ceil(corpus / every)}, ${packFrequencies(rows)})
    on conflict (newest) do update
    set revision = term_statistics.revision + 1, corpus = excluded.corpus,
        passages = excluded.passages, terms = excluded.terms`.execute(db)
}
