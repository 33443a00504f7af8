import type { Command, Misreading, SlotType } from '../../../dialogs/index.js'
import { assignValues, type Assigned, type AssignInput, type Assignment } from './assign-values.js'
import type { Intent, Likeness } from './intents.js'
import { likelySteering, type LikelySteering } from './likely-steering.js'
import { flowInHand, type FlowInHand, type LocalNeeds, type Part, type Understood } from './part.js'
import { isAboutPerson } from './steering.js'
import { questionForm, type QuestionForm } from './question-form.js'
import { aboutResult } from './slot-words.js'
import type { Reading } from './read-message.js'

/**
 * How sure it must be that a text begins a flow. A flow begun by mistake is worse than one missed: the
 * customer has to get out of it again. What sounds like a question may be one, and in the middle of
 * another flow it takes more.
 */
const startConfidence = {
  idle: { statement: 0.45, question: 0.55 },
  busy: { statement: 0.7, question: 0.8 },
}

/** How sure it must be that a text steers the conversation; more where it holds values as well. */
const steerConfidence = { idle: 0.6, busy: 0.5, besideValues: 0.85 }

/** What does not sound like a question and is one, in the middle of a flow. */
const askInFlow = 0.75

/** With less than this a text is like no question and no flow. */
const likeNothing = 0.2
/** Whoever writes more than this means something, though we may know nothing of it. */
const longestNothing = { chinese: 6, english: 20 }

function isSure(
  { intent, confidence }: Intent,
  form: QuestionForm,
  when: keyof typeof startConfidence,
): boolean {
  // Who is given to a person in vain asks on; who waits for one in vain is lost.
  if (intent === personFlow) return confidence >= steerConfidence.busy
  return confidence >= startConfidence[when][form === null ? 'statement' : 'question']
}

/** The flow in which a person is asked for. */
const personFlow = 'speak-to-person'

/** Decides between values, the beginning of a flow, a word about the conversation and a question. */
export function weigh(needs: LocalNeeds, part: Part, likeness: Likeness): Understood {
  const form = questionForm(needs.words, part.reading)
  const intents = isAboutPerson(needs.words, part.reading)
    ? likeness.flows.filter(({ intent }) => intent !== personFlow)
    : likeness.flows
  const signs = { form, intents, ask: likeness.ask, steering: likelySteering(likeness, part) }
  const hand = flowInHand(needs, part)
  const understood = hand
    ? (hand.isEnded ? weighAfterResult : weighInFlow)(needs, part, { hand, ...signs })
    : weighIdle(needs, part, signs)
  return { by: 'local', standsAlone: false, ...understood, intents: likeness.flows }
}

/** The answer to the open question and nothing else: 十几个人 asks for nobody. */
export function answerOnly(needs: LocalNeeds, part: Part): Understood | null {
  const hand = flowInHand(needs, part)
  if (!part.open || hand?.flow !== part.open.flow) return null
  const { flow, values, empty } = hand
  const assignment = assign(needs, part, { flow, slots: empty, values })
  const isAnswered = assignment.assigned.some(({ slot }) => slot === part.open!.name)
  if (!isAnswered || !assignment.isAll) return null
  return { by: 'local', standsAlone: true, intents: [], ...fill(assignment, 0.97) }
}

/** A question for the knowledge, which says honestly when it has no answer. */
export function askAbout({ reading }: Pick<Part, 'reading'>): Command {
  return { command: 'ask', question: reading.text.trim() }
}

type Weighed = Omit<Understood, 'by' | 'standsAlone' | 'intents'> & { standsAlone?: boolean }

interface Signs {
  form: QuestionForm
  intents: Intent[]
  ask: number
  steering: LikelySteering | null
}

function weighIdle(needs: LocalNeeds, part: Part, signs: Signs): Weighed {
  const { form, intents, steering } = signs
  const [best] = intents
  if (best && isSure(best, form, 'idle')) return start(needs, part, best)
  if (steering && steering.confidence >= steerConfidence.idle) return steered(steering)
  return isLikeNothing(part, signs)
    ? { commands: [{ command: 'unclear' }], confidence: 0.3 }
    : question(part, signs)
}

function steered({ command, confidence }: LikelySteering): Weighed {
  return { commands: [command], confidence, standsAlone: true }
}

