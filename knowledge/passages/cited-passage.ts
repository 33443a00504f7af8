import type { Database } from '../../core/database.js'
import './passage-tables.js'
import { findPassage } from './passage-store.js'
import type { Passage, PassageId } from './passage.js'

/** A passage and the document that it is a piece of; records of the bank's own have none. */
export interface CitedPassage {
  passage: Passage
  document: { name: string; title: string; sourceUrl: string | null } | null
}

/** What a citation points to; null when it is gone. */
export async function findCitedPassage(
  { db }: { db: Database },
  id: PassageId,
): Promise<CitedPassage | null> {
  const passage = await findPassage({ db }, id)
  if (!passage) return null
  if (passage.documentId === null) return { passage, document: null }
  const document = await db
    .selectFrom('knowledge_documents')
    .select(['name', 'title', 'source_url as sourceUrl'])
    .where('id', '=', passage.documentId)
    .executeTakeFirst()
  return { passage, document: document ?? null }
}
