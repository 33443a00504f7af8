import type { ResealedBatch } from '../../core/sealed-values/index.js'

/** What `branchline reseal` prints. */
export type ResealCounts = Omit<ResealedBatch, 'next'> & { dryRun: boolean }
