import { z } from 'zod'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import { systemClock } from '../../core/clock.js'
import { silentLogger } from '../../core/logger.js'
import { createKnowledge, indexRecords, languageOf, type Knowledge } from '../../knowledge/index.js'
import { InputError, readJsonLines } from './read-lines.js'

export const documentSchema = z.object({
  id: z.coerce.string().min(1),
  question: z.string().nullish(),
  text: z.string(),
})

export type EvaluationDocument = z.infer<typeof documentSchema>

export async function readDocuments(file: string): Promise<EvaluationDocument[]> {
  const documents = await readJsonLines(file, documentSchema)
  const seen = new Set<string>()
  for (const { id, line } of documents) {
    if (seen.has(id)) throw new InputError(`${file}:${line}: the id "${id}" stands there twice`)
    seen.add(id)
  }
  return documents
}

/** Runs `work` on the product's knowledge of these documents, in a database of its own in memory. */
export async function withCorpus<T>(
  documents: readonly EvaluationDocument[],
  work: (knowledge: Knowledge) => Promise<T>,
): Promise<T> {
  const { db, close } = await openEmbeddedDatabase(null)
  try {
    await migrate(db)
    const knowledge = createKnowledge({ db, clock: systemClock, logger: silentLogger })
    await indexRecords(knowledge, {
      bankId: null,
      kind: 'faq',
      records: documents.map(({ id, question, text }) => ({
        refId: id,
        title: '',
        question: question?.trim() ? question : null,
        text,
        language: languageOf(`${question ?? ''} ${text}`),
      })),
    })
    return await work(knowledge)
  } finally {
    await close()
  }
}
