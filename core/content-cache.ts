import './content-tables.js'
import type { Database } from './database.js'

/**
 * What was read of the content (what the bank offers and says: passages, products, branches, banks),
 * remembered until any of it changes. The database counts the changes (decision 0011).
 */
export interface ContentCache {
  /**
   * For one turn, which began when the content had this revision: everything that it is given was read
   * no earlier than the content came to that revision.
   */
  at(revision: number): ContentMemory
}

export interface ContentMemory {
  /** What `read` gave for this key, read now if need be. Shared: not to be changed by who gets it. */
  recall<T>(key: string, read: () => Promise<T>): Promise<T>
  /** For what turned out, while it was read, to be less than could be had at another time. */
  forget(key: string): void
}

/** `most`: how many things are remembered; what nobody has asked for longest is forgotten first. */
export function createContentCache({ most = 2_000 }: { most?: number } = {}): ContentCache {
  let newest: { revision: number; memory: ContentMemory } | null = null
  return {
    at(revision) {
      // What others are still reading for an older revision goes into that memory, and with it.
      if (newest?.revision !== revision) newest = { revision, memory: createMemory(most) }
      return newest.memory
    },
  }
}

function createMemory(most: number): ContentMemory {
  const remembered = new Map<string, Promise<unknown>>()
  return {
    recall<T>(key: string, read: () => Promise<T>): Promise<T> {
      const known = remembered.get(key) as Promise<T> | undefined
      const value = known ?? read()
      // Anew at the end of the map, which is in the order of use.
      remembered.delete(key)
      remembered.set(key, value)
      if (known) return known
      value.catch(() => remembered.delete(key))
      const [longestAgo] = remembered.keys()
      if (remembered.size > most && longestAgo !== undefined) remembered.delete(longestAgo)
      return value
    },
    forget: (key) => void remembered.delete(key),
  }
}

/** For who reads content: `content` may be given in a turn, never in a transaction that writes it. */
export interface ContentNeeds {
  db: Database
  content?: ContentMemory
}

/** From memory where there is one. */
export function readContent<T>(
  { content }: Pick<ContentNeeds, 'content'>,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  return content ? content.recall(key, read) : read()
}
