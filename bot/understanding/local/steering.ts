import type { Command, DialogueView, Flow, SmallTalk } from '../../../dialogs/index.js'
import { labelsOf, wishesOf } from './slot-words.js'
import { bareWords } from './bare-text.js'
import { consistsOf, type Phrases } from './phrases.js'
import type { Reading } from './read-message.js'
import type { SteeringKind } from './steering-kind.js'
import type { Words } from './words.js'

export interface SteeringInput {
  reading: Reading
  question: DialogueView['question']
  /** The slot that was asked for. */
  open: { flow: Flow; name: string; slot: Flow['slots'][string] } | null
}

/** What a message that is nothing but a word of repair, an answer yes or no, or a courtesy means here. */
export function steer(words: Words, { reading, question, open }: SteeringInput): Command | null {
  const heard = kindsOf(words, reading)
  const mayBeSlip = heard.size === 0 && open?.slot.type !== 'text'
  const kinds = mayBeSlip ? words.slipped(reading.bare.text) : heard
  if (kinds.has('distress')) return smallTalk('distress')
  const isPerson = kinds.has('person') && !answerTo(question, among(kinds))
  if (isPerson && !isAboutPerson(words, reading)) return { command: 'hand-off', reason: 'asked' }
  if (open?.slot.type === 'yes-no' && !answersYesNo(among(kinds))) {
    const value = deedIn(words, { reading, open })
    if (value !== null) return { command: 'set-slot', slot: open.name, value }
  }
  return meaningOf(kinds, { question, open }) ?? (open && bySlot(words, { reading, open }))
}

/** What it means here to say something of these kinds. */
export function meaningOf(
  kinds: ReadonlySet<SteeringKind>,
  { question, open }: Pick<SteeringInput, 'question' | 'open'>,
): Command | null {
  const is = among(kinds)
  const answer = answerTo(question, is)
  if (answer) return answer
  if (is('startOver')) return { command: 'start-over' }
  if (is('speakChinese')) return { command: 'change-language', locale: 'zh-CN' }
  if (is('speakEnglish')) return { command: 'change-language', locale: 'en' }
  return (open && inSlot(is, open)) ?? anywhere(is, open !== null || question !== null)
}

function among(kinds: ReadonlySet<SteeringKind>): Is {
  return (...any) => any.some((kind) => kinds.has(kind))
}

/** Of the whole, or of all its clauses, where each of them steers: 可以的 提交吧; 算了，太麻烦了. */
function kindsOf(words: Words, { bare, text }: Reading): ReadonlySet<SteeringKind> {
  const whole = words.steering(bare.text)
  if (whole.size > 0) return whole
  const clauses = text
    .slice(0, longestSteering)
    .split(/[，,。.！!？?；;、~～…\n]+|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u)
    .map(bareWords)
    .filter(Boolean)
  const kinds = clauses.map(words.steering)
  const isAll = text.length <= longestSteering && kinds.every(({ size }) => size > 0)
  return isAll ? new Set(kinds.flatMap((found) => [...found])) : whole
}

const longestSteering = 60

/** 人工客服电话是多少: about a person, not for one. */
export function isAboutPerson({ parts }: Words, { bare: { text } }: Reading): boolean {
  for (let i = 0; i < text.length; i++)
    if (parts.notPerson.endsFrom(text, i).length > 0) return true
  return false
}

type Is = (...any: SteeringKind[]) => boolean

/** A question of ours that wants yes or no. */
function answerTo(question: DialogueView['question'], is: Is): Command | null {
  switch (question?.kind) {
    case 'cancel':
      if (is('keepOn')) return yesNo(false)
      if (is('giveUp', 'yes', 'cancel')) return yesNo(true)
      return is('no', 'decline') ? yesNo(false) : null
    case 'go-on':
      if (is('giveUp', 'cancel', 'no', 'decline', 'none')) return yesNo(false)
      return is('keepOn', 'yes') ? yesNo(true) : null
    case 'confirm':
      if (is('cancel')) return { command: 'cancel' }
      if (is('no', 'decline')) return yesNo(false)
      return is('yes') ? yesNo(true) : null
    default:
      return null
  }
}

