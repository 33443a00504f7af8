import { confidencesOf, fitCalibration, type Calibration, type Judged } from './calibration.js'
import { featuresOf, type Features } from './features.js'
import { trainLinearModel, type LinearModel } from './linear-model.js'
import { createRandom } from './random.js'
import { buildVocabulary, type Vocabulary } from './vectors.js'

/** A sentence as a customer may say it, and what it is meant to do. */
export interface Example {
  text: string
  /** Empty for a sentence that means none of the intents: a counterexample. */
  intent: string
}

/** An intent that a text may have, and how likely that is. */
export interface ScoredIntent {
  intent: string
  /** From 0 to 1, calibrated. Those of all intents sum to at most 1; the rest is "none of them". */
  confidence: number
}

/** What has been learned from examples. */
export interface IntentClassifier {
  /** The likeliest intents, best first, at most five. */
  classify(text: string): ScoredIntent[]
}

/**
 * Learns intents from example sentences in Chinese, English or both. The same examples in the same
 * order give the same classifier.
 */
export function trainIntentClassifier(examples: readonly Example[]): IntentClassifier {
  const intents = [...new Set(examples.map(({ intent }) => intent))].filter(Boolean)
  const labelled = examples.map(({ text, intent }) => ({
    features: featuresOf(text),
    label: intents.indexOf(intent),
  }))
  const learned = learn(labelled, intents.length)
  const calibration = fitCalibration(judgeUnseen(labelled, intents.length))
  return { classify: (text) => classify({ ...learned, calibration, intents }, text) }
}

const mostReturned = 5

interface Trained extends Learned {
  calibration: Calibration
  intents: readonly string[]
}

function classify({ calibration, intents, ...learned }: Trained, text: string): ScoredIntent[] {
  const confidences = confidencesOf(calibration, judge(learned, featuresOf(text)))
  return intents
    .map((intent, i) => ({ intent, confidence: confidences[i]! }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostReturned)
}

interface Labelled {
  features: Features
  /** The number of its intent, -1 for none. */
  label: number
}

interface Learned {
  vocabulary: Vocabulary
  model: LinearModel
}

function learn(examples: readonly Labelled[], intents: number): Learned {
  const vocabulary = buildVocabulary(examples.map(({ features }) => features))
  const model = trainLinearModel({
    vectors: examples.map(({ features }) => vocabulary.vectorOf(features)),
    labels: Int32Array.from(examples, ({ label }) => label),
    intents,
    size: vocabulary.size,
  })
  return { vocabulary, model }
}

function judge({ vocabulary, model }: Learned, features: Features): Omit<Judged, 'label'> {
  const vector = vocabulary.vectorOf(features)
  return { scores: model.scoresOf(vector), unknown: vector.unknown }
}

const parts = 3
const enoughForOnePart = 500

/**
 * What scores look like for sentences that a classifier has not seen: of intents that it knows, and
 * of intents that were kept from it, which stand for everything that means none.
 */
function judgeUnseen(examples: readonly Labelled[], intents: number): Judged[] {
  const random = createRandom(2)
  const partOfIntent = shuffled(intents, random).map((place) => place % parts)
  const partOfExample = shuffled(examples.length, random).map((place) => place % parts)
  const rounds = examples.length > enoughForOnePart ? 1 : parts
  return Array.from({ length: rounds }, (_, part) => {
    const kept = Array.from({ length: intents }, (_, i) => i).filter(
      (i) => partOfIntent[i] !== part,
    )
    const relabelled = examples.map(({ features, label }) => ({
      features,
      label: kept.indexOf(label),
      secret: label >= 0 && !kept.includes(label),
    }))
    const seen = relabelled.filter(({ secret }, i) => !secret && partOfExample[i] !== part)
    const learned = learn(seen, kept.length)
    const judgeable = new Set([-1, ...seen.map(({ label }) => label)])
    return relabelled
      .filter(({ label }, i) => partOfExample[i] === part && judgeable.has(label))
      .map(({ features, label }) => ({ ...judge(learned, features), label }))
  }).flat()
}

function shuffled(length: number, random: () => number): number[] {
  return Array.from({ length }, (_, i) => ({ i, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i)
}
