import type { Command, Flow } from '../../../dialogs/index.js'
import { byRules, openSlotOf, type LocalNeeds, type Part, type Understood } from './part.js'
import { partOf, type Reading } from './read-message.js'
import { splitMessage, type TextRange } from './split-message.js'
import { understandPart } from './understand-part.js'
import { start } from './weigh.js'
import { urgentPatterns } from './urgent-patterns.js'

/** Told at such length while a text is asked for, it is the answer, too. */
const longestCry = { chinese: 20, english: 60 }
/** Who cries for help writes a few words. */
const longestHeard = 300

/** 我卡被盗刷了, whatever is under way, and before whatever else is said. Null for what can wait. */
export function readUrgent(needs: LocalNeeds, input: Omit<Part, 'open'>): Understood | null {
  const { reading, dialogue } = input
  if (reading.bare.text.length > longestHeard) return null
  const concerns = concernsIn(splitMessage(needs.words, reading)).map((range) => {
    const part = partOf(reading, range)
    return { part, flow: urgentFlow(needs, part) }
  })
  const flow = concerns.find((concern) => concern.flow !== null)?.flow
  if (!flow) return null
  const open = openSlotOf(needs, dialogue)
  const { commands } = start(needs, { ...input, open }, { intent: flow.name, confidence: 1 })
  const answer = answerIn(needs, input)
  if (answer) return byRules([answer, ...commands])
  const others = concerns
    .filter((concern) => concern.flow === null)
    .map(({ part }) => understandPart(needs, { ...input, reading: part }))
    .filter((understood) => understood.standsAlone && understood.commands.every(isConcern))
  return byRules([...commands, ...others.flatMap((other) => other.commands)])
}

/** What was asked for is not lost: somebody may tell it in a complaint. */
function answerIn(needs: LocalNeeds, { reading, dialogue }: Omit<Part, 'open'>): Command | null {
  const open = openSlotOf(needs, dialogue)
  const { text } = reading.bare
  const longest = /\p{Script=Han}/u.test(text) ? longestCry.chinese : longestCry.english
  if (open?.slot.type !== 'text' || text.length <= longest) return null
  return { command: 'set-slot', slot: open.name, value: reading.text.trim() }
}

/** Only a word such as 另外 begins another concern here: a cry for help comes in pieces. */
function concernsIn(ranges: TextRange[]): TextRange[] {
  const concerns: TextRange[] = []
  for (const range of ranges) {
    const before = concerns.at(-1)
    if (!before || range.after === 'also') concerns.push(range)
    else concerns[concerns.length - 1] = { ...before, end: range.end }
  }
  return concerns
}

const concern: ReadonlySet<string> = new Set<Command['command']>(['ask', 'start-flow', 'hand-off'])

function isConcern({ command }: Command): boolean {
  return concern.has(command)
}

function urgentFlow({ flows }: LocalNeeds, { bare: { text } }: Reading): Flow | null {
  for (const flow of flows.values()) {
    const patterns = urgentPatterns(flow)
    if (patterns?.says.test(text) && !patterns.unless.test(text)) return flow
  }
  return null
}
