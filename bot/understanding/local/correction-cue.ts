import type { CorrectionInput, Cue } from './correction.js'
import { consistsOf, type Phrases } from './phrases.js'
import { wordsWithout, type Reading } from './read-message.js'
import { labelsOf } from './slot-words.js'
import type { Words } from './words.js'

const kinds = ['notThis', 'changeTo', 'change', 'wrong'] as const

/** The first of them; 不对 only where none says it better. */
export function findCue(words: Words, input: CorrectionInput): Cue | null {
  const { reading } = input
  const { bare, text } = reading
  let wrong: Cue | null = null
  for (let from = 0; from < bare.text.length; from++) {
    for (const kind of kinds) {
      const [to] = words.parts[kind].endsFrom(bare.text, from)
      if (to === undefined) continue
      const cue = { kind, start: bare.at[from]!, end: bare.at[to - 1]! + 1 }
      if (kind === 'notThis' && !hasCounterpart(words.parts.butThat, reading, cue)) continue
      if (kind === 'wrong' && !/(?:^|[，,。.！!；;\s])\s*$/.test(text.slice(0, cue.start))) continue
      if (isInStory(words, input, cue)) return null
      if (kind !== 'wrong') return cue
      wrong ??= cue
    }
  }
  return wrong
}

/** 不是50万是60万, 是60万不是50万: what is wrong comes with what is right. */
function hasCounterpart(butThat: Phrases, { bare, values }: Reading, cue: Cue): boolean {
  const after = bare.at.findIndex((at) => at >= cue.end)
  for (let i = after; after >= 0 && i < bare.text.length; i++)
    if (butThat.endsFrom(bare.text, i).length > 0) return true
  return values.some(({ start }) => start >= cue.end) && values.some(({ end }) => end <= cue.start)
}

/** 你们把我的号改成了周五, where somebody was asked what happened: it is told, not corrected. */
function isInStory(
  { parts, leading }: Words,
  { reading, dialogue, flows, open }: CorrectionInput,
  { start }: Cue,
): boolean {
  const [top] = dialogue.stack
  const flow = top && flows.get(top.flow)
  if (!flow || open === null || open in top.values || flow.slots[open]?.type !== 'text')
    return false
  const names = dialogue.stack.flatMap(({ flow: name }) => {
    const one = flows.get(name)
    return one ? Object.keys(one.slots).map((slot) => labelsOf(one, slot)) : []
  })
  const from = { start, end: reading.text.length }
  const before = wordsWithout(reading, [from, ...reading.values])
  return !consistsOf(before, ...names, parts.wrong, parts.aroundValues, leading)
}

const touching = 4

/** Whether a place is said to be wrong: the 50万 of 不是50万. */
export function isDenied(
  { text, values }: Reading,
  cue: Cue,
  { start }: { start: number },
): boolean {
  if (cue.kind !== 'notThis') return start < cue.start
  const between = text.slice(cue.end, start)
  const isFirst = values.every((value) => value.start < cue.end || value.end > start)
  return start >= cue.end && isFirst && between.length <= touching && !/[，,。.；;]/.test(between)
}