/** Not a question, no value, and no word of it heard before: asdf. */
function isLikeNothing(
  { reading: { values, bare } }: Part,
  { form, intents: [best], ask }: Signs,
): boolean {
  const likeness = Math.max(ask, best?.confidence ?? 0)
  const isChinese = /\p{Script=Han}/u.test(bare.text)
  const isShort = bare.text.length <= longestNothing[isChinese ? 'chinese' : 'english']
  return isShort && form === null && values.length === 0 && likeness < likeNothing
}

function question(part: Part, { form, intents }: Pick<Signs, 'form' | 'intents'>): Weighed {
  const none = 1 - intents.reduce((sum, { confidence }) => sum + confidence, 0)
  const [best = { confidence: 0 }] = intents
  const confidence = form === 'real' ? Math.max(0, 0.97 - 1.3 * best.confidence) : 0.75 * none
  return { commands: [askAbout(part)], confidence, standsAlone: form !== null && isLong(part) }
}

function isLong({ reading: { bare } }: Part): boolean {
  return bare.text.length >= (/\p{Script=Han}/u.test(bare.text) ? 4 : 14)
}

/** Begins a flow with the values that the text holds already. */
export function start(needs: LocalNeeds, part: Part, { intent, confidence }: Intent): Weighed {
  const flow = needs.flows.get(intent)!
  const slots = Object.keys(flow.slots).filter((slot) => !flow.slots[slot]!.followUp)
  const { assigned } = assign(needs, part, { flow, slots, values: {} })
  const values = Object.fromEntries(assigned.map(({ slot, value }) => [slot, value]))
  const isMere = intent === personFlow && assigned.length === 0
  const command: Command = isMere
    ? { command: 'hand-off', reason: 'asked' }
    : { command: 'start-flow', flow: intent, values }
  return { commands: [command], confidence, standsAlone: true }
}

/** 转人工 asks for a person; 取消转人工 says more about it. */
export function startWithPerson(needs: LocalNeeds, part: Part): Command[] | null {
  if (!needs.flows.has(personFlow)) return null
  return start(needs, part, { intent: personFlow, confidence: 1 }).commands
}

/** The flow that the text would begin, where that is sure enough in the middle of this one. */
export function otherFlow(
  hand: FlowInHand,
  { form, intents: [best], reading }: Pick<Signs, 'form' | 'intents'> & { reading: Reading },
): Intent | null {
  if (!best || best.intent === hand.flow.name || !isSure(best, form, 'busy')) return null
  return form === null && namesOwnBranch(hand, reading) ? null : best
}

/** 武林支行的保安骂我 in a complaint: which branch it was, not the wish to find it. */
function namesOwnBranch({ flow, empty }: FlowInHand, { values }: Reading): boolean {
  const takesBranch = empty.some((slot) => flow.slots[slot]!.type === 'branch')
  return takesBranch && values.some(({ type }) => type === 'branch')
}

function weighInFlow(
  needs: LocalNeeds,
  part: Part,
  { hand, form, intents, ask, steering }: Signs & { hand: FlowInHand },
): Weighed {
  const { flow, values } = hand
  const held = new Set(hand.filled.map((slot) => flow.slots[slot]!.type))
  const assignment = assign(needs, part, { flow, slots: hand.empty, values, held })
  const other = triesToAnswer(needs, part, form)
    ? null
    : otherFlow(hand, { form, intents, reading: part.reading })
  if (assignment.isAll && assignment.assigned.length > 0) return fill(assignment, 0.97)
  if (assignment.isAll && assignment.contradictions.length > 0) return unclear('contradiction')
  const changed = changes(needs, part, hand)
  if (changed) return changed
  const problem = misreading(part, hand)
  if (problem) return unclear(problem)
  const least = assignment.assigned.length > 0 ? 'besideValues' : 'busy'
  if (steering && steering.confidence >= steerConfidence[least]) return steered(steering)
  if (other) return start(needs, part, other)
  const isOwn = intents[0]?.intent === flow.name && intents[0].confidence >= 0.5
  if (form === 'real' && !(isOwn && assignment.assigned.length > 0))
    return question(part, { form, intents })
  if (assignment.assigned.length > 0) return fill(assignment, form === null ? 0.8 : 0.65)
  if (assignment.contradictions.length > 0) return unclear('contradiction')
  if (isOwn && isSure(intents[0]!, form, 'busy')) return start(needs, part, intents[0]!)
  if ((form === 'polite' || ask >= askInFlow) && isLong(part))
    return question(part, { form: 'real', intents })
  return notRead
}

