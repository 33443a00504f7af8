import type { Command } from '../../../dialogs/index.js'
import { bareWords } from './bare-text.js'
import { isDenied } from './correction-cue.js'
import type { Task } from './correction.js'
import { consistsOf } from './phrases.js'
import type { FoundValue } from './read-message.js'
import { restAfter } from './rest-after.js'
import type { Words } from './words.js'

/** More than a name: what somebody told, of which only a part is wrong. */
const longestName = 24

/** No more is taken for a name that somebody corrects without naming it. */
const shortRest = { chinese: 6, latin: 24 }

/** 不对，是300块, of what was told; 不对，是李四, of a name; 不是贷款，是存款. */
export function correctText(words: Words, task: Task): Command[] | null {
  const { reading, flow, values, cue, open } = task
  const texts = Object.keys(values)
    .filter((slot) => slot !== open && flow.slots[slot]?.type === 'text')
    .reverse()
  const right = reading.values.find(
    (value) => value.start >= cue.end && !isDenied(reading, cue, value) && value.type !== 'yes-no',
  )
  for (const slot of right ? texts : []) {
    const value = replaceIn(String(values[slot]), { task, right: right! })
    if (value !== null) return [correct(task, slot, value)]
  }
  if (cue.kind === 'notThis') {
    const denied = texts.find((slot) => isDeniedText(task, String(values[slot])))
    const rest = denied && restAfter(words, task, { to: 0, before: values[denied] })
    return denied && rest ? [correct(task, denied, rest)] : null
  }
  const rest = isFirst(words, task) ? restAfter(words, task, { to: 0, needsWord: true }) : ''
  const [last] = texts
  if (rest === '' || last === undefined) return null
  const told = String(values[last])
  // What was told at length is not thrown away for a correction that fits nothing in it.
  if (bareWords(told).length > longestName)
    return [correct(task, last, `${told}\n${reading.text.trim()}`)]
  return right || !isShort(rest) ? null : [correct(task, last, rest)]
}

/** 不对，是… answers what was read back; in the middle of a sentence it may be anything. */
function isFirst({ leading, parts }: Words, { reading, cue }: Task): boolean {
  return consistsOf(bareWords(reading.text.slice(0, cue.start)), leading, parts.wrong)
}

function isDeniedText({ reading: { bare }, cue }: Task, told: string): boolean {
  const after = bare.at.findIndex((at) => at >= cue.end)
  return after >= 0 && bare.text.slice(after).trimStart().startsWith(bareWords(told))
}

function isShort(rest: string): boolean {
  const bare = bareWords(rest)
  return bare.length <= (/\p{Script=Han}/u.test(bare) ? shortRest.chinese : shortRest.latin)
}

/** The text with its one value of that kind, or the one that is said to be wrong, changed. */
function replaceIn(
  told: string,
  { task, right }: { task: Task; right: FoundValue },
): string | null {
  const { reading, cue, read } = task
  // The figures beside a mask are none of their own.
  const isMasked = ({ start, end }: FoundValue) =>
    /[*●]/.test(told.slice(Math.max(0, start - 1), end + 1))
  const inText = read(told).values.filter((one) => one.type === right.type && !isMasked(one))
  const denied = reading.values
    .filter((value) => value !== right && isDenied(reading, cue, value))
    .map(({ text }) => text)
  const wrong = inText.filter(({ text }) => denied.includes(text))
  const [only, another] = wrong.length > 0 ? wrong : inText
  if (!only || another) return null
  return told.slice(0, only.start) + right.text + told.slice(only.end)
}

function correct({ flow, isTop }: Task, slot: string, value: string): Command {
  return { command: 'correct-slot', slot, value, ...(isTop ? {} : { flow: flow.name }) }
}
