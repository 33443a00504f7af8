import type { DialogInstance } from 'botbuilder-dialogs'
import type { AnyFlowContext, AnyValues, Flow, FlowSentences } from '../flow.js'
import { personalSlotTypes } from '../slot-values.js'
import { describeValue, masked } from './describe-value.js'
import type { EngineTurn } from './engine-turn.js'

/** One flow under way, as it waits in the conversation's memory. */
export interface FlowRun {
  onceKey: string
  /** Personal values are sealed. */
  values: AnyValues
  skipped: string[]
  /** Those that the customer gave: they would be lost by cancelling. */
  given: string[]
  /** Failed tries by slot, in a row. */
  failures: Record<string, number>
  /** Hours went by: ask before going on. */
  stale: boolean
  /** By the result that this one follows from. */
  left?: AnyValues | undefined
}

interface SealedValue {
  sealed: string
  shown: string
}

export function runOf(instance: DialogInstance): FlowRun {
  return instance.state as FlowRun
}

/** Names one run of a flow: the same when its turn is run again. */
export function onceKeyOf({ turnKey }: EngineTurn, { name }: Pick<Flow, 'name'>): string {
  return `${turnKey}|${name}`
}

export function newRun(onceKey: string): FlowRun {
  return { onceKey, values: {}, skipped: [], given: [], failures: {}, stale: false }
}

/** A flow with its values in the turn that it is carried on by. */
export interface FlowInHand {
  turn: EngineTurn
  flow: Flow
  run: FlowRun
}

/** What a flow's functions are told, personal values opened. */
export async function contextOf({
  turn,
  flow,
  run,
}: FlowInHand): Promise<AnyFlowContext & { sentences: FlowSentences }> {
  const values: AnyValues = {}
  for (const [name, value] of Object.entries(run.values))
    values[name] = isSealed(value) ? await turn.needs.sealer.open(value.sealed) : value
  return {
    needs: turn.needs,
    conversation: turn.conversation,
    customer: await turn.customer(),
    locale: turn.locale,
    now: turn.now,
    values,
    onceKey: run.onceKey,
    left: run.left,
    sentences: flow.sentences[turn.locale],
  }
}

export async function keepValue(
  { turn, flow, run }: FlowInHand,
  { name, value }: { name: string; value: unknown },
): Promise<void> {
  run.values[name] = personalSlotTypes.has(flow.slots[name]!.type)
    ? { sealed: await turn.needs.sealer.seal(String(value)), shown: masked(String(value)) }
    : value
  run.skipped = run.skipped.filter((skipped) => skipped !== name)
  delete run.failures[name]
}

export function forgetValue(run: FlowRun, name: string): void {
  delete run.values[name]
  run.given = run.given.filter((given) => given !== name)
  run.skipped = run.skipped.filter((skipped) => skipped !== name)
}

/** The slot to be asked for next; null when everything needed is there. */
export function nextSlot(flow: Flow, run: FlowRun): string | null {
  const open = Object.entries(flow.slots).find(
    ([name, slot]) =>
      !slot.followUp &&
      !(name in run.values) &&
      !run.skipped.includes(name) &&
      (slot.neededWhen === undefined || slot.neededWhen(shownValues(run))),
  )
  return open?.[0] ?? null
}

/** The values without anything personal, those given last at the end: a database keeps no order of keys. */
export function shownValues(run: FlowRun): AnyValues {
  const inOrder = Object.entries(run.values).toSorted(
    ([a], [b]) => run.given.indexOf(a) - run.given.indexOf(b),
  )
  return Object.fromEntries(
    inOrder.map(([name, value]) => [name, isSealed(value) ? value.shown : value]),
  )
}

/** `label value` of some slots, read back. */
export async function readBack(inHand: FlowInHand, names: string[]): Promise<string[]> {
  const context = await contextOf(inHand)
  return Promise.all(
    names.map(async (name) => {
      const slot = inHand.flow.slots[name]!
      return `${context.sentences.label[name]} ${await describeValue(slot, context.values[name], context)}`
    }),
  )
}

function isSealed(value: unknown): value is SealedValue {
  return typeof value === 'object' && value !== null && 'sealed' in value && 'shown' in value
}
