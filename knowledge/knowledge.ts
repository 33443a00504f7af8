import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Clock } from '../core/clock.js'
import type { Database } from '../core/database.js'
import type { Logger } from '../core/logger.js'
import { bankingLexicon, type ConceptLexicon } from './language/concept-lexicon.js'
import { createLocalEmbeddings } from './language/local-embeddings.js'
import type { EmbeddingModel } from './passages/embedding-model.js'
import { createSpaceLookup, type EmbeddingSpace } from './passages/embedding-spaces.js'
import { createStatisticsCache, type StatisticsCache } from './passages/statistics-cache.js'

/** What the functions of this folder need; make it once a process with `createKnowledge`. */
export interface Knowledge {
  db: Database
  clock: Clock
  logger: Logger
  embedding: EmbeddingModel
  /** Null: answers are quoted, not written. */
  chat: BaseChatModel | null
  lexicon: ConceptLexicon
  /** Read again by itself when the database has a newer one. */
  statistics: StatisticsCache
  /** Where the vectors of `embedding` are; null before the first one is stored. */
  findSpace: () => Promise<EmbeddingSpace | null>
}

export interface KnowledgeOptions {
  db: Database
  clock: Clock
  logger: Logger
  /** Without: the built-in embeddings, which need no model. */
  embedding?: EmbeddingModel | null
  chat?: BaseChatModel | null
  /** Without: the built-in banking words. */
  lexicon?: ConceptLexicon
}

/** @example `const knowledge = createKnowledge({ db, clock: systemClock, logger: silentLogger })` */
export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const { db, clock, logger, chat = null, lexicon = bankingLexicon() } = options
  const embedding = options.embedding ?? createLocalEmbeddings(lexicon)
  return {
    ...{ db, clock, logger, chat, lexicon, embedding },
    statistics: createStatisticsCache({ db }),
    findSpace: createSpaceLookup({ db, embedding }),
  }
}
