import type { Command } from '../../../dialogs/index.js'
import { assignValues, sameValue, type Assigned } from './assign-values.js'
import { isDenied } from './correction-cue.js'
import type { Task } from './correction.js'
import type { Words } from './words.js'

/** What is said to be right, for those of these slots that it fits. */
export function changeValues(words: Words, task: Task, slots: readonly string[]): Command[] | null {
  const { reading, flow, values, cue } = task
  const denied = slots.find(
    (slot) =>
      slot in values &&
      assign(words, task, { slots: [slot], counts: (place) => isDenied(reading, cue, place) }).some(
        ({ value }) => sameValue(value, values[slot]),
      ),
  )
  const candidates = denied === undefined ? slots : [denied]
  const isRight = (place: { start: number }) =>
    place.start >= cue.end && !(cue.kind === 'notThis' && isDenied(reading, cue, place))
  const after = assign(words, task, { slots: candidates, counts: isRight })
  const right =
    after.length > 0 || cue.kind === 'changeTo' || cue.kind === 'wrong'
      ? after
      : assign(words, task, { slots: candidates, counts: ({ start }) => start < cue.start })
  const commands = right.map(({ slot, value }): Command =>
    slot in values
      ? { command: 'correct-slot', slot, value, ...(task.isTop ? {} : { flow: flow.name }) }
      : { command: 'set-slot', slot, value },
  )
  return commands.length > 0 ? commands : null
}

function assign(
  words: Words,
  { reading, flow, values, dialogue, now, zone }: Task,
  { slots, counts }: { slots: readonly string[]; counts: (place: { start: number }) => boolean },
): Assigned[] {
  const open = slots.find((slot) => slot in values) ?? slots[0] ?? null
  const input = { reading, flow, values, offered: dialogue.offered, now, zone }
  return assignValues(words, { ...input, slots, open, counts }).assigned
}
