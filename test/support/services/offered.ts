interface Offer {
  address: string
  names: string[]
}

const offer = JSON.parse(process.env['BRANCHLINE_TEST_SERVICES'] ?? 'null') as Offer | null

export const hasPostgres = Boolean(process.env['TEST_DATABASE_URL']) || isOffered('postgres')
export const hasRedis = Boolean(process.env['TEST_REDIS_URL']) || isOffered('redis')

/** The address of a PostgreSQL server where tests may make databases; the first call starts it. */
export function postgresUrl(): Promise<string> {
  return process.env['TEST_DATABASE_URL']
    ? Promise.resolve(process.env['TEST_DATABASE_URL'])
    : ask('postgres')
}

/** The address of a Redis where tests may use a prefix of their own; the first call starts it. */
export function redisUrl(): Promise<string> {
  return process.env['TEST_REDIS_URL']
    ? Promise.resolve(process.env['TEST_REDIS_URL'])
    : ask('redis')
}

function isOffered(name: string): boolean {
  return offer?.names.includes(name) ?? false
}

async function ask(name: string): Promise<string> {
  if (!offer)
    throw new Error('no test services: is test/support/global-setup.js in the Jest configuration?')
  const response = await fetch(`${offer.address}/${name}`)
  const text = await response.text()
  if (!response.ok) throw new Error(`${name} did not start: ${text}`)
  return text
}
