import { runsInView, type Command } from '../../../dialogs/index.js'
import { changeValues } from './change-values.js'
import { correctNamed, correctNamedAlone } from './correct-named.js'
import { correctText } from './correct-text.js'
import { findCue } from './correction-cue.js'
import type { CorrectionInput, Task } from './correction.js'
import type { Words } from './words.js'

/**
 * 不对，是三点 · 名字改成李四 · 不是50万是60万 · the amount is wrong. A slot that is named is the one that
 * is meant, in whichever flow it is; else the value tells. Null where nothing is corrected.
 */
export function readCorrection(words: Words, input: CorrectionInput): Command[] | null {
  const { reading, dialogue, flows } = input
  const levels = runsInView(dialogue).flatMap(({ flow: name, values }, level) => {
    const flow = flows.get(name)
    return flow ? [{ ...input, flow, values, isTop: level === 0 }] : []
  })
  const cue = levels.length === 0 ? null : findCue(words, input)
  if (!cue) {
    const [top] = levels
    return top && dialogue.question?.kind === 'confirm' ? correctNamedAlone(words, top) : null
  }
  const tasks = levels.map((level) => ({ ...level, cue }))
  for (const correct of [correctNamed, correctValues, correctText])
    for (const task of tasks) {
      const commands = correct(words, task)
      if (commands) return commands
    }
  const problem = reading.misread.find(({ start }) => start >= cue.start)?.problem
  return problem ? [{ command: 'unclear', problem }] : null
}

/** A new value for a slot that holds one, or for an empty one of the flow in hand. */
function correctValues(words: Words, task: Task): Command[] | null {
  return changeValues(words, task, slotsIn(task))
}

/** Those that hold a value, the latest first; then, in the flow in hand, those that do not. */
function slotsIn({ flow, values, open, isTop }: Task): string[] {
  const filled = Object.keys(values).filter((slot) => slot in flow.slots)
  if (!isTop) return filled.reverse()
  // The 是 of 不对，是三点 is no answer to a yes or no that was asked for.
  const isAnswered = (slot: string) => slot === open && flow.slots[slot]!.type === 'yes-no'
  const empty = Object.keys(flow.slots).filter((slot) => !(slot in values) && !isAnswered(slot))
  return [...filled.reverse(), ...empty.sort((a, b) => Number(b === open) - Number(a === open))]
}
