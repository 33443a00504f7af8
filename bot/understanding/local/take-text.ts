import { locales } from '../../../core/locale.js'
import { personalSlotTypes, type Command } from '../../../dialogs/index.js'
import { assignValues } from './assign-values.js'
import { bareText, bareWords } from './bare-text.js'
import type { Intent } from './intents.js'
import { flowInHand, type LocalNeeds, type OpenSlot, type Part, type Understood } from './part.js'
import { phrases, withoutEnds, type Phrases } from './phrases.js'
import type { Reading } from './read-message.js'
import { questionForm } from './question-form.js'
import { labelsOf } from './slot-words.js'
import { askAbout, otherFlow, start } from './weigh.js'
import type { Words } from './words.js'

/** More than a name: what somebody tells is kept as it was told. */
const longestName = 24
/** A question put while a text is asked for is short; what is told at length may well end in one. */
const longestQuestion = { chinese: 30, english: 80 }
const severalClauses = 0.55
const ownConcern = 0.1

/** Takes the message for the text that was asked for, unless it is a question or begins something else. */
export function takeText(needs: LocalNeeds, part: Part, intents: Intent[]): Understood {
  const { reading } = part
  const open = part.open!
  const hand = flowInHand(needs, part)
  const form = questionForm(needs.words, reading)
  const other = hand && otherFlow(hand, { form, intents, reading })
  const isShort = !open.slot.takesAnything && reading.bare.text.length <= limit(reading)
  const shared = { by: 'local', standsAlone: true, intents } as const
  if (other && (isShort || isWholeWish(needs, part, other)))
    return { ...shared, ...start(needs, part, other), standsAlone: true }
  // 你们为什么乱扣费 is what happened, where a complaint is told.
  const isOwn = intents.some(({ intent, confidence }) => {
    return intent === open.flow.name && confidence >= ownConcern
  })
  if (isShort && form === 'real' && !isOwn)
    return { ...shared, commands: [askAbout(part)], confidence: 0.75 }
  const beside = valuesBeside(needs, part, open)
  const text = beside.text === '' ? [] : [setSlot(open.name, beside.text)]
  return { ...shared, commands: [...text, ...beside.commands], confidence: 0.85 }
}

/** TD, 退订: nobody means it as a text, whatever the text may be. */
function isWholeWish(
  { flows, words }: LocalNeeds,
  { reading: { bare } }: Part,
  { intent }: Intent,
): boolean {
  const { slots, sentences } = flows.get(intent)!
  const silent = Object.keys(slots).filter((slot) => slots[slot]!.silent)
  const wishes = silent.flatMap((slot) =>
    locales.flatMap((locale) => Object.values(sentences[locale].words?.[slot] ?? {}).flat()),
  )
  const all = phrases(wishes)
  return withoutEnds(bare.text, words).some(all.has)
}

function limit({ bare, text }: Reading): number {
  const { chinese, english } = longestQuestion
  const whole = /\p{Script=Han}/u.test(bare.text) ? chinese : english
  return /[，,。.;；]\s*\S/.test(text) ? whole * severalClauses : whole
}

/** 张三，13812345678: a name, and what other slots ask for. What is told at length stays as it is. */
function valuesBeside(
  { words }: LocalNeeds,
  { reading, message: { now, zone }, dialogue }: Part,
  { flow }: OpenSlot,
): { text: string; commands: Command[] } {
  const whole = { text: reading.text.trim(), commands: [] }
  const values = dialogue.stack[0]?.values ?? {}
  const slots = Object.keys(flow.slots).filter(
    (slot) => !(slot in values) && personalSlotTypes.has(flow.slots[slot]!.type),
  )
  const input = { reading, flow, slots, values, offered: dialogue.offered, open: null, now, zone }
  const { assigned } = assignValues(words, input)
  if (assigned.length === 0) return whole
  const rest = assigned.reduceRight((text, { slot, start, end }) => {
    const cue = words.cues[flow.slots[slot]!.type]
    const cues = [labelsOf(flow, slot), ...(cue ? [cue] : [])]
    return withoutCue(words, { text: text.slice(0, start), cues }) + text.slice(end)
  }, reading.text)
  const text = rest.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  if (bareWords(text).length > longestName) return whole
  return { text, commands: assigned.map(({ slot, value }) => setSlot(slot, value)) }
}

/** 我叫张三，电话是 → 我叫张三 */
function withoutCue({ parts }: Words, { text, cues }: { text: string; cues: Phrases[] }): string {
  const bare = bareText(text)
  let end = bare.text.length
  const takeOff = (all: Phrases[]): boolean => {
    const start = Math.min(...all.map((one) => one.startsBefore(bare.text, end)[0] ?? end))
    const found = start < end
    end = start
    while (bare.text[end - 1] === ' ') end--
    return found
  }
  while (takeOff([parts.aroundValues])) continue
  if (!takeOff(cues)) return text
  while (takeOff([...cues, parts.aroundValues])) continue
  return text.slice(0, bare.at[end])
}

function setSlot(slot: string, value: unknown): Command {
  return { command: 'set-slot', slot, value }
}
