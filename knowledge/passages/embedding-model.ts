import type { EmbeddingsInterface } from '@langchain/core/embeddings'

/**
 * What turns texts into vectors. Vectors can be compared only within one space: change `space` with
 * the model, its endpoint or its settings, and `reembedAll` fills the new one.
 */
export interface EmbeddingModel {
  space: string
  embeddings: EmbeddingsInterface
  /** How much nearness counts beside agreement of words, whose greatest is 1. */
  weight: number
  /**
   * False where near vectors imply common words, so that looking for the nearest would find nothing
   * new: then vectors only reorder what was found by words, and need no index.
   */
  searches: boolean
}
