import { topicGroup, type Features } from './features.js'

/** A text as numbers: places in the vocabulary and how much each counts. */
export interface Vector {
  places: Int32Array
  values: Float32Array
  /** From 0 to 1: how much of what the text is about the vocabulary does not know. */
  unknown: number
}

export interface Vocabulary {
  size: number
  vectorOf(features: Features): Vector
}

// Order as in `Features`. Letters bridge misspellings, pairs tell intents of the same topic apart.
const groupWeights = [1, 1, 0.7, 1]
const constantValue = 0.3
const largeSet = 2_000

/** Learns which features there are and how telling each is: the rarer, the more. */
export function buildVocabulary(texts: readonly Features[]): Vocabulary {
  const frequencies = new Map<number, number>()
  for (const groups of texts) {
    for (const group of groups)
      for (const hash of group) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1)
  }
  // What occurs once in a large set hardly helps and would take most of the memory.
  const fewest = texts.length > largeSet ? 2 : 1
  const known = [...frequencies].filter(([, frequency]) => frequency >= fewest)
  const weight = (frequency: number) => Math.sqrt(Math.log((1 + texts.length) / frequency) + 1e-3)
  const places = new Map(known.map(([hash], place) => [hash, place]))
  const weights = Float32Array.from(known, ([, frequency]) => weight(frequency))
  const needs = { places, weights, unseen: weight(1) }
  return { size: known.length + 1, vectorOf: (features) => toVector(needs, features) }
}

interface Known {
  places: ReadonlyMap<number, number>
  weights: Float32Array
  /** The weight of a feature that no example has. */
  unseen: number
}

function toVector({ places, weights, unseen }: Known, features: Features): Vector {
  const found: number[] = []
  const values: number[] = []
  let unknown = 1
  features.forEach((group, number) => {
    const start = found.length
    let known = 0
    let squares = 0
    for (const hash of group) {
      const place = places.get(hash)
      const value = place === undefined ? unseen : weights[place]!
      squares += value * value
      if (place === undefined) continue
      found.push(place)
      values.push(value)
      known += value
    }
    // What is not known takes its part of the length: a text of unknown words is near no border.
    const scale = squares > 0 ? groupWeights[number]! / Math.sqrt(squares) : 0
    for (let i = start; i < values.length; i++) values[i]! *= scale
    if (number !== topicGroup || group.length === 0) return
    const missing = (group.length - (found.length - start)) * unseen
    unknown = missing / (missing + known)
  })
  return {
    places: Int32Array.from([...found, places.size]),
    values: Float32Array.from([...values, constantValue]),
    unknown,
  }
}
