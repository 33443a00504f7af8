import type { Command } from '../../../dialogs/index.js'
import type { LearnedKind } from './intent-examples.js'
import type { Likeness } from './intents.js'
import type { Part } from './part.js'
import { meaningOf } from './steering.js'

/** What steers a conversation in words that no list has, and how likely it does. */
export interface LikelySteering {
  command: Command
  /** From 0 to 1. */
  confidence: number
}

/** Where nothing is open there is nothing to be skipped, agreed to or refused. */
const meantAlways: ReadonlySet<LearnedKind> = new Set([
  ...(['cancel', 'repeat', 'clarify', 'startOver', 'unclear'] as const),
  ...(['greeting', 'thanks', 'goodbye', 'praise', 'whoAreYou'] as const),
])

/**
 * The likeliest of what these words may do here; kinds that come to the same count together. What a
 * customer hardly wants here, as to begin what is under way, leaves its share to the rest.
 */
export function likelySteering(
  likeness: Likeness,
  { open, dialogue: { question, stack } }: Pick<Part, 'open' | 'dialogue'>,
): LikelySteering | null {
  const isBusy = open !== null || question !== null
  const possible = 1 - (isBusy ? unlikelyInFlow(likeness, stack[0]?.flow) : 0)
  const all = new Map<string, LikelySteering>()
  for (const { kind, confidence: share } of likeness.steering) {
    const confidence = share / possible
    if (isBusy && kind === 'whoAreYou') continue
    const command =
      isBusy || meantAlways.has(kind) ? meaningOf(new Set([kind]), { question, open }) : null
    // A yes to what is no question may still hold an answer: 是柜员的问题.
    if (!command || (isBusy && command.command === 'unclear')) continue
    const key = JSON.stringify(command)
    all.set(key, { command, confidence: confidence + (all.get(key)?.confidence ?? 0) })
  }
  return [...all.values()].reduce<LikelySteering | null>(
    (best, one) => (best && best.confidence >= one.confidence ? best : one),
    null,
  )
}

/** Of what else a text may be there is always something left. */
const mostUnlikely = 0.8

function unlikelyInFlow({ flows, steering }: Likeness, inHand: string | undefined): number {
  const again = flows.find(({ intent }) => intent === inHand)?.confidence ?? 0
  const whoAreYou = steering.find(({ kind }) => kind === 'whoAreYou')?.confidence ?? 0
  return Math.min(mostUnlikely, again + whoAreYou)
}
