import type { Flow } from '../../../dialogs/index.js'
import { personalSlotTypes } from '../../../dialogs/index.js'
import type { MessageToUnderstand, Understander, Understanding } from '../understanding.js'
import { ownExamples, steeringExamples, type IntentExample } from './intent-examples.js'
import { learnIntents } from './intents.js'
import { byRules, type LocalNeeds, type Understood } from './part.js'
import { readMessage, type Reading } from './read-message.js'
import { understandMessage } from './understand-message.js'
import { loadWords } from './words.js'

export interface LocalOptions {
  flows: readonly Flow[]
  /** Besides the flows' own and the product's questions: what a bank adds. */
  examples: readonly IntentExample[]
}

/** Nobody means more by one message. */
const mostCommands = 4

/** Understands without any model: words of repair, recognisers, and a classifier trained here and now. */
export function createLocalUnderstander({ flows, examples }: LocalOptions): Understander {
  const byName = new Map(flows.map((flow) => [flow.name, flow]))
  const words = loadWords()
  const intents = learnIntents(flows, {
    intents: [...ownExamples([...byName.keys()]), ...examples],
    steering: steeringExamples(words),
  })
  const needs: LocalNeeds = { words, flows: byName, intents }
  return {
    async understand(message) {
      const reading = readMessage(message)
      const understood =
        reading.bare.text === ''
          ? withoutWords(needs, message)
          : understandMessage(needs, { reading, message })
      return toUnderstanding(understood, reading)
    },
  }
}

/** A location and nothing else is where somebody is, for the slot that asks for it; symbols mean nothing. */
function withoutWords(
  { flows }: LocalNeeds,
  { location, dialogue }: MessageToUnderstand,
): Understood {
  if (!location) return byRules([{ command: 'unclear' }])
  const [top] = dialogue.stack
  const inHand = top && flows.get(top.flow)
  if (inHand) {
    const slot = placeSlotOf(inHand, dialogue.question)
    if (!slot) return byRules([{ command: 'unclear', problem: 'wrong-type' }])
    const command = slot in top.values ? 'correct-slot' : 'set-slot'
    return byRules([{ command, slot, value: location }])
  }
  for (const flow of flows.values()) {
    const slot = placeSlotOf(flow, null)
    if (slot)
      return byRules([{ command: 'start-flow', flow: flow.name, values: { [slot]: location } }])
  }
  return byRules([{ command: 'unclear' }])
}

function placeSlotOf(
  flow: Flow,
  question: MessageToUnderstand['dialogue']['question'],
): string | undefined {
  const slots = Object.keys(flow.slots).filter((slot) => flow.slots[slot]!.type === 'place')
  const asked = question?.kind === 'slot' && question.flow === flow.name ? question.slot : null
  return slots.find((slot) => slot === asked) ?? slots[0]
}

function toUnderstanding(understood: Understood, { values }: Reading): Understanding {
  const { commands, confidence, by, intents } = understood
  return {
    commands: commands.slice(0, mostCommands),
    confidence: Math.max(0, Math.min(1, confidence)),
    by,
    evidence: {
      intents: intents.slice(0, 3),
      values: values.map(({ type, text }) => ({ type, text: isPersonal(type) ? '●●●●' : text })),
    },
  }
}

function isPersonal(type: string): boolean {
  return (personalSlotTypes as ReadonlySet<string>).has(type) || type === 'enterprise-code'
}
