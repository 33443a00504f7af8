import { personalSlotTypes, type Command, type SlotType } from '../../../dialogs/index.js'
import { assignValues, type Assigned } from './assign-values.js'
import { bareText, bareWords } from './bare-text.js'
import type { Intent } from './intents.js'
import { flowInHand, type LocalNeeds, type OpenSlot, type Part, type Understood } from './part.js'
import { consistsOf, withoutEnds, type Phrases } from './phrases.js'
import { wordsWithout, type Reading } from './read-message.js'
import { questionForm } from './question-form.js'
import { labelsOf, wishesOf } from './slot-words.js'
import { askAbout, otherFlow, start } from './weigh.js'
import type { Words } from './words.js'

/** More than a name: what somebody tells is kept as it was told. */
const longestName = 24
/** A question put while a text is asked for is short; what is told at length may well end in one. */
const longestQuestion = { chinese: 30, english: 80 }
const severalClauses = 0.55
/** 张三13812345678: who writes no mark between them has said no more than a name. */
const longestGlued = 4
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
  const given = open.slot.takesAnything ? null : otherValues(needs, part)
  if (given) return { ...shared, commands: given, confidence: 0.85 }
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
  return withoutEnds(bare.text, words).some(wishesOf(flows.get(intent)!).has)
}

function limit({ bare, text }: Reading): number {
  const { chinese, english } = longestQuestion
  const whole = /\p{Script=Han}/u.test(bare.text) ? chinese : english
  return /[，,。.;；]\s*\S/.test(text) ? whole * severalClauses : whole
}

const timed: ReadonlySet<SlotType> = new Set(['date', 'time', 'date-time'])
/** Kinds of values that are no text by themselves; a number is one that its slot refuses. */
const kinds: ReadonlySet<string> = new Set([
  ...[...personalSlotTypes, ...timed, 'money', 'percent', 'period', 'enterprise-code', 'branch'],
])
/** Names of months that people have, too. */
const givenNames = /^(?:april|may|june|august)$/i

/** 明天下午三点 where a name was asked for: another slot's, or nobody's. Null where it says anything else. */
function otherValues(needs: LocalNeeds, part: Part): Command[] | null {
  const { words } = needs
  const { reading, message, dialogue, open } = part
  const { bare } = reading
  // 我叫三毛 is no money.
  const isCalled = (start: number) =>
    words.parts.isCalled.startsBefore(bare.text, bare.at.indexOf(start)).length > 0
  const found = reading.values.filter(
    ({ type, text, start }) => kinds.has(type) && !givenNames.test(text) && !isCalled(start),
  )
  const hand = flowInHand(needs, part)
  if (found.length === 0 || hand?.flow !== open?.flow) return null
  const { flow, values, empty } = hand!
  const slots = empty.filter((slot) => kinds.has(flow.slots[slot]!.type))
  const { now, zone } = message
  const input = { reading, flow, slots, values, offered: dialogue.offered, open: null, now, zone }
  // What was asked for is none of them, so that a time alone is the one that will be asked for.
  const { assigned, isAll } = assignValues(words, {
    ...input,
    open: slots.find(isTimed(flow)) ?? null,
  })
  if (assigned.length > 0 && isAll) return assigned.map(({ slot, value }) => setSlot(slot, value))
  const { aroundValues, politeQuestion } = words.parts
  const around = [aroundValues, politeQuestion, words.leading, words.trailing]
  return consistsOf(wordsWithout(reading, found), ...around)
    ? [{ command: 'unclear', problem: 'wrong-type' }]
    : null
}

function isTimed({ slots }: OpenSlot['flow']): (slot: string) => boolean {
  return (slot) => timed.has(slots[slot]!.type)
}

/** 张三，13812345678: a name, and what other slots ask for. What is told at length stays as it is. */
function valuesBeside(
  { words }: LocalNeeds,
  { reading, message: { now, zone }, dialogue }: Part,
  { flow, slot: { takesAnything } }: OpenSlot,
): { text: string; commands: Command[] } {
  const values = dialogue.stack[0]?.values ?? {}
  const isBeside = (type: SlotType) =>
    personalSlotTypes.has(type) || (!takesAnything && timed.has(type))
  const slots = Object.keys(flow.slots).filter(
    (slot) => !(slot in values) && isBeside(flow.slots[slot]!.type),
  )
  const input = { reading, flow, slots, values, offered: dialogue.offered, open: null, now, zone }
  const { assigned } = assignValues(words, input)
  const alone = clauseBeside(words, { text: reading.text, flow, assigned })
  // Where it is told what happened, a number stays in its place, masked, and a time is a part of the story.
  const taken = assigned.filter(
    ({ slot }) => alone !== null || personalSlotTypes.has(flow.slots[slot]!.type),
  )
  return {
    text: alone ?? reading.text.trim(),
    commands: taken.map(({ slot, value }) => setSlot(slot, value)),
  }
}

/** The one short clause that is left without the values; null where there are more, or it runs into one. */
function clauseBeside(
  words: Words,
  { text, flow, assigned }: { text: string; flow: OpenSlot['flow']; assigned: Assigned[] },
): string | null {
  if (assigned.length === 0) return null
  const pieces: string[] = []
  let from = 0
  for (const { slot, start, end } of assigned) {
    const cue = words.cues[flow.slots[slot]!.type]
    const before = text.slice(from, start)
    const piece = withoutCue(words, {
      text: before,
      cues: [labelsOf(flow, slot), ...(cue ? [cue] : [])],
    })
    const runsIn = piece === before && /[\p{L}]$/u.test(before)
    if (runsIn && bareWords(piece).length > longestGlued) return null
    pieces.push(piece)
    from = end
  }
  const { leading, trailing, parts } = words
  const clauses = [...pieces, text.slice(from)]
    .flatMap((piece) => piece.split(/[，,。；;！!？?、\n]+|\.\s*$/u))
    .filter((clause) => !consistsOf(bareWords(clause), leading, trailing, parts.aroundValues))
  const [only = '', another] = clauses
  if (another !== undefined || bareWords(only).length > longestName) return null
  return only.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
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
