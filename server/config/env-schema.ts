import { z } from 'zod'
import { logLevels } from './config.js'
import type { VariableName } from './env.js'

/** What each variable must look like; what belongs together is checked in load-config.ts. */
export const envSchema = z.object({
  PORT: wholeNumber({ from: 0, to: 65_535 }).default(3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url('https', 'http').transform(withoutSlash).optional(),
  TRUST_PROXY: z.string().transform(toTrustProxy).default(false),
  ALLOWED_ORIGINS: list(url('https', 'http').transform(withoutSlash)).default([]),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATABASE_POOL_SIZE: wholeNumber({ from: 1, to: 500 }).default(10),
  REDIS_URL: url('redis', 'rediss').optional(),
  REDIS_PREFIX: z.string().default('branchline:'),
  TOKEN_KEYS: keys().optional(),
  DATA_KEYS: keys().optional(),
  DIRECT_LINE_SECRET: secret(16).optional(),
  DEFAULT_BANK: z.string().optional(),
  KEEP_CONVERSATIONS_DAYS: wholeNumber({ from: 0, to: 36_500 }).default(1_827),
  SEED_DEMO: z.enum(['0', '1'], 'must be 0 or 1').transform(isOne).optional(),
  MODEL_BASE_URL: url('https', 'http').transform(withoutSlash).optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_API_KEY: z.string().optional(),
  UNDERSTANDING_TIMEOUT_MS: wholeNumber({ from: 1, to: 60_000 }).default(4_000),
  UNDERSTANDING_ASK_BELOW: share().default(0.6),
  INTENT_EXAMPLES_FILE: z.string().optional(),
  EMBEDDING_BASE_URL: url('https', 'http').transform(withoutSlash).optional(),
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_API_KEY: z.string().optional(),
  S3_ENDPOINT: url('https', 'http').transform(withoutSlash).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  METRICS_TOKEN: secret(16).optional(),
  LIMIT_TOKENS_PER_MINUTE: wholeNumber({ from: 0, to: 1_000_000 }).default(300),
  LIMIT_MESSAGES_PER_MINUTE: wholeNumber({ from: 0, to: 1_000_000 }).default(1_200),
  LIMIT_ANSWERS_PER_TEN_SECONDS: wholeNumber({ from: 0, to: 1_000_000 }).default(30),
  LIMIT_SIGN_INS_PER_MINUTE: wholeNumber({ from: 0, to: 1_000_000 }).default(30),
  STAFF_IDLE_MINUTES: wholeNumber({ from: 1, to: 1_440 }).default(30),
  STAFF_SESSION_HOURS: wholeNumber({ from: 1, to: 168 }).default(12),
  DEV_TOOLS: z.enum(['0', '1'], 'must be 0 or 1').transform(isOne).optional(),
  SHUTDOWN_SECONDS: wholeNumber({ from: 0, to: 600 }).default(20),
} satisfies Record<VariableName, z.ZodType>)

export type CheckedEnv = z.infer<typeof envSchema>

function wholeNumber({ from, to }: { from: number; to: number }) {
  const problem = `must be a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,7}$/, problem)
    .transform(Number)
    .refine((value) => value >= from && value <= to, problem)
}

function share() {
  return z
    .string()
    .regex(/^(?:0|1|0?\.\d{1,4}|1\.0+)$/, 'must be a number from 0 to 1')
    .transform(Number)
}

function url(...protocols: string[]) {
  const problem = `must be an address that begins with ${protocols.map((p) => `${p}://`).join(' or ')}`
  return z.string().refine((value) => {
    return URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1))
  }, problem)
}

function secret(characters: number) {
  return z
    .string()
    .min(characters, `must have at least ${characters} characters`)
    .regex(/^\S+$/, 'must not contain spaces')
}

function keys() {
  return list(z.string().min(32, 'needs keys of at least 32 characters'))
}

function list<T>(item: z.ZodType<T, string>) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item))
}

function toTrustProxy(value: string): false | number | string[] {
  return /^\d+$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim())
}

function withoutSlash(value: string): string {
  return value.replace(/\/+$/, '')
}

function isOne(value: string): boolean {
  return value === '1'
}
