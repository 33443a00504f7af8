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
    threshold: row.threshold,
  }
}

/** True when the passages have become more or fewer by a tenth since they were counted. */
export async function areStatisticsStale({ db }: { db: Database }): Promise<boolean> {
  const { rows } = await sql<{ passages: number; counted: number | null }>`
    select (select count(*) from passage_terms) as passages,
           (select corpus from term_statistics) as counted`.execute(db)
  const { passages = 0, counted = null } = rows[0] ?? {}
  return counted === null || Math.abs(passages - counted) > counted / 10
}

/** Counts in how many passages each term occurs; in a sample of them, where they are many. */
export async function countTerms({ db }: { db: Database }): Promise<CountedTerms> {
  const { corpus } = await db
    .selectFrom('passage_terms')
    .select((eb) => eb.fn.countAll<number>().as('corpus'))
    .executeTakeFirstOrThrow()
  const every = Math.max(1, Math.ceil(corpus / sampleSize))
  const { rows } = await sql<{ term: number; passages: number }>`
    select term, count(*) as passages
    from passage_terms, unnest(terms) as term
    where mod(abs(hashtext(passage_id)::bigint), ${every}) = 0
    group by term having count(*) > 1`.execute(db)
  return {
    corpus,
    passages: Math.ceil(corpus / every),
    frequencies: new Map(rows.map((row) => [row.term, row.passages])),
  }
}

export interface CountedTerms extends Pick<TermStatistics, 'passages' | 'frequencies'> {
  /** All passages, counted or not. */
  corpus: number
}

/** Writes a new snapshot over the old one, with the next revision. */
export async function writeTermStatistics(
  { db }: { db: Database },
  { corpus, passages, frequencies, threshold }: CountedTerms & { threshold: number },
): Promise<void> {
  await sql`
    insert into term_statistics (revision, corpus, passages, terms, threshold)
    values (1, ${corpus}, ${passages}, ${packFrequencies(frequencies)}, ${threshold})
    on conflict (newest) do update
    set revision = term_statistics.revision + 1, corpus = excluded.corpus,
        passages = excluded.passages, terms = excluded.terms,
        threshold = excluded.threshold`.execute(db)
}
