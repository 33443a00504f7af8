import { z } from 'zod'

/** `POST /api/sealed-values/batches`. Answers a `ResealedBatch`; `after` is the `next` of the one before. */
export const batchRequest = z.object({
  after: z.object({ table: z.string(), key: z.array(z.string()).max(5) }).nullable(),
  dryRun: z.boolean(),
  /** Anything, sealed by the key that the command line would seal with. */
  sample: z.string(),
})
