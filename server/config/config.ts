import type { SessionTimes } from '../../core/staff/index.js'
import type { RateLimit } from '../../core/rate-limits.js'

/**
 * What the process is told, grouped and checked; may be logged. An absent feature is null.
 * Whatever must stay secret is in `Secrets`.
 */
export interface Config {
  http: {
    host: string
    port: number
    publicUrl: string | null
    /** As Express takes it. */
    trustProxy: false | number | string[]
    allowedOrigins: string[]
  }
  dataDir: string
  database: { kind: 'embedded' } | { kind: 'postgres'; poolSize: number }
  redis: { prefix: string } | null
  defaultBankId: string | null
  /** After the last word; null: for ever. */
  keepConversationsDays: number | null
  seedDemo: boolean
  model: ModelConfig | null
  embedding: ModelConfig | null
  understanding: {
    timeoutMs: number
    /** The chat model is asked below this confidence of our own. */
    askBelow: number
    /** The bank's own example sentences. */
    examplesFile: string | null
  }
  s3: { endpoint: string; bucket: string; region: string; accessKeyId: string } | null
  logLevel: LogLevel
  limits: {
    /** For each network address. */
    tokens: RateLimit | null
    /** For each user. */
    messages: RateLimit | null
    /** For each conversation: more are kept, and met with one sentence. */
    answers: RateLimit | null
    /** For each network address: passwords and codes that are tried. */
    signIns: RateLimit | null
  }
  staff: { sessionTimes: SessionTimes }
  /** The inspector at /dev/inspector. */
  devTools: boolean
  shutdownSeconds: number
}

/** A model behind an OpenAI-compatible interface. */
export interface ModelConfig {
  baseUrl: string
  name: string
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Never logged. */
export interface Secrets {
  databaseUrl: string | null
  redisUrl: string | null
  /** Null: an embedded installation makes its own. */
  tokenKeys: string[] | null
  /** Null: an embedded installation makes its own. */
  dataKeys: string[] | null
  directLineSecret: string | null
  modelApiKey: string | null
  embeddingApiKey: string | null
  s3SecretAccessKey: string | null
  metricsToken: string | null
}
