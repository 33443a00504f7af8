/** As pgvector reads a sparse vector; `terms` ascending, each at most 1,000,000,000. */
export function toSparseVector(terms: readonly number[], weights: readonly number[]): string {
  let text = ''
  for (const [i, term] of terms.entries()) {
    const weight = Math.round((weights[i] ?? 0) * 1000) / 1000
    // A weight of nothing may not stand in a sparse vector.
    if (weight !== 0) text += `${text ? ',' : ''}${term}:${weight}`
  }
  return `{${text}}/1000000000`
}

// Whole numbers up to here are exact in a half-precision float.
const halfPrecision = 2047

/**
 * As pgvector reads a vector. Only its direction is kept: scaled so that whole numbers do, which are
 * shorter to send and no less exact in half precision.
 */
export function toVectorText(vector: readonly number[]): string {
  let greatest = 0
  for (const x of vector) greatest = Math.max(greatest, Math.abs(x))
  const scale = greatest > 0 ? halfPrecision / greatest : 0
  return `[${vector.map((x) => Math.round(x * scale)).join(',')}]`
}

export function toIntegerArray(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`
}