const notRead: Weighed = {
  commands: [{ command: 'unclear', problem: 'wrong-type' }],
  confidence: 0.3,
}

/** After a result: what changes it or asks more about it, else as if nothing had been said before. */
function weighAfterResult(
  needs: LocalNeeds,
  part: Part,
  { hand, ...signs }: Signs & { hand: FlowInHand },
): Weighed {
  const { form, intents } = signs
  const [best] = intents
  // A whole sentence says by itself what it is about.
  const isWhole = !isBrief(part) && best && isSure(best, form, 'idle')
  return (isWhole ? null : changes(needs, part, hand)) ?? weighIdle(needs, part, signs)
}

function isBrief({ reading: { bare } }: Part): boolean {
  return bare.text.length <= (/\p{Script=Han}/u.test(bare.text) ? shortAnswer : 3 * shortAnswer)
}

const shortAnswer = 12

/** 城西支行 where a branch was asked for: one that does not exist, not the wish to find one. */
function triesToAnswer(
  { words }: LocalNeeds,
  { open, reading }: Part,
  form: QuestionForm,
): boolean {
  const { text } = reading.bare
  const cue = open && words.cues[open.slot.type]
  if (!cue || form !== null || text.length > shortAnswer) return false
  return cue.startsBefore(text, text.length).length > 0
}

/** What was said before is said otherwise, without a word that it changes: 60万 after 50万. */
function changes(needs: LocalNeeds, part: Part, hand: FlowInHand): Weighed | null {
  const { assigned, isAll } = assignAll(needs, part, hand)
  return isAll && assigned.length > 0 ? { ...change(hand, assigned), confidence: 0.85 } : null
}

function assignAll(needs: LocalNeeds, part: Part, hand: FlowInHand): Assignment {
  const { flow, values, filled, empty } = hand
  const slots = [...filled].reverse().filter((slot) => flow.slots[slot]!.type !== 'text')
  const beside = hand.isEnded ? [aboutResult(flow), needs.words.parts.asksAtEnd] : []
  return assign(needs, part, { flow, slots: [...slots, ...empty], values, beside })
}

function change({ filled }: FlowInHand, assigned: Assigned[]): Omit<Weighed, 'confidence'> {
  const commands = assigned.map(({ slot, value }): Command => {
    return { command: filled.includes(slot) ? 'correct-slot' : 'set-slot', slot, value }
  })
  return { commands, standsAlone: true }
}

function fill({ assigned, isAll }: Assignment, confidence: number): Weighed {
  const commands = assigned.map(({ slot, value }): Command => ({
    command: 'set-slot',
    slot,
    value,
  }))
  return { commands, confidence, standsAlone: isAll }
}

function unclear(problem: Misreading): Weighed {
  return { commands: [{ command: 'unclear', problem }], confidence: 0.9 }
}

const alike: Partial<Record<SlotType, string[]>> = {
  money: ['money', 'number'],
  number: ['number', 'money'],
  percent: ['percent', 'number'],
  portion: ['percent', 'money', 'number'],
  date: ['date', 'date-time'],
  'date-time': ['date', 'date-time', 'time'],
  time: ['time', 'date-time'],
}

/** Why what was meant for the open slot could not be read. */
function misreading({ reading, open }: Part, { flow }: FlowInHand): Misreading | null {
  if (!open || open.flow !== flow) return null
  const types = alike[open.slot.type] ?? [open.slot.type]
  return reading.misread.find(({ type }) => types.includes(type))?.problem ?? null
}

function assign(
  { words }: LocalNeeds,
  { reading, message: { now, zone }, dialogue: { offered }, open }: Part,
  input: Pick<AssignInput, 'flow' | 'slots' | 'values' | 'held' | 'beside'>,
): Assignment {
  const isOpen = open?.flow === input.flow && input.slots.includes(open.name)
  return assignValues(words, {
    ...{ reading, offered, now, zone, open: isOpen ? open.name : null },
    ...input,
  })
}
