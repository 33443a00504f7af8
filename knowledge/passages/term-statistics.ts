/** How common terms are, as counted at one moment. Ranking needs proportions, so an older count does no harm. */
export interface TermStatistics {
  /** Goes up with each count; 0 when nothing was counted yet. */
  revision: number
  /** Passages counted. */
  passages: number
  /** In how many of them a term occurs; terms of a single passage are left out. */
  frequencies: ReadonlyMap<number, number>
  /** The confidence from which a passage answers a question. */
  threshold: number
}

/** Used until there are enough passages to learn it from. */
export const usualThreshold = 0.45

export const noStatistics: TermStatistics = {
  revision: 0,
  passages: 0,
  frequencies: new Map(),
  threshold: usualThreshold,
}

/** BM25's inverse document frequency: from near 0 for a term of every passage upwards. */
export function rarity(hash: number, { passages, frequencies }: TermStatistics): number {
  const frequency = frequencies.get(hash) ?? 1
  return Math.log(1 + (passages - Math.min(frequency, passages) + 0.5) / (frequency + 0.5))
}

/** The rarity of a term that occurs in one passage. */
export function greatestRarity({ passages }: TermStatistics): number {
  return Math.log(1 + Math.max(passages - 0.5, 0.5) / 1.5)
}

/** Pairs of term and frequency, 32 bits each, in base64. */
export function packFrequencies(frequencies: ReadonlyMap<number, number>): string {
  const packed = Uint32Array.from([...frequencies].flat())
  return Buffer.from(packed.buffer).toString('base64')
}

export function unpackFrequencies(packed: string): Map<number, number> {
  const bytes = new Uint8Array(Buffer.from(packed, 'base64'))
  const pairs = new Uint32Array(bytes.buffer)
  const frequencies = new Map<number, number>()
  for (let i = 0; i + 1 < pairs.length; i += 2) frequencies.set(pairs[i] ?? 0, pairs[i + 1] ?? 0)
  return frequencies
}
