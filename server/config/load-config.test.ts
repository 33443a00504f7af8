import { describe, expect, it } from '@jest/globals'
import { loadConfig } from './load-config.js'

function problemsOf(env: Parameters<typeof loadConfig>[0]): string[] {
  const loaded = loadConfig(env)
  return loaded.ok ? [] : loaded.problems.map(({ variable, problem }) => `${variable} ${problem}`)
}

describe('loadConfig', () => {
  it('runs embedded, alone and with the demo when nothing is set', () => {
    const loaded = loadConfig({})
    expect(loaded).toMatchObject({
      ok: true,
      config: {
        http: { host: '127.0.0.1', port: 3978, publicUrl: null, trustProxy: false },
        database: { kind: 'embedded' },
        ...{ redis: null, model: null, embedding: null, s3: null, seedDemo: true },
      },
      secrets: { databaseUrl: null, tokenKeys: null, directLineSecret: null },
    })
  })

  it('reports every problem at once, by name', () => {
    expect(
      problemsOf({
        ...{ PORT: '99999', PUBLIC_URL: 'chat.bank.example', LOG_LEVEL: 'loud', SEED_DEMO: 'yes' },
        ...{ DATABASE_URL: 'mysql://db', TOKEN_KEYS: 'short', MODEL_NAME: 'm', S3_BUCKET: 'b' },
      }),
    ).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'PUBLIC_URL must be an address that begins with https:// or http://',
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
      'TOKEN_KEYS needs keys of at least 32 characters',
      'SEED_DEMO must be 0 or 1',
      'LOG_LEVEL must be one of debug, info, warn, error, silent',
      'DATA_KEYS is needed with DATABASE_URL',
      'MODEL_BASE_URL is needed with MODEL_NAME',
      'S3_ENDPOINT is needed with S3_BUCKET',
    ])
  })

  it.each([
    [{ DATABASE_URL: 'postgres://db/bank' }, 'TOKEN_KEYS is needed with DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://db/bank' }, 'DATA_KEYS is needed with DATABASE_URL'],
    [{ REDIS_URL: 'redis://cache' }, 'DATABASE_URL is needed with REDIS_URL'],
    [{ EMBEDDING_BASE_URL: 'http://m/v1' }, 'EMBEDDING_MODEL is needed with EMBEDDING_BASE_URL'],
  ])('knows what belongs together: %j', (env, problem) => {
    expect(problemsOf(env)).toContain(problem)
  })

  it('keeps secrets out of what may be logged', () => {
    const loaded = loadConfig({
      ...{ DATABASE_URL: 'postgres://user:hidden-1@db/bank', REDIS_URL: 'redis://:hidden-2@cache' },
      ...{ TOKEN_KEYS: 'hidden-3'.repeat(5), DATA_KEYS: 'hidden-6'.repeat(5) },
      ...{ DIRECT_LINE_SECRET: 'hidden-4-hidden-4' },
      ...{ MODEL_BASE_URL: 'https://m/v1/', MODEL_NAME: 'm', MODEL_API_KEY: 'hidden-5' },
    })
    if (!loaded.ok) throw new Error('expected a valid configuration')
    expect(JSON.stringify(loaded.config)).not.toContain('hidden')
    expect(loaded.config).toMatchObject({
      ...{ database: { kind: 'postgres', poolSize: 10 }, seedDemo: false },
      model: { baseUrl: 'https://m/v1', name: 'm' },
    })
  })

  it('cannot be changed afterwards', () => {
    const loaded = loadConfig({ ALLOWED_ORIGINS: 'https://a.example, https://b.example/' })
    if (!loaded.ok) throw new Error('expected a valid configuration')
    const { http } = loaded.config
    expect(http.allowedOrigins).toEqual(['https://a.example', 'https://b.example'])
    expect(() => http.allowedOrigins.push('https://c.example')).toThrow(TypeError)
  })

  it.each([
    [{}, true],
    [{ DEV_TOOLS: '0' }, false],
    [{ HOST: '0.0.0.0' }, false],
    [{ PUBLIC_URL: 'https://chat.bank.example' }, false],
    [{ TRUST_PROXY: '1' }, false],
    [{ SEED_DEMO: '0' }, false],
    [{ HOST: '0.0.0.0', DEV_TOOLS: '1' }, true],
  ])('shows the inspector only at home unless told otherwise: %j', (env, shown) => {
    const loaded = loadConfig(env)
    expect(loaded.ok && loaded.config.devTools).toBe(shown)
  })
})
