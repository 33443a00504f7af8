import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StoreItem } from 'botbuilder-core'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { botStateKey, type Turn } from '../../core/conversations/index.js'
import { openTestDatabase } from '../../test/support/database.js'
import { createDatabaseStorage } from './database-storage.js'
import { createTurnStorage } from './turn-storage.js'

let database: OpenDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

describe('database storage', () => {
  it('gives back what was written, with an eTag', async () => {
    const storage = createDatabaseStorage(database)
    await storage.write({ a: { colour: 'teal' } })
    expect(await storage.read(['a', 'missing'])).toEqual({ a: { colour: 'teal', eTag: '1' } })
  })

  it('refuses a write that was read before another write', async () => {
    const storage = createDatabaseStorage(database)
    await storage.write({ b: { n: 0 } })
    const [mine, theirs] = [await storage.read(['b']), await storage.read(['b'])]
    await storage.write({ b: { ...(mine.b as StoreItem), n: 1 } })
    await expect(storage.write({ b: { ...(theirs.b as StoreItem), n: 2 } })).rejects.toThrow('eTag')
    await storage.write({ b: { n: 3, eTag: '*' } })
    expect(await storage.read(['b'])).toEqual({ b: { n: 3, eTag: '3' } })
  })

  it('forgets what is deleted', async () => {
    const storage = createDatabaseStorage(database)
    await storage.write({ c: {} })
    await storage.delete(['c', 'missing'])
    expect(await storage.read(['c'])).toEqual({})
  })
})

describe('turn storage', () => {
  const conversation = { id: 'c1', channel: 'web-chat' } as Turn['conversation']
  const own = botStateKey(conversation)

  it('keeps the conversation for the commit and passes the rest on', async () => {
    const rest = createDatabaseStorage(database)
    const storage = createTurnStorage(
      { conversation, state: { value: { n: 1 }, version: 4 } } as unknown as Turn,
      rest,
    )
    expect(await storage.read([own])).toEqual({ [own]: { n: 1, eTag: '4' } })
    await storage.write({ [own]: { n: 2, eTag: '4' }, other: { x: 1 } })
    expect(storage.changed()).toEqual({ n: 2 })
    expect(await rest.read([own, 'other'])).toEqual({ other: { x: 1, eTag: '1' } })
    await expect(storage.write({ [own]: { n: 3, eTag: '4' } })).rejects.toThrow('eTag')
  })

  it('has nothing to commit when nothing was written', async () => {
    const storage = createTurnStorage(
      { conversation, state: null } as Turn,
      createDatabaseStorage(database),
    )
    expect(await storage.read([own])).toEqual({})
    expect(storage.changed()).toBeNull()
  })
})
