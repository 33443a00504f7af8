import type { Database } from '../../core/database.js'
import { noStatistics, type TermStatistics } from './term-statistics.js'
import { readTermStatistics } from './term-statistics-store.js'

/** The newest count that this process has seen. Reading it again is cheap to skip and harmless to delay. */
export interface StatisticsCache {
  current(): Promise<TermStatistics>
  /** Reads what the database holds now. */
  newest(): Promise<TermStatistics>
  /** Tells that the database holds this revision. */
  seen(revision: number): void
}

export function createStatisticsCache({ db }: { db: Database }): StatisticsCache {
  let known: TermStatistics = noStatistics
  let newest = -1
  let reading: Promise<TermStatistics> | null = null

  async function read() {
    try {
      known = await readTermStatistics({ db })
      newest = known.revision
      return known
    } finally {
      reading = null
    }
  }

  return {
    newest: read,
    async current() {
      if (newest === known.revision) return known
      return (reading ??= read())
    },
    seen(revision) {
      if (revision > known.revision) newest = revision
    },
  }
}
