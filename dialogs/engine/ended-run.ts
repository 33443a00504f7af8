import type { FlowEnd } from '../flow.js'
import { personalSlotTypes } from '../slot-values.js'
import type { DialogueState, EndedRun } from './dialogue.js'
import { newRun, readBack, type FlowInHand, type FlowRun } from './flow-run.js'

/** Later or after more messages about other things nobody means the last result. */
const openMinutes = 30
const openMessages = 6

/** The last result, while what is said may still be about it. */
export function stillOpen({ ended }: DialogueState, now: Date): EndedRun | null {
  if (!ended || ended.messages > openMessages) return null
  return now.getTime() - Date.parse(ended.at) <= openMinutes * 60_000 ? ended : null
}

/** Keeps what a new result needs of a flow that is done, and nothing that may identify a person. */
export function toEndedRun(
  { turn, flow, run }: FlowInHand,
  { leaves = {}, onShow }: FlowEnd,
): EndedRun {
  const values = Object.entries(run.values).filter(([name]) => {
    const { type, followUp } = flow.slots[name]!
    return !followUp && type !== 'text' && !personalSlotTypes.has(type)
  })
  return {
    flow: flow.name,
    values: Object.fromEntries(values),
    skipped: run.skipped,
    left: leaves,
    onShow: onShow ?? null,
    at: turn.now.toISOString(),
    messages: 0,
  }
}

/** Takes up the last run again, to be changed. */
export function runAfter(onceKey: string, { values, skipped, left }: EndedRun): FlowRun {
  const given = Object.keys(values)
  return { ...newRun(onceKey), values: { ...values }, given, skipped: [...skipped], left }
}

/** Adds what was said for the last run and still holds beside what was said now, and tells so. */
export async function carryOver(
  inHand: FlowInHand,
  { said, after }: { said: readonly string[]; after: EndedRun },
): Promise<void> {
  const { turn, flow, run } = inHand
  const { repair } = turn.texts
  const replaced = new Set(said.flatMap((name) => [name, ...(flow.slots[name]?.replaces ?? [])]))
  const kept = Object.keys(after.values).filter((name) => !replaced.has(name))
  for (const name of kept) run.values[name] = after.values[name]
  for (const name of kept)
    if (flow.slots[name]!.neededWhen?.(run.values) === false) delete run.values[name]
  run.given = [...new Set([...run.given, ...kept])].filter((name) => name in run.values)
  run.skipped = after.skipped.filter((name) => !(name in run.values))
  run.left = after.left
  const told = kept.filter((name) => name in run.values && !flow.slots[name]!.silent)
  if (told.length === 0) return
  const values = await readBack(inHand, told)
  turn.lead.push(repair.asBefore(values.join(repair.listSeparator)))
}
