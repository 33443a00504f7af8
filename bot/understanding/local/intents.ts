import { locales } from '../../../core/locale.js'
import type { Flow } from '../../../dialogs/index.js'
import { trainIntentClassifier } from '../classifier/index.js'
import { bareWords } from './bare-text.js'
import { askCategory, type IntentExample } from './intent-examples.js'
import { urgentPatterns } from './urgent-patterns.js'

export interface Intent {
  /** A flow's name. */
  intent: string
  /** From 0 to 1; what is missing to 1 means a question or anything else. */
  confidence: number
}

/** Which flow a text would begin, the likeliest first. */
export type Intents = (text: string) => Intent[]

/** Learns from the flows' own examples and from those given. */
export function learnIntents(flows: readonly Flow[], examples: readonly IntentExample[]): Intents {
  const own = flows.flatMap(({ name, sentences }) =>
    locales.flatMap((locale) => sentences[locale].examples.map((text) => ({ text, intent: name }))),
  )
  const given = examples.map(({ text, category }) => ({
    text,
    intent: category === askCategory ? '' : category,
  }))
  const { classify } = trainIntentClassifier([...own, ...given])
  const asksOnly = new Map(flows.map((flow) => [flow.name, urgentPatterns(flow)?.unless]))
  return (text) => {
    const bare = bareWords(text)
    return classify(text).filter(({ intent }) => !asksOnly.get(intent)?.test(bare))
  }
}
