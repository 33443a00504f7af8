import type { OutboxEntry } from './outbox.js'

/** Keeps what is unsent over a reload or a killed page, files included. */
export interface OutboxStore {
  load(conversationId: string): Promise<OutboxEntry[]>
  put(entry: OutboxEntry): void
  remove(clientId: string): void
}

/**
 * An outbox in the browser's IndexedDB. Where that is not to be had (private windows of some
 * browsers) nothing is kept beyond the page's life, and nothing fails.
 */
export function openOutboxStore(): OutboxStore {
  const opened = openDatabase().catch(() => null)
  const write = (change: (entries: IDBObjectStore) => void) =>
    void opened.then((db) => db && change(entriesOf(db, 'readwrite'))).catch(() => undefined)
  return {
    load: (conversationId) =>
      opened.then((db) => (db ? loadFor(db, conversationId) : [])).catch(() => []),
    put: (entry) => write((entries) => entries.put(entry)),
    remove: (clientId) => write((entries) => entries.delete(clientId)),
  }
}

const keptMs = 24 * 60 * 60 * 1000

/** Loads one conversation's entries; whatever is older than a day is dropped unsent. */
async function loadFor(db: IDBDatabase, conversationId: string): Promise<OutboxEntry[]> {
  const entries = entriesOf(db, 'readwrite')
  const all = await answerOf(entries.getAll() as IDBRequest<OutboxEntry[]>)
  const [old, recent] = [[] as OutboxEntry[], [] as OutboxEntry[]]
  for (const entry of all) (Date.now() - entry.queuedAt > keptMs ? old : recent).push(entry)
  for (const entry of old) entries.delete(entry.clientId)
  return recent.filter((entry) => entry.conversationId === conversationId)
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('branchline', 1)
  request.onupgradeneeded = () =>
    request.result.createObjectStore('outbox', { keyPath: 'clientId' })
  return answerOf(request)
}

function entriesOf(db: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return db.transaction('outbox', mode).objectStore('outbox')
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'))
  })
}
