/** How scores become confidences: a softmax in which "none of them" takes part. */
export interface Calibration {
  /** How much a score counts. */
  sharpness: number
  /** What an intent has to beat. */
  none: number
  /** How much higher that is for a text of which nothing is known. */
  unknown: number
}

/** The scores of a text that the model has not learned from. */
export interface Judged {
  scores: Float64Array
  /** The share of what the text is about that the model does not know, from 0 to 1. */
  unknown: number
  /** The number of the intent that is right, -1 if none is. */
  label: number
}

// Where they ended up for examples of several sets; few examples stay close to it.
const usual: Calibration = { sharpness: 7, none: -1.5, unknown: 2 }
const trustInUsual = 1
const rounds = 12

/** How likely it is that a text with these scores means each intent; what is left to 1 means none. */
export function confidencesOf(
  { sharpness, none, unknown: more }: Calibration,
  { scores, unknown }: Omit<Judged, 'label'>,
): Float64Array {
  const ofNone = none + more * unknown
  let highest = ofNone
  for (const score of scores) highest = Math.max(highest, sharpness * score)
  const shares = scores.map((score) => Math.exp(sharpness * score - highest))
  const sum = shares.reduce((a, b) => a + b, Math.exp(ofNone - highest))
  return shares.map((share) => share / sum)
}

/** The calibration under which the right outcomes were likeliest; intents and none count alike. */
export function fitCalibration(sample: readonly Judged[]): Calibration {
  const none = sample.filter(({ label }) => label < 0).length
  const weights = sample.map(
    ({ label }) => sample.length / 2 / (label < 0 ? none : sample.length - none),
  )
  let fitted = [usual.sharpness, usual.none, usual.unknown]
  for (let round = 0; round < rounds; round++) {
    const { slopes, bends } = derivatives(sample, weights, fitted)
    const step = solve(bends, slopes)
    fitted = fitted.map((value, i) => value - Math.max(-1, Math.min(1, step[i]!)))
  }
  const [sharpness = 0, ofNone = 0, unknown = 0] = fitted
  return { sharpness: Math.max(sharpness, 0.1), none: ofNone, unknown: Math.max(unknown, 0) }
}

// First and second derivatives of the loss −Σ log(confidence of what is right), with the pull towards `usual`.
function derivatives(sample: readonly Judged[], weights: readonly number[], at: number[]) {
  const [sharpness = 0, none = 0, unknown = 0] = at
  const pulls = [usual.sharpness, usual.none, usual.unknown].map(
    (u, i) => trustInUsual * (at[i]! - u),
  )
  const slopes = [...pulls]
  const bends = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? trustInUsual : 0)))
  sample.forEach((judged, index) => {
    const { scores, label } = judged
    const weight = weights[index]!
    const shares = confidencesOf({ sharpness, none, unknown }, judged)
    let [sum, mean, square] = [0, 0, 0]
    shares.forEach((share, i) => {
      sum += share
      mean += share * scores[i]!
      square += share * scores[i]! ** 2
    })
    const ofNone = 1 - sum
    const right = label < 0 ? 0 : scores[label]!
    // The directions are: every score, one for "none", and the unknown share for "none".
    const direction = [0, 1, judged.unknown]
    const off = ofNone - (label < 0 ? 1 : 0)
    slopes[0]! += weight * (mean - right)
    bends[0]![0]! += weight * (square - mean * mean)
    for (const i of [1, 2]) {
      slopes[i]! += weight * off * direction[i]!
      bends[0]![i]! -= weight * mean * ofNone * direction[i]!
      bends[i]![0]! -= weight * mean * ofNone * direction[i]!
      for (const j of [1, 2])
        bends[i]![j]! += weight * ofNone * (1 - ofNone) * direction[i]! * direction[j]!
    }
  })
  return { slopes, bends }
}

// Gaussian elimination; the pull keeps the matrix positive definite.
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue
      const factor = rows[j]![i]! / rows[i]![i]!
      rows[j] = rows[j]!.map((value, k) => value - factor * rows[i]![k]!)
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}
