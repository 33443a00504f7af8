import type { SlotType } from '../../../dialogs/index.js'
import type { OpenSlot, Part, Understood } from './part.js'
import type { Words } from './words.js'

/** What customers call by names that a bank has a list of. */
const named: ReadonlySet<SlotType> = new Set(['place', 'branch', 'product', 'service'])

/** 我在上海, 城西支行: an answer by a name that nothing here has, so that it can be said what there is. */
export function nameUnknown(words: Words, part: Part, understood: Understood): Understood {
  const { open, reading } = part
  const [only, another] = understood.commands
  if (!open || !only || another || reading.values.length > 0 || !named.has(open.slot.type))
    return understood
  const isUnclear = only.command === 'unclear' && only.problem === 'wrong-type'
  // 上海附近 sounds like the wish that is being seen to.
  const isAgain = only.command === 'start-flow' && only.flow === open.flow.name
  const found = isUnclear || isAgain ? nameIn(words, part, open) : null
  if (!found || (isAgain && !found.isPlaced)) return understood
  const command = { command: 'unclear', problem: 'wrong-type', unknown: found.name } as const
  return { ...understood, commands: [command] }
}

const isName =
  /^(?:\p{Script=Han}{2,10}|(?=.{3,30}$)\p{Script=Latin}+(?: \p{Script=Latin}+){0,3})$/u

/** `isPlaced` where words of a place stand around it: 我在…, …附近. */
function nameIn(
  { parts, cues }: Words,
  { reading: { bare, text } }: Part,
  { slot }: OpenSlot,
): { name: string; isPlaced: boolean } | null {
  const [from = 0] = parts.isAt.endsFrom(bare.text, 0)
  let to = bare.text.length
  for (const around of [parts.politeQuestion, ...(slot.type === 'place' ? [cues.place!] : [])])
    to = around.startsBefore(bare.text, to).find((start) => start > from) ?? to
  const [start, last] = [bare.at[from], bare.at[to - 1]]
  if (start === undefined || last === undefined) return null
  const name = text.slice(start, last + 1).trim()
  return isName.test(name) ? { name, isPlaced: from > 0 || to < bare.text.length } : null
}
