import path from 'node:path'
import type { RateLimit } from '../../core/rate-limits.js'
import type { Config, ModelConfig, Secrets } from './config.js'
import { envSchema, type CheckedEnv } from './env-schema.js'
import type { Env, VariableName } from './env.js'

export interface ConfigProblem {
  variable: VariableName
  problem: string
}

export type LoadedConfig =
  { ok: true; config: Config; secrets: Secrets } | { ok: false; problems: ConfigProblem[] }

/** Checks the environment as a whole: who has three mistakes is told of three. */
export function loadConfig(env: Env): LoadedConfig {
  const parsed = envSchema.safeParse(env)
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path: [variable], message }) => ({
      variable: variable as VariableName,
      problem: message,
    })),
    ...missingCompanions(env),
  ]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    config: deepFreeze(toConfig(parsed.data)),
    secrets: deepFreeze(toSecrets(parsed.data)),
  }
}

/** What each needs beside it. */
const companions: [VariableName, VariableName[]][] = [
  ['DATABASE_URL', ['TOKEN_KEYS', 'DATA_KEYS']],
  ['REDIS_URL', ['DATABASE_URL']],
  ['MODEL_BASE_URL', ['MODEL_NAME']],
  ['MODEL_NAME', ['MODEL_BASE_URL']],
  ['MODEL_API_KEY', ['MODEL_BASE_URL']],
  ['EMBEDDING_BASE_URL', ['EMBEDDING_MODEL']],
  ['EMBEDDING_MODEL', ['EMBEDDING_BASE_URL']],
  ['EMBEDDING_API_KEY', ['EMBEDDING_BASE_URL']],
  ['S3_ENDPOINT', ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
  ['S3_BUCKET', ['S3_ENDPOINT']],
]

function missingCompanions(env: Env): ConfigProblem[] {
  const missing = companions.flatMap(([present, needed]) =>
    env[present] === undefined
      ? []
      : needed.filter((name) => env[name] === undefined).map((name) => [name, present] as const),
  )
  return missing.map(([variable, present]) => ({ variable, problem: `is needed with ${present}` }))
}

function toConfig(env: CheckedEnv): Config {
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL ?? null,
      trustProxy: env.TRUST_PROXY,
      allowedOrigins: env.ALLOWED_ORIGINS,
    },
    dataDir: path.resolve(env.DATA_DIR),
    database: env.DATABASE_URL
      ? { kind: 'postgres', poolSize: env.DATABASE_POOL_SIZE }
      : { kind: 'embedded' },
    redis: env.REDIS_URL ? { prefix: env.REDIS_PREFIX } : null,
    defaultBankId: env.DEFAULT_BANK ?? null,
    keepConversationsDays: env.KEEP_CONVERSATIONS_DAYS || null,
    seedDemo: env.SEED_DEMO ?? env.DATABASE_URL === undefined,
    model: toModel(env.MODEL_BASE_URL, env.MODEL_NAME),
    embedding: toModel(env.EMBEDDING_BASE_URL, env.EMBEDDING_MODEL),
    understanding: {
      timeoutMs: env.UNDERSTANDING_TIMEOUT_MS,
      askBelow: env.UNDERSTANDING_ASK_BELOW,
      examplesFile: env.INTENT_EXAMPLES_FILE ? path.resolve(env.INTENT_EXAMPLES_FILE) : null,
    },
    s3: toS3(env),
    logLevel: env.LOG_LEVEL,
    limits: {
      tokens: perMinute(env.LIMIT_TOKENS_PER_MINUTE),
      messages: perMinute(env.LIMIT_MESSAGES_PER_MINUTE),
      answers: limit(env.LIMIT_ANSWERS_PER_TEN_SECONDS, 10),
      signIns: perMinute(env.LIMIT_SIGN_INS_PER_MINUTE),
    },
    staff: {
      sessionTimes: { idleMinutes: env.STAFF_IDLE_MINUTES, hours: env.STAFF_SESSION_HOURS },
    },
    devTools: env.DEV_TOOLS ?? isDemoAtHome(env),
    shutdownSeconds: env.SHUTDOWN_SECONDS,
  }
}

/** Nobody but whoever sits at this machine can reach it, and nothing in it is real. */
function isDemoAtHome(env: CheckedEnv): boolean {
  return (
    env.DATABASE_URL === undefined &&
    (env.SEED_DEMO ?? true) &&
    (env.HOST === '127.0.0.1' || env.HOST === 'localhost' || env.HOST === '::1') &&
    env.PUBLIC_URL === undefined &&
    env.TRUST_PROXY === false
  )
}

function toSecrets(env: CheckedEnv): Secrets {
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    tokenKeys: env.TOKEN_KEYS ?? null,
    dataKeys: env.DATA_KEYS ?? null,
    directLineSecret: env.DIRECT_LINE_SECRET ?? null,
    modelApiKey: env.MODEL_API_KEY ?? null,
    embeddingApiKey: env.EMBEDDING_API_KEY ?? null,
    s3SecretAccessKey: env.S3_SECRET_ACCESS_KEY ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
  }
}

function toModel(baseUrl: string | undefined, name: string | undefined): ModelConfig | null {
  return baseUrl && name ? { baseUrl, name } : null
}

function toS3(env: CheckedEnv): Config['s3'] {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId } = env
  return endpoint && bucket && accessKeyId
    ? { endpoint, bucket, accessKeyId, region: env.S3_REGION }
    : null
}

function perMinute(uses: number): RateLimit | null {
  return limit(uses, 60)
}

function limit(uses: number, windowSeconds: number): RateLimit | null {
  return uses === 0 ? null : { uses, windowSeconds }
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object)
  return Object.freeze(value)
}
