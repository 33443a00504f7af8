import type { Readable } from 'node:stream'

/** Bytes by key: uploads and imported originals. Keys are made by us, never taken from a user. */
export interface Files {
  /** Replaces. Nothing is left behind when the stream fails half-way. */
  put(key: string, content: Readable | Uint8Array, options: { contentType: string }): Promise<void>
  get(key: string): Promise<StoredFile | null>
  delete(key: string): Promise<void>
  /**
   * What is stored under a folder such as `uploads`, in no order, read as it is asked for. What is put or
   * deleted meanwhile may be among it or not.
   */
  list(folder: string): AsyncIterable<ListedFile>
}

export interface ListedFile {
  key: string
  /** When it was put, by the clock of where it is stored. */
  storedAt: Date
}

export interface StoredFile {
  content: Readable
  contentType: string
  /** Bytes. */
  size: number
}
