import type { AnyFlowContext, Check, Slot } from '../flow.js'
import { contextOf, forgetValue, keepValue, readBack, type FlowInHand } from './flow-run.js'

/** Fills or changes a slot. A refused value counts as a failed try and is explained. */
export async function fillSlot(
  inHand: FlowInHand,
  { slot: name, value }: { slot: string; value: unknown },
): Promise<boolean> {
  const { turn, flow, run } = inHand
  if (!(name in flow.slots)) return false
  const checked = await check(inHand, { name, value })
  if (!checked.ok) {
    run.failures[name] = (run.failures[name] ?? 0) + 1
    turn.lead.push(checked.problem)
    return false
  }
  for (const other of flow.slots[name]!.replaces ?? [])
    if (other in run.values) forgetValue(run, other)
  await keepValue(inHand, { name, value: checked.value })
  // What goes without saying is no loss either.
  if (!flow.slots[name]!.silent) run.given = [...run.given.filter((one) => one !== name), name]
  await recheckOthers(inHand, name)
  return true
}

/** Says what was understood of a sentence that gave more than was asked for. */
export async function noteValues(inHand: FlowInHand, slots: string[]): Promise<void> {
  const { flow, run } = inHand
  const kept = slots.filter((slot) => slot in run.values && !flow.slots[slot]!.silent)
  if (kept.length === 0) return
  const { repair } = inHand.turn.texts
  const values = await readBack(inHand, kept)
  inHand.turn.lead.push(repair.noted(values.join(repair.listSeparator)))
}

/** What depends on a changed value may not hold any more: it is asked for again. */
async function recheckOthers(inHand: FlowInHand, changed: string): Promise<void> {
  const { turn, flow, run } = inHand
  const { values } = await contextOf(inHand)
  for (const [name, slot] of Object.entries(flow.slots)) {
    if (name === changed || !(name in run.values)) continue
    if (slot.neededWhen && !slot.neededWhen(values)) forgetValue(run, name)
    else {
      const checked = await check(inHand, { name, value: values[name] })
      if (checked.ok) continue
      forgetValue(run, name)
      turn.lead.push(checked.problem)
    }
  }
}

async function check(
  inHand: FlowInHand,
  { name, value }: { name: string; value: unknown },
): Promise<Check<unknown>> {
  const slot = inHand.flow.slots[name]!
  const context = await contextOf(inHand)
  const chosen = slot.type === 'choice' ? await choose(slot, String(value), context) : null
  if (chosen && !chosen.ok && !slot.check)
    return { ok: false, problem: inHand.turn.texts.repair.noSuchChoice(chosen.labels) }
  const meant = chosen?.ok ? chosen.value : value
  return slot.check ? slot.check(meant as never, context) : { ok: true, value: meant }
}

type Chosen = { ok: true; value: string } | { ok: false; labels: string[] }

/** A choice may be given by its words, too. Null where the flow has no list of them. */
async function choose(
  { choices }: Slot,
  said: string,
  context: AnyFlowContext,
): Promise<Chosen | null> {
  const all = await choices?.(context)
  if (!all) return null
  const words = said.trim().toLowerCase()
  const isSaid = (one: string) => one.toLowerCase() === words
  const chosen =
    all.find(({ value }) => value === said) ??
    all.find(({ label, synonyms = [] }) => [label, ...synonyms].some(isSaid))
  return chosen
    ? { ok: true, value: chosen.value }
    : { ok: false, labels: all.map(({ label }) => label) }
}
