import { readFile, stat } from 'node:fs/promises'
import type { Locale } from '../../core/locale.js'
import { listBanks } from '../../core/organisation/index.js'
import {
  defaultMaxBytes,
  refreshStatistics,
  storeDocument,
  type ImportOutcome,
  type Knowledge,
} from '../../knowledge/index.js'
import type { RunningServer } from './reach-installation.js'

/** Where the command line imports to: the database itself, or the server that has it open. */
export interface ImportTarget {
  hasBank(id: string): Promise<boolean>
  store(document: ImportedFile): Promise<ImportOutcome>
  /** Once, after the last document. */
  finish(): Promise<void>
}

export interface ImportedFile {
  bankId: string | null
  name: string
  path: string
  language?: Locale
}

export interface ImportCounts {
  imported: number
  unchanged: number
  refused: number
  /** Of the documents imported or unchanged. */
  passages: number
}

export function createDatabaseTarget(knowledge: Knowledge): ImportTarget {
  return {
    hasBank: async (id) => (await listBanks(knowledge)).some((bank) => bank.id === id),
    store: ({ name, path, bankId, language }) =>
      storeDocument(knowledge, { bankId, language, source: { name, path } }),
    finish: () => refreshStatistics(knowledge),
  }
}

export function createServerTarget({ url, controlToken }: RunningServer): ImportTarget {
  return {
    async hasBank(id) {
      const answer = (await (await fetch(new URL('/api/banks', url))).json()) as {
        banks: { id: string }[]
      }
      return answer.banks.some((bank) => bank.id === id)
    },
    async store({ name, path, bankId, language }) {
      // What is too large is not sent: the database's way refuses it with the same words.
      const { size } = await stat(path)
      if (size > defaultMaxBytes)
        return { outcome: 'refused', reason: 'too-large', detail: `The file has ${size} bytes.` }
      const query = new URLSearchParams({ name })
      if (bankId !== null) query.set('bank', bankId)
      if (language) query.set('language', language)
      const response = await fetch(new URL(`/api/knowledge/documents?${query}`, url), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${controlToken}`,
          'content-type': 'application/octet-stream',
        },
        body: await readFile(path),
      })
      if (!response.ok) throw new Error(`the server answered ${response.status}`)
      return (await response.json()) as ImportOutcome
    },
    finish: () => Promise.resolve(),
  }
}
