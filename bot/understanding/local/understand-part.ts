import type { Command, CommandName } from '../../../dialogs/index.js'
import { chooseOffered } from './choose-offered.js'
import { readCorrection } from './corrections.js'
import type { Likeness } from './intents.js'
import { likelySteering } from './likely-steering.js'
import {
  byRules,
  openSlotOf,
  withShown,
  type LocalNeeds,
  type Part,
  type Understood,
} from './part.js'
import { readMessage } from './read-message.js'
import { isOtherLanguage } from './script.js'
import { steer } from './steering.js'
import { takeText } from './take-text.js'
import { nameUnknown } from './unknown-name.js'
import { answerOnly, startWithPerson, weigh } from './weigh.js'

/**
 * What a message, or a part of one, means as it stands. The plainest comes first: a choice, a word of
 * repair, a correction; then values and what the words are like.
 */
export function understandPart(needs: LocalNeeds, input: Omit<Part, 'open'>): Understood {
  const { message, dialogue } = input
  const reading = withShown(needs, input)
  const open = openSlotOf(needs, dialogue)
  const part = { ...input, reading, open }
  const chosen = chooseOffered(needs.words, { reading, dialogue, open })
  if (chosen === 'none') return byRules([{ command: 'unclear', problem: 'wrong-type' }])
  if (chosen) return choose(needs, part, chosen.choice)
  const answered = open?.slot.type === 'yes-no' ? null : answerOnly(needs, part)
  if (answered) return answered
  const steered = steer(needs.words, { reading, question: dialogue.question, open })
  // "Very good" is what somebody may well say who is asked for a text.
  const isAnswer = open?.slot.type === 'text' && isPraise(steered)
  const person = steered?.command === 'hand-off' ? startWithPerson(needs, part) : null
  if (steered && !isAnswer) return byRules(person ?? [steered])
  const { now, zone } = message
  const { flows, words } = needs
  const read = (text: string) => readMessage({ ...message, text, personal: [], location: null })
  const correction = { reading, dialogue, flows, open: open?.name ?? null, now, zone, read }
  const corrected = readCorrection(words, correction)
  if (corrected) return byRules(corrected, 0.95)
  if (isOtherLanguage(reading.text) && open?.slot.type !== 'text')
    return byRules([{ command: 'small-talk', kind: 'other-language' }])
  const likeness = needs.intents(reading.text)
  if (open?.slot.type !== 'text')
    return nameUnknown(needs.words, part, weigh(needs, part, likeness))
  return insteadOfText(part, likeness) ?? takeText(needs, part, likeness.flows)
}

/** How sure it must be that words are no text that was asked for, but are about the conversation. */
const steersInText = { anything: 0.85, text: 0.7 }
const longestInText = { chinese: 14, english: 45 }

function insteadOfText(part: Part, likeness: Likeness): Understood | null {
  const { reading, open } = part
  const { text } = reading.bare
  const longest = /\p{Script=Han}/u.test(text) ? longestInText.chinese : longestInText.english
  const steering = likelySteering(likeness, part)
  const least = steersInText[open?.slot.takesAnything ? 'anything' : 'text']
  if (!steering || text.length > longest || steering.confidence < least) return null
  if (!interrupting.has(steering.command.command)) return null
  return {
    ...{ commands: [steering.command], confidence: steering.confidence, by: 'local' },
    ...{ standsAlone: true, intents: likeness.flows },
  }
}

/** "Very good", or a greeting, may well be the text. */
const interrupting: ReadonlySet<CommandName> = new Set([
  ...(['cancel', 'skip', 'repeat', 'clarify', 'start-over'] as const),
])

function isPraise(command: Command | null): boolean {
  return command?.command === 'small-talk' && command.kind === 'praise'
}

/** What a choice means: its command, or its words as if the customer had said them. */
function choose(
  needs: LocalNeeds,
  { message, dialogue }: Part,
  { command, say, label }: Part['dialogue']['offered'][number],
): Understood {
  if (command) return byRules([command])
  const said = { ...message, text: say ?? label, personal: [] }
  return understandPart(needs, {
    reading: readMessage(said),
    message: said,
    dialogue: { ...dialogue, offered: [] },
  })
}
