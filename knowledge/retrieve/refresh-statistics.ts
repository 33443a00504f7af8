import type { Knowledge } from '../knowledge.js'
import { learnThreshold } from './learn-threshold.js'
import {
  areStatisticsStale,
  countTerms,
  writeTermStatistics,
} from '../passages/term-statistics-store.js'
import { usualThreshold } from '../passages/term-statistics.js'

type Needs = Pick<Knowledge, 'db' | 'lexicon'>

/** Learns anew from the passages how rare terms are and how sure an answer must be, where they have changed by much. */
export async function refreshStatistics(needs: Needs): Promise<void> {
  if (!(await areStatisticsStale(needs))) return
  const counted = await countTerms(needs)
  const statistics = { revision: 0, threshold: usualThreshold, ...counted }
  const threshold = await learnThreshold(needs, statistics)
  await writeTermStatistics(needs, { ...counted, threshold })
}
