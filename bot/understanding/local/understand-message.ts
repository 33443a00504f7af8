import type { Command } from '../../../dialogs/index.js'
import type { MessageToUnderstand } from '../understanding.js'
import { bareText } from './bare-text.js'
import { openSlotOf, type LocalNeeds, type Understood } from './part.js'
import { partOf, type Reading } from './read-message.js'
import { splitMessage, type TextRange } from './split-message.js'
import { understandPart } from './understand-part.js'
import { readUrgent } from './urgent.js'

/** What a whole message means: one thing, or several where each of them stands by itself. */
export function understandMessage(
  needs: LocalNeeds,
  { reading, message }: { reading: Reading; message: MessageToUnderstand },
): Understood {
  const { dialogue } = message
  const urgent = readUrgent(needs, { reading, message, dialogue })
  if (urgent) return urgent
  const whole = understandPart(needs, { reading, message, dialogue })
  if (whole.by === 'rules' || isOnlyValues(whole)) return whole
  if (openSlotOf(needs, dialogue)?.slot.type === 'text') return whole
  const ranges = splitMessage(needs.words, reading)
  if (ranges.length < 2) return whole
  const understand: Understand = (range) =>
    understandPart(needs, { reading: partOf(reading, range), message, dialogue })
  const parts = ranges.map((range) => ({ range, understood: understand(range) }))
  const isNext = ({ start, end }: TextRange) => {
    const { text } = bareText(reading.text.slice(start, end))
    return needs.words.parts.nextThis.endsFrom(text, 0).length > 0
  }
  const groups = joinParts(parts, { understand, isNext })
  if (groups.length === 0) return parts.at(-1)!.understood
  return together(groups.map(({ understood }) => understood))
}

type Understand = (range: { start: number; end: number }) => Understood

interface Group {
  range: TextRange
  understood: Understood
}

function isOnlyValues({ commands, standsAlone }: Understood): boolean {
  return standsAlone && commands.every(({ command }) => command.endsWith('-slot'))
}

/** Parts that do not stand by themselves belong to what they follow, or to what follows them. */
function joinParts(
  parts: Group[],
  { understand, isNext }: { understand: Understand; isNext(range: TextRange): boolean },
): Group[] {
  const groups: Group[] = []
  for (const part of parts.filter(({ understood }) => !isPolite(understood))) {
    const before = groups.at(-1)
    if (!before || begins(part, before, isNext(part.range))) groups.push(part)
    else {
      const range = { ...before.range, end: part.range.end }
      groups[groups.length - 1] = { range, understood: understand(range) }
    }
  }
  return groups
}

/** Courtesies, and a yes or no to nothing, say nothing beside something else. */
function isPolite({ commands: [command], by }: Understood): boolean {
  if (command?.command === 'small-talk') return command.kind !== 'distress'
  return command?.command === 'unclear' && by === 'rules'
}

/** Whether a part is a concern of its own, after another one that is. */
function begins(part: Group, before: Group, isNext: boolean): boolean {
  const [now, then] = [part.understood, before.understood]
  if (!now.standsAlone || !then.standsAlone || isSameFlow(now, then)) return false
  const bothAsk = [now, then].every(({ commands }) => commands.every(isAsk))
  switch (part.range.after) {
    case 'also':
      return true
    case 'comma':
      // What follows a comma mostly explains what went before.
      return isNext || then.by === 'rules' || isOnlyValues(then)
    default:
      // A second question often leans on the first.
      return !bothAsk
  }
}

function isAsk({ command }: Command): boolean {
  return command === 'ask'
}

function isSameFlow(a: Understood, b: Understood): boolean {
  const started = ({ commands }: Understood) =>
    commands.flatMap((command) => (command.command === 'start-flow' ? [command.flow] : []))
  return started(a).some((flow) => started(b).includes(flow))
}

function together(all: Understood[]): Understood {
  const commands = new Map(
    all.flatMap((one) => one.commands).map((command) => [JSON.stringify(command), command]),
  )
  return {
    commands: [...commands.values()],
    confidence: Math.min(...all.map(({ confidence }) => confidence)),
    by: all.every(({ by }) => by === 'rules') ? 'rules' : 'local',
    standsAlone: true,
    intents: all.flatMap(({ intents }) => intents),
  }
}
