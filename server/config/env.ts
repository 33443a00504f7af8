import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { toLocale, type Locale } from '../../core/locale.js'

interface Variable {
  /** What happens without it, as the documentation says it. */
  default: string
  about: string
}

/**
 * Every setting by name; nothing else reads the environment. docs/reference/configuration.md and
 * .env.example say the same, and a test holds them to it.
 */
export const variables = {
  PORT: { default: '3978', about: 'Port of the server; 0 takes any free one.' },
  HOST: {
    default: '127.0.0.1',
    about: 'Address to listen on; 0.0.0.0 for every network of the machine.',
  },
  PUBLIC_URL: {
    default: 'as requested',
    about: 'Where browsers reach the server, for example https://chat.bank.example.',
  },
  TRUST_PROXY: {
    default: 'none',
    about: 'Reverse proxies in front: how many, or their addresses, separated by commas.',
  },
  ALLOWED_ORIGINS: {
    default: 'the own one',
    about: 'Web origins that may open conversations besides the own one, separated by commas.',
  },
  DATA_DIR: {
    default: './data',
    about: 'Folder of an embedded installation: database, files and keys.',
  },
  DATABASE_URL: {
    default: 'embedded',
    about: 'PostgreSQL 15 or newer with pgvector: postgres://user:password@host:5432/database.',
  },
  DATABASE_POOL_SIZE: { default: '10', about: 'Connections of this node to PostgreSQL.' },
  REDIS_URL: {
    default: 'in process',
    about: 'Redis, needed as soon as there is a second node: redis://host:6379.',
  },
  REDIS_PREFIX: { default: 'branchline:', about: 'Begins every key and channel in Redis.' },
  TOKEN_KEYS: {
    default: 'made in DATA_DIR',
    about:
      'Secrets of at least 32 characters that sign tokens, separated by commas; the first signs, all are accepted. Needed with DATABASE_URL, the same on every node.',
  },
  DATA_KEYS: {
    default: 'made in DATA_DIR',
    about:
      'Secrets of at least 32 characters that seal personal values in the database, separated by commas; the first seals, each opens its own. Needed with DATABASE_URL, the same on every node.',
  },
  DIRECT_LINE_SECRET: {
    default: 'off',
    about:
      'Lets other servers mint Direct Line tokens for their own users; at least 16 characters.',
  },
  DEFAULT_BANK: {
    default: 'the first by id',
    about:
      'Id of the bank whose chat opens when an address names none; the server does not start where there is no such bank.',
  },
  KEEP_CONVERSATIONS_DAYS: {
    default: '1827, five years',
    about:
      'Days after its last word until a conversation is deleted with its files, ratings and requests for a person; 0 keeps all.',
  },
  SEED_DEMO: {
    default: '1 embedded, 0 with DATABASE_URL',
    about: '1 fills an empty database with the demo operator.',
  },
  MODEL_BASE_URL: {
    default: 'none: answers are quoted',
    about: 'OpenAI-compatible endpoint of a chat model, up to /v1.',
  },
  MODEL_NAME: { default: 'none', about: 'The chat model there; goes with MODEL_BASE_URL.' },
  MODEL_API_KEY: { default: 'none', about: 'Key for the chat model.' },
  UNDERSTANDING_TIMEOUT_MS: {
    default: '4000',
    about: 'How long a message waits for the chat model to understand it, in milliseconds.',
  },
  UNDERSTANDING_ASK_BELOW: {
    default: '0.6',
    about:
      'The chat model is asked what a message means when the own confidence is lower, from 0 (never) to 1.',
  },
  INTENT_EXAMPLES_FILE: {
    default: 'none',
    about:
      "CSV text,category of the bank's own example sentences: names of flows, or ask for questions.",
  },
  EMBEDDING_BASE_URL: {
    default: 'none: built in',
    about: 'OpenAI-compatible endpoint of an embedding model, up to /v1.',
  },
  EMBEDDING_MODEL: {
    default: 'none',
    about: 'The embedding model there; goes with EMBEDDING_BASE_URL.',
  },
  EMBEDDING_API_KEY: { default: 'none', about: 'Key for the embedding model.' },
  S3_ENDPOINT: {
    default: 'files in DATA_DIR',
    about: 'S3-compatible store for files; needed by more than one node.',
  },
  S3_BUCKET: { default: 'none', about: 'Bucket there.' },
  S3_REGION: { default: 'us-east-1', about: 'Region there.' },
  S3_ACCESS_KEY_ID: { default: 'none', about: 'Access key there.' },
  S3_SECRET_ACCESS_KEY: { default: 'none', about: 'Secret key there.' },
  LOG_LEVEL: { default: 'info', about: 'debug, info, warn, error or silent.' },
  METRICS_TOKEN: {
    default: 'open',
    about: 'When set, GET /metrics asks for it as a bearer token; at least 16 characters.',
  },
  LIMIT_TOKENS_PER_MINUTE: {
    default: '300',
    about:
      'Conversations that one network address may open or take up again in a minute; 0 is no limit.',
  },
  LIMIT_MESSAGES_PER_MINUTE: {
    default: '1200',
    about: 'Messages that one user may send in a minute; 0 is no limit.',
  },
  LIMIT_ANSWERS_PER_TEN_SECONDS: {
    default: '30',
    about:
      'Messages of one conversation that are answered in ten seconds; more are kept and met with one request for patience. 0 is no limit.',
  },
  LIMIT_SIGN_INS_PER_MINUTE: {
    default: '30',
    about:
      'Passwords and codes of the staff that one network address may try in a minute; 0 is no limit. For each person the limit is 5, whatever is set here.',
  },
  STAFF_IDLE_MINUTES: {
    default: '30',
    about: 'After so many minutes without a request a person of the staff is signed out.',
  },
  STAFF_SESSION_HOURS: {
    default: '12',
    about: 'So many hours after signing in a person of the staff is signed out.',
  },
  DEV_TOOLS: {
    default: '1 with the embedded demo on 127.0.0.1, else 0',
    about:
      '1 shows what was understood of each message at /dev/inspector, to requests of this machine alone; 0 never does.',
  },
  SHUTDOWN_SECONDS: {
    default: '20',
    about: 'How long a stopping server lets the turns in hand finish.',
  },
} satisfies Record<string, Variable>

export type VariableName = keyof typeof variables

/** What is set, as text. A variable that is set to nothing is not set. */
export type Env = Partial<Record<VariableName, string>>

/** The environment, over a `.env` file in the working directory where there is one. */
export function readEnv(envFile = '.env'): Env {
  const file = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {}
  const all: NodeJS.Dict<string> = { ...file, ...process.env }
  return Object.fromEntries(
    Object.keys(variables).flatMap((name) => {
      const value = all[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/** The language of whoever sits at the terminal. */
export function readTerminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const language = LC_ALL || LC_MESSAGES || LANG || 'C'
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : toLocale('en')
}
