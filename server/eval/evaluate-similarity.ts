import { z } from 'zod'
import { sentenceSimilarity, similarityThreshold } from '../../knowledge/index.js'
import { readJsonLines } from './read-lines.js'
import { areaUnderRoc, bestThreshold, rounded, spearman, type Scored } from './statistics.js'

const pairSchema = z.object({
  a: z.string(),
  b: z.string(),
  label: z.union([z.literal(0), z.literal(1)], 'must be 0 or 1'),
})

export interface SimilarityInput {
  pairs: string
  /** Pairs on which the bar for accuracy is chosen; without, the product's own is used. */
  dev?: string
}

/** How well the product tells sentences that mean the same from those that do not. */
export async function evaluateSimilarity({ pairs, dev }: SimilarityInput) {
  const scored = await score(pairs)
  const threshold = dev === undefined ? similarityThreshold : bestThreshold(await score(dev))
  const right = scored.filter((s) => s.score >= threshold === s.positive).length
  return {
    n: scored.length,
    accuracy: rounded(right / scored.length),
    auc: rounded(areaUnderRoc(scored)),
    spearman: rounded(
      spearman(
        scored.map((s) => s.score),
        scored.map((s) => Number(s.positive)),
      ),
    ),
  }
}

async function score(file: string): Promise<Scored[]> {
  const pairs = await readJsonLines(file, pairSchema)
  return pairs.map(({ a, b, label }) => ({
    score: sentenceSimilarity(a, b),
    positive: label === 1,
  }))
}
