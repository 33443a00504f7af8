import type { Locale } from '../../../core/locale.js'
import type { Flow } from '../../../dialogs/index.js'
import type { Expectation } from './case-schema.js'
import { writeCommand, type ExpectedCommand } from './command-notation.js'
import { matchesCommands, matchesValue } from './match.js'
import type { SeenTurn } from './seen-turn.js'
import { sentenceOf } from './text-keys.js'

export interface Difference {
  /** Which of the expectations. */
  field: keyof Expectation
  expected: unknown
  got: unknown
}

/** What is other than a turn's expectations say. */
export function checkTurn(
  expected: Expectation,
  seen: SeenTurn,
  flows: readonly Flow[],
): Difference[] {
  return [
    ...checkDialogue(expected, seen),
    ...checkWords(expected, seen, flows),
    ...checkReplies(expected, seen, flows),
  ]
}

function checkDialogue(
  expected: Expectation,
  { commands, after, effects }: SeenTurn,
): Difference[] {
  const stack = after.stack.map(({ flow }) => flow)
  const [inHand] = after.stack
  const differences: (Difference | false)[] = [
    expected.commands !== undefined &&
      !matchesCommands(expected.commands, commands) && {
        field: 'commands',
        expected: expected.commands.map(writeExpected),
        got: commands.map(writeCommand),
      },
    expected.flow !== undefined &&
      expected.flow !== (stack[0] ?? null) && {
        ...{ field: 'flow', expected: expected.flow, got: stack[0] ?? null },
      },
    expected.stack !== undefined &&
      !matchesValue(expected.stack, stack) && {
        ...{ field: 'stack', expected: expected.stack, got: stack },
      },
    expected.slots !== undefined &&
      !matchesValue(expected.slots, inHand?.values ?? {}) && {
        ...{ field: 'slots', expected: expected.slots, got: inHand?.values ?? {} },
      },
    expected.asks !== undefined &&
      expected.asks !== askedIn(after.question) && {
        ...{ field: 'asks', expected: expected.asks, got: askedIn(after.question) },
      },
    expected.effects !== undefined &&
      !matchesValue(expected.effects.map(named('name')), effects) && {
        ...{ field: 'effects', expected: expected.effects, got: effects },
      },
  ]
  return differences.filter((difference) => difference !== false)
}

function askedIn(question: SeenTurn['after']['question']): string | null {
  if (question === null) return null
  return question.kind === 'slot' ? question.slot : question.kind
}

function checkWords(
  { says = [], notSays = [], text = [], notText = [] }: Expectation,
  { replies, locale }: SeenTurn,
  flows: readonly Flow[],
): Difference[] {
  const said = replies.map((reply) => reply.text).join('\n\n')
  const isSaid = (key: string) => {
    const sentence = sentenceOf(key, { locale, flows })
    return sentence.ok && sentence.isIn(said)
  }
  const difference = (field: keyof Expectation) => (expected: string) => ({
    field,
    expected,
    got: said,
  })
  return [
    ...says.filter((key) => !isSaid(key)).map(difference('says')),
    ...notSays.filter(isSaid).map(difference('notSays')),
    ...text.filter((words) => !said.includes(words)).map(difference('text')),
    ...notText.filter((words) => said.includes(words)).map(difference('notText')),
  ]
}

function checkReplies(
  { choices, parts, replies: count }: Expectation,
  { replies, locale }: SeenTurn,
  flows: readonly Flow[],
): Difference[] {
  const differences: Difference[] = []
  const labels = replies.flatMap((reply) => reply.choices ?? []).map(({ label }) => label)
  if (choices !== undefined && !areInOrder(choices.map(labelTest({ locale, flows })), labels))
    differences.push({ field: 'choices', expected: choices, got: labels })
  const given = replies.flatMap((reply) => reply.parts ?? [])
  const wanted = parts === '*' ? parts : parts?.map(named('kind'))
  if (wanted === '*' ? given.length === 0 : wanted && !matchesValue(wanted, given))
    differences.push({ field: 'parts', expected: parts, got: given })
  if (count !== undefined && count !== replies.length)
    differences.push({ field: 'replies', expected: count, got: replies.length })
  return differences
}

function labelTest(sentences: { locale: Locale; flows: readonly Flow[] }) {
  return (written: string) => (label: string) => {
    const sentence = sentenceOf(written, sentences)
    return label === written || (sentence.ok && sentence.isIn(label))
  }
}

function areInOrder(tests: ((label: string) => boolean)[], labels: string[]): boolean {
  let from = 0
  return tests.every((test) => {
    const place = labels.findIndex((label, index) => index >= from && test(label))
    from = place + 1
    return place >= 0
  })
}

/** `complaint-filed` for `{ name: complaint-filed }`. */
function named(field: string) {
  return (written: string | Record<string, unknown>) =>
    typeof written === 'string' ? { [field]: written } : written
}

export function writeExpected({ command, fields, values }: ExpectedCommand): unknown {
  if (command === 'set-slot' || command === 'correct-slot')
    return { [command]: { [String(fields.slot)]: fields.value } }
  const [said] = Object.values(fields)
  if (said === undefined) return command
  return values === undefined || Object.keys(values).length === 0
    ? { [command]: said }
    : { [command]: said, values }
}
