import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import type { ModelEndpoint } from './chat-model.js'

export interface EmbeddingEndpoint extends ModelEndpoint {
  /** For models that can shorten their vectors. */
  dimensions?: number
}

/** An embedding model behind any endpoint that speaks OpenAI's protocol, and the name of its space. */
export async function openEmbeddingModel(
  endpoint: EmbeddingEndpoint,
): Promise<{ space: string; embeddings: EmbeddingsInterface; weight: number; searches: boolean }> {
  const { OpenAIEmbeddings } = await import('@langchain/openai')
  const { baseUrl, model, dimensions } = endpoint
  const embeddings = new OpenAIEmbeddings({
    model,
    apiKey: endpoint.apiKey ?? 'none',
    configuration: { baseURL: baseUrl },
    // The default, base64, is not understood by every compatible endpoint.
    encodingFormat: 'float',
    dimensions,
    batchSize: 64,
    stripNewLines: false,
    timeout: endpoint.timeoutMs ?? 10_000,
    maxRetries: 1,
  })
  return {
    space: [model, baseUrl, dimensions].filter(Boolean).join(' '),
    embeddings,
    weight: 1,
    searches: true,
  }
}
