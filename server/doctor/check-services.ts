import { createRedisPorts } from '../../adapters/redis/index.js'
import type { ModelConfig } from '../config/config.js'
import type { Finding, Settings } from './finding.js'

export async function checkRedis({ config, secrets }: Settings): Promise<Finding[]> {
  if (!config.redis || secrets.redisUrl === null) {
    if (config.database.kind === 'embedded') return []
    return [{ check: 'redis', state: 'warning', detail: 'not set: only one node may run' }]
  }
  try {
    const ports = await createRedisPorts({ url: secrets.redisUrl, prefix: config.redis.prefix })
    await ports.ping()
    await ports.close()
    return [{ check: 'redis', state: 'ok', detail: 'answers' }]
  } catch {
    return [{ check: 'redis', state: 'failed', detail: 'cannot be reached' }]
  }
}

export async function checkModels({ config, secrets }: Settings): Promise<Finding[]> {
  return Promise.all([
    checkModel('chat model', { model: config.model, apiKey: secrets.modelApiKey }),
    checkModel('embedding model', { model: config.embedding, apiKey: secrets.embeddingApiKey }),
  ])
}

async function checkModel(
  check: string,
  { model, apiKey }: { model: ModelConfig | null; apiKey: string | null },
): Promise<Finding> {
  if (!model) return { check, state: 'ok', detail: 'none configured' }
  const headers: HeadersInit = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }
  const signal = AbortSignal.timeout(5_000)
  const answer = await fetch(`${model.baseUrl}/models`, { headers, signal }).catch(() => null)
  if (!answer) return { check, state: 'failed', detail: `${model.baseUrl} cannot be reached` }
  if (answer.status === 401 || answer.status === 403)
    return { check, state: 'failed', detail: `${model.baseUrl} refuses the key` }
  // Not every compatible endpoint lists its models; that it answers is what counts.
  return { check, state: 'ok', detail: `${model.name} at ${model.baseUrl}` }
}
