import type { Command } from '../../../dialogs/index.js'
import { changeValues } from './change-values.js'
import type { Task } from './correction.js'
import { consistsOf, type Phrases } from './phrases.js'
import { questionForm } from './question-form.js'
import { liesIn } from './read-message.js'
import { restAfter } from './rest-after.js'
import { labelsOf } from './slot-words.js'
import type { Words } from './words.js'

/** In bare text. */
interface Named {
  slot: string
  from: number
  to: number
}

/** 利率不对，是3.9 · 名字改成李四 · change the topic to deposits · 金额写错了. */
export function correctNamed(words: Words, task: Task): Command[] | null {
  const { reading, flow } = task
  const named = namedIn(task).filter((one) => isBesideCue(words, task, one))
  const [first] = named
  if (!first) return null
  const slots = [...new Set(named.map(({ slot }) => slot))]
  if (slots.length > 1) return changeValues(words, task, slots)
  const { slot } = first
  const { type } = flow.slots[slot]!
  if (type !== 'text') {
    const commands = changeValues(words, task, [slot])
    if (commands) return commands
    const misread = reading.misread.find(({ start }) => start >= task.cue.end)
    if (misread) return [{ command: 'unclear', problem: misread.problem }]
  }
  const rest = restAfter(words, task, { ...first, before: task.values[slot] })
  if (rest === '') return saysNoMore(words, task, slot) ? [correct(task, slot, null)] : null
  if (type === 'text') return [correct(task, slot, rest)]
  if (questionForm(words, reading) === 'real') return null
  // What a choice is called is known to its flow; anything else is asked for again.
  return [correct(task, slot, type === 'choice' ? rest : null)]
}

/** 称呼, 称呼：李四, where it is asked whether all is right or what shall be changed. */
export function correctNamedAlone(words: Words, level: Omit<Task, 'cue'>): Command[] | null {
  const { reading, flow } = level
  const { bare, text } = reading
  const task: Task = { ...level, cue: { kind: 'change', start: 0, end: 0 } }
  const [named, another] = namedIn(task)
  if (!named || (another && another.slot !== named.slot)) return null
  if (saysNoMore(words, task, named.slot)) return [correct(task, named.slot, null)]
  if (flow.slots[named.slot]!.type !== 'text' || questionForm(words, reading) !== null) return null
  const isFirst = consistsOf(
    bare.text.slice(0, named.from),
    words.leading,
    words.parts.aroundValues,
  )
  const isApart = /^\s*[:：]/.test(text.slice(bare.at[named.to - 1]! + 1))
  const rest = restAfter(words, task, { ...named, needsWord: !isApart })
  return isFirst && rest !== '' ? [correct(task, named.slot, rest)] : null
}

function correct({ flow, values, isTop }: Task, slot: string, value: unknown): Command {
  if (value !== null && !(slot in values) && isTop) return { command: 'set-slot', slot, value }
  return { command: 'correct-slot', slot, value, ...(isTop ? {} : { flow: flow.name }) }
}

/** The slots that are named outside of values, the longest names first where they overlap. */
function namedIn({ reading, flow }: Task): Named[] {
  const { bare, values } = reading
  const found: Named[] = []
  for (const slot of Object.keys(flow.slots))
    for (let from = 0; from < bare.text.length; from++) {
      const [to] = labelsOf(flow, slot).endsFrom(bare.text, from)
      if (to === undefined) continue
      const place = { start: bare.at[from]!, end: bare.at[to - 1]! + 1 }
      if (!values.some((value) => liesIn(place, value))) found.push({ slot, from, to })
    }
  const isInLonger = (one: Named) =>
    found.some(({ from, to }) => from <= one.from && one.to <= to && to - from > one.to - one.from)
  return found.filter((one) => !isInLonger(one))
}

const shortGap = { chinese: 4, latin: 8 }

/** Whether nothing but the value and little words stand between a name and a word of correction. */
function isBesideCue({ parts, leading }: Words, { reading }: Task, { from, to }: Named): boolean {
  const { bare, text } = reading
  const cues = [parts.change, parts.changeTo, parts.notThis, parts.wrong]
  for (let i = 0; i < bare.text.length; i++) {
    const end = Math.max(-1, ...cues.flatMap((cue) => cue.endsFrom(bare.text, i)))
    if (end < 0 || (i >= from && end <= to)) continue
    const [start, stop] = end <= from ? [end, from] : [to, i]
    if (start > stop) continue
    const gap = bare.text.slice(start, stop)
    const between = text.slice(bare.at[start] ?? 0, bare.at[stop] ?? text.length)
    const isNear = gap.length <= (/\p{Script=Han}/u.test(gap) ? shortGap.chinese : shortGap.latin)
    const place = { start: bare.at[start] ?? 0, end: bare.at[stop] ?? text.length }
    const isValue = reading.values.some((value) => liesIn(value, place)) && gap.length <= 16
    const isLittle = consistsOf(gap, parts.aroundValues, leading)
    if (isLittle || ((isNear || isValue) && !/[，,。.；;！!？?]/.test(between))) return true
  }
  return false
}

function saysNoMore(words: Words, { reading, flow }: Task, slot: string): boolean {
  return consistsOf(reading.bare.text, labelsOf(flow, slot), ...harmless(words))
}

function harmless({ parts, leading, trailing }: Words): Phrases[] {
  const { change, wrong, changeTo, aroundValues, politeQuestion } = parts
  return [change, wrong, changeTo, aroundValues, politeQuestion, leading, trailing]
}