function inSlot(is: Is, { name, slot }: NonNullable<SteeringInput['open']>): Command | null {
  const skippable = slot.skippable === true
  if (slot.type === 'yes-no' && answersYesNo(is))
    return { command: 'set-slot', slot: name, value: !is('no', 'none', 'decline') }
  // 不要联系我, asked for a number: none is left, and what was told stays.
  if (is('noContact') && skippable && slot.type === 'phone') return { command: 'skip' }
  if (is('skip', 'none') && !(is('cancel') && !skippable)) return { command: 'skip' }
  if (is('decline')) return { command: skippable ? 'skip' : 'cancel' }
  if (is('dontKnow')) return { command: skippable ? 'skip' : 'clarify' }
  return is('keepOn') ? { command: 'repeat' } : null
}

function answersYesNo(is: Is): boolean {
  return is('no', 'none', 'decline', 'yes')
}

/** Said of what the open question asks for, by its name. */
function bySlot(
  words: Words,
  { reading, open }: { reading: Reading; open: NonNullable<SteeringInput['open']> },
): Command | null {
  const { why, whatFor, unknown, without } = words.parts
  const skippable = open.slot.skippable === true
  if (saysOfSlot(words, { reading, open, said: [why, whatFor] })) return { command: 'clarify' }
  if (saysOfSlot(words, { reading, open, said: [unknown] }))
    return { command: skippable ? 'skip' : 'clarify' }
  if (saysOfSlot(words, { reading, open, said: [without] }))
    return { command: skippable ? 'skip' : 'cancel' }
  return null
}

/** 删吧, 先不删 where it is asked whether to delete: the deed itself says yes, or no. */
function deedIn(
  { parts, leading, trailing, steering }: Words,
  {
    reading: { bare },
    open: { flow, name },
  }: { reading: Reading; open: NonNullable<SteeringInput['open']> },
): boolean | null {
  const named = [wishesOf(flow), labelsOf(flow, name)]
  const around = [parts.aroundValues, leading, trailing]
  const isDeed = (text: string) =>
    consistsOf(text, ...named, ...around) && !consistsOf(text, ...around)
  const [, denied = ''] =
    /^(?:.{0,3}?)(?:先不|先别|不想|不要|暂不|别|不)(.+)$/u.exec(bare.text) ?? []
  if (denied !== '' && isDeed(denied)) return false
  const agreed = /^(?:是的|好的|确定|确认|对的|嗯|是|对|好)/u.exec(bare.text)?.[0] ?? ''
  return isDeed(bare.text.slice(steering(agreed).has('yes') ? agreed.length : 0)) ? true : null
}

/** 为什么要手机号, 不知道利率, 不留电话: such words, and what the open question asks for. */
function saysOfSlot(
  { parts, cues, leading, trailing }: Words,
  {
    reading: { bare },
    open: { flow, name, slot },
    said,
  }: { reading: Reading; open: NonNullable<SteeringInput['open']>; said: Phrases[] },
): boolean {
  const named = [labelsOf(flow, name), ...(cues[slot.type] ? [cues[slot.type]!] : [])]
  const around = [parts.aroundValues, leading, trailing]
  return (
    consistsOf(bare.text, ...said, ...named, ...around) &&
    !consistsOf(bare.text, ...said, ...around) &&
    !consistsOf(bare.text, ...named, ...around)
  )
}

const courtesies: [SteeringKind, SmallTalk][] = [
  ['whoAreYou', 'who-are-you'],
  ['praise', 'praise'],
  ['goodbye', 'goodbye'],
  ['thanks', 'thanks'],
  ['greeting', 'greeting'],
]

function anywhere(is: Is, isBusy: boolean): Command | null {
  if (!isBusy && is('whoAreYou')) return smallTalk('who-are-you')
  // There is nothing to be given up.
  if (!isBusy && is('goodbye')) return smallTalk('goodbye')
  if (is('repeat')) return { command: 'repeat' }
  if (is('clarify')) return { command: 'clarify' }
  if (is('cancel')) return { command: 'cancel' }
  const courtesy = courtesies.find(([kind]) => is(kind))
  if (courtesy) return smallTalk(courtesy[1])
  if (isBusy)
    return is('yes', 'no', 'none', 'skip', 'dontKnow', 'decline', 'keepOn', 'unclear')
      ? unclear
      : null
  // "Anything else?" "No." Nothing is open any more.
  if (is('unclear')) return unclear
  if (is('none', 'decline', 'yes')) return smallTalk('thanks')
  if (is('skip')) return { command: 'skip' }
  return is('no', 'dontKnow') ? unclear : null
}

const unclear: Command = { command: 'unclear' }

function yesNo(yes: boolean): Command {
  return { command: 'confirm', yes }
}

function smallTalk(kind: SmallTalk): Command {
  return { command: 'small-talk', kind }
}
