import type { Storage } from 'botbuilder-core'
import { botStateKey, type Turn } from '../../core/conversations/index.js'
import { eTagConflict, fromStoreItem } from './database-storage.js'

export interface TurnStorage extends Storage {
  /** The conversation's new memory; null when the turn did not change it. */
  changed(): Record<string, unknown> | null
}

/**
 * Storage for one turn. The conversation's own memory came with the turn and is written by its
 * commit, together with the answers; every other key goes to `rest`.
 */
export function createTurnStorage(turn: Turn, rest: Storage): TurnStorage {
  const own = botStateKey(turn.conversation)
  let version = turn.state?.version ?? 0
  let value = turn.state?.value ?? null
  let changed = false

  return {
    changed: () => (changed ? value : null),

    async read(keys) {
      const others = keys.filter((key) => key !== own)
      const items = others.length > 0 ? await rest.read(others) : {}
      return keys.includes(own) && value
        ? { ...items, [own]: { ...value, eTag: `${version}` } }
        : items
    },

    async write({ [own]: item, ...others }) {
      if (Object.keys(others).length > 0) await rest.write(others)
      if (item === undefined) return
      const next = fromStoreItem(item as Record<string, unknown>)
      if (next.version !== null && next.version !== version) throw eTagConflict(own)
      value = next.value
      version += 1
      changed = true
    },

    async delete(keys) {
      const others = keys.filter((key) => key !== own)
      if (others.length > 0) await rest.delete(others)
      if (!keys.includes(own)) return
      value = {}
      changed = true
    },
  }
}
