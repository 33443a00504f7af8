import type { Storage, StoreItems } from 'botbuilder-core'
import { deleteBotState, readBotState, writeBotState } from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'

/**
 * botbuilder's Storage on the database, with optimistic concurrency: an item carries the version that
 * was read as its `eTag`, and a write with an older one throws. `*` or no eTag overwrites.
 */
export function createDatabaseStorage({ db }: { db: Database }): Storage {
  return {
    async read(keys) {
      const found = await readBotState({ db }, keys)
      const items = [...found].map(([key, { value, version }]) => [
        key,
        { ...value, eTag: `${version}` },
      ])
      return Object.fromEntries(items) as StoreItems
    },

    async write(changes) {
      for (const [key, item] of Object.entries(changes)) {
        const { value, version } = fromStoreItem(item as Record<string, unknown>)
        if (!(await writeBotState({ db }, { key, value, version }))) throw eTagConflict(key)
      }
    },

    delete: (keys) => deleteBotState({ db }, keys),
  }
}

/** What botbuilder keeps, without the eTag that it puts among it. */
export function fromStoreItem({ eTag, ...value }: Record<string, unknown>): {
  value: Record<string, unknown>
  version: number | null
} {
  return { value, version: typeof eTag === 'string' && eTag !== '*' ? Number(eTag) : null }
}

export function eTagConflict(key: string): Error {
  return new Error(`Storage: error writing "${key}" due to eTag conflict.`)
}
