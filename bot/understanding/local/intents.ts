import { locales } from '../../../core/locale.js'
import type { Flow } from '../../../dialogs/index.js'
import { trainIntentClassifier, type Example } from '../classifier/index.js'
import {
  askCategory,
  learnedKinds,
  type IntentExample,
  type LearnedKind,
  type SteeringExample,
} from './intent-examples.js'
import { withoutNumbers, withoutStutter } from './plain-text.js'
import { bareWords } from './bare-text.js'
import { urgentPatterns } from './urgent-patterns.js'

export interface Intent {
  /** A flow's name. */
  intent: string
  /** From 0 to 1. */
  confidence: number
}

/** What a text is like; all confidences together sum to at most 1, the rest means nothing known. */
export interface Likeness {
  /** Flows that it would begin, the likeliest first. */
  flows: Intent[]
  /** What it would do to the conversation, the likeliest first. */
  steering: { kind: LearnedKind; confidence: number }[]
  /** How likely it is a question for the knowledge. */
  ask: number
}

export type Intents = (text: string) => Likeness

/** What is learned from, beside the flows' own examples. */
export interface Lessons {
  intents: readonly IntentExample[]
  steering: readonly SteeringExample[]
}

export function learnIntents(flows: readonly Flow[], lessons: Lessons): Intents {
  const own = flows.flatMap(({ name, sentences }) =>
    locales.flatMap((locale) => sentences[locale].examples.map((text) => ({ text, intent: name }))),
  )
  const given = lessons.intents.map(({ text, category }) => ({ text, intent: category }))
  const steering = lessons.steering.map(({ text, kind }) => ({ text, intent: steers + kind }))
  const all = [...own, ...given, ...steering].map(({ text, intent }) => ({
    ...{ text: plain(text), intent },
  }))
  const { classify } = trainIntentClassifier(balanced(all))
  const asksOnly = new Map(flows.map((flow) => [flow.name, urgentPatterns(flow)?.unless]))
  return (text) => {
    const bare = bareWords(text)
    const likely = amongKnown(classify(plain(text)))
    return {
      flows: likely.filter(
        ({ intent }) =>
          intent !== askCategory && !intent.startsWith(steers) && !asksOnly.get(intent)?.test(bare),
      ),
      // One character alone is like too much.
      steering: (withoutStutter(bare).length < 2 ? [] : likely).flatMap(
        ({ intent, confidence }) => {
          const kind = learnedKinds.find((one) => intent === steers + one)
          return kind ? [{ kind, confidence }] : []
        },
      ),
      ask: likely.find(({ intent }) => intent === askCategory)?.confidence ?? 0,
    }
  }
}

function plain(text: string): string {
  return withoutNumbers(withoutStutter(text))
}

/** An intent of few examples is heard beside those of many: its examples count several times. */
function balanced(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>()
  for (const { intent } of examples) counts.set(intent, (counts.get(intent) ?? 0) + 1)
  return examples.flatMap((example) => {
    const times = Math.ceil(enoughExamples / counts.get(example.intent)!)
    return Array.from({ length: Math.min(mostTimes, times) }, () => example)
  })
}

const enoughExamples = 100
const mostTimes = 4

/** Before the kind, so that no flow's name can be one. */
const steers = 'steering:'

/**
 * The classifier is calibrated for texts of which many mean nothing that it knows. Here nearly all mean
 * something: a question, a flow, or a word about the conversation.
 */
const oddsOfNothing = 0.05

function amongKnown(intents: readonly Intent[]): Intent[] {
  const known = intents.reduce((sum, { confidence }) => sum + confidence, 0)
  const all = known + oddsOfNothing * (1 - known)
  return intents.map(({ intent, confidence }) => ({ intent, confidence: confidence / all }))
}
