import type { BaseChatModel } from '@langchain/core/language_models/chat_models'

export interface ModelEndpoint {
  /** For example `https://api.example.com/v1`. */
  baseUrl: string
  model: string
  /** Null where the endpoint asks for none. */
  apiKey: string | null
  timeoutMs?: number
}

/** A chat model behind any endpoint that speaks OpenAI's protocol. */
export async function openChatModel(endpoint: ModelEndpoint): Promise<BaseChatModel> {
  // Loaded only where a model is configured: it costs 0.4 s and tens of megabytes.
  const { ChatOpenAI } = await import('@langchain/openai')
  return new ChatOpenAI({
    model: endpoint.model,
    // The client insists on a key.
    apiKey: endpoint.apiKey ?? 'none',
    configuration: { baseURL: endpoint.baseUrl },
    temperature: 0,
    timeout: endpoint.timeoutMs ?? 20_000,
    maxRetries: 1,
    // Many compatible endpoints refuse the option by which usage is streamed.
    streamUsage: false,
  })
}
