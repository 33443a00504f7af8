import { openChatModel } from '../adapters/models/chat-model.js'
import { openEmbeddingModel } from '../adapters/models/embedding-model.js'
import type { Clock } from '../core/clock.js'
import type { Database } from '../core/database.js'
import type { Logger } from '../core/logger.js'
import { createKnowledge, type Knowledge } from '../knowledge/index.js'
import type { Config, ModelConfig, Secrets } from './config/config.js'

/** The knowledge base with the models that were configured, or with what is built in. */
export async function openKnowledge(
  needs: { db: Database; clock: Clock; logger: Logger },
  { config, secrets }: { config: Config; secrets: Secrets },
): Promise<Knowledge> {
  return createKnowledge({
    ...needs,
    chat: config.model && (await openChatModel(toEndpoint(config.model, secrets.modelApiKey))),
    embedding:
      config.embedding &&
      (await openEmbeddingModel(toEndpoint(config.embedding, secrets.embeddingApiKey))),
  })
}

function toEndpoint({ baseUrl, name }: ModelConfig, apiKey: string | null) {
  return { baseUrl, model: name, apiKey }
}
