/** The value below which `share` of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export interface Scored {
  score: number
  positive: boolean
}

/** How often a positive scores higher than a negative; ties count half. NaN without one of the two. */
export function areaUnderRoc(scored: readonly Scored[]): number {
  const ranks = rank(scored.map((s) => s.score))
  const positives = scored.filter((s) => s.positive).length
  const negatives = scored.length - positives
  const sum = scored.reduce((total, s, i) => total + (s.positive ? (ranks[i] ?? 0) : 0), 0)
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** The share of negatives that pass the highest bar that at least `share` of the positives pass. */
export function falsePositiveRateAt(scored: readonly Scored[], share: number): number {
  const positives = scored.filter((s) => s.positive).map((s) => s.score)
  const negatives = scored.filter((s) => !s.positive)
  const descending = positives.sort((a, b) => b - a)
  const bar = descending[Math.ceil(share * descending.length) - 1] ?? Infinity
  return negatives.filter((s) => s.score >= bar).length / negatives.length
}

/** Spearman's correlation of ranks; ties share their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [rank(a), rank(b)]
  const mean = (a.length + 1) / 2
  let product = 0
  let [xx, yy] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    const [dx, dy] = [(x[i] ?? 0) - mean, (y[i] ?? 0) - mean]
    product += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return product / Math.sqrt(xx * yy)
}

/** The bar for which most are told right; the middle between two neighbouring scores. */
export function bestThreshold(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score)
  let right = sorted.filter((s) => s.positive).length
  let best = { right, threshold: (sorted[0]?.score ?? 0) - 1e-9 }
  for (const [i, { score, positive }] of sorted.entries()) {
    right += positive ? -1 : 1
    const next = sorted[i + 1]?.score ?? score + 1e-9
    if (next > score && right > best.right) best = { right, threshold: (score + next) / 2 }
  }
  return best.threshold
}

/** The mean over all categories, expected or predicted, of the harmonic mean of precision and recall. */
export function macroF1(outcomes: readonly { expected: string; predicted: string }[]): number {
  const categories = new Set(outcomes.flatMap(({ expected, predicted }) => [expected, predicted]))
  let sum = 0
  for (const category of categories) {
    const expected = outcomes.filter((o) => o.expected === category).length
    const predicted = outcomes.filter((o) => o.predicted === category).length
    const both = outcomes.filter((o) => o.expected === category && o.predicted === category).length
    sum += (2 * both) / (expected + predicted)
  }
  return sum / categories.size
}

function rank(numbers: readonly number[]): number[] {
  const order = numbers.map((_, i) => i).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
  const ranks = new Array<number>(numbers.length).fill(0)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && numbers[order[to] ?? 0] === numbers[order[from] ?? 0]) to++
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + to + 1) / 2
    from = to
  }
  return ranks
}

/** Rounded for people; NaN, for which JSON has no word, becomes null. */
export function rounded(value: number, digits = 4): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null
}
