import { guardText } from '../../../bot/index.js'
import { bankTimeZone } from '../../../core/organisation/index.js'
import type { Command, DialogueView, Flow } from '../../../dialogs/index.js'
import { quantile, rounded } from '../statistics.js'
import type { MessageList } from './case-schema.js'
import { writeExpected } from './check-turn.js'
import { writeCommand } from './command-notation.js'
import type { DialogFailure } from './dialog-failure.js'
import { matchesCommands } from './match.js'
import type { Installation } from './open-installation.js'
import { reachDialogues } from './reach-dialogues.js'

/** How many messages were understood as expected, all of their commands and no others. */
export interface MessageShare {
  n: number
  right: number
  /** From 0 to 1. */
  rightShare: number | null
  /** By the first command that was expected. */
  byCommand: Record<string, { n: number; right: number }>
  p95Ms: number | null
}

type PlacedList = MessageList & { file: string }

interface MessagesRead {
  n: number
  right: number
  share: MessageShare
  failures: DialogFailure[]
}

/** Has single messages understood, each in the dialogue that its file describes. Nothing is carried out. */
export async function evaluateMessages(
  installation: Installation,
  lists: readonly PlacedList[],
): Promise<MessagesRead> {
  const failures: DialogFailure[] = []
  const byCommand: MessageShare['byCommand'] = {}
  const times: number[] = []
  for (const list of lists) {
    const dialogues = await reachDialogues(installation, list)
    for (const [index, { in: place, say, expect, or }] of list.messages.entries()) {
      const dialogue = dialogues.get(place)!
      const startedAt = performance.now()
      const got = await understand(installation, { list, say, dialogue })
      times.push(performance.now() - startedAt)
      const count = (byCommand[expect[0]?.command ?? 'none'] ??= { n: 0, right: 0 })
      count.n++
      if ([expect, or].some((commands) => commands && matchesCommands(commands, got))) count.right++
      else
        failures.push({
          case: `${list.file} ${place}`,
          ...{ turn: index + 1, say },
          expected: { commands: expect.map(writeExpected) },
          got: { commands: got.map(writeCommand) },
        })
    }
  }
  const n = times.length
  const right = n - failures.length
  const share = {
    ...{ n, right, rightShare: rounded(right / n), byCommand },
    p95Ms: rounded(quantile(times, 0.95)),
  }
  return { n, right, share, failures }
}

async function understand(
  installation: Installation,
  { list, say, dialogue }: { list: PlacedList; say: string; dialogue: DialogueView },
) {
  const { understander, vocabularyOf } = installation
  const { text, personal } = guardText(say)
  installation.set({ now: list.now, meaning: null })
  const { commands } = await understander.understand({
    text,
    personal,
    locale: list.locale,
    now: list.now,
    zone: bankTimeZone,
    dialogue,
    vocabulary: await vocabularyOf(list.bank ?? null),
    location: null,
  })
  return commands.map((command) => asConfirmation(command, dialogue, installation.flows))
}

/** To a question of yes or no, saying yes and filling its slot are the same. */
function asConfirmation(
  command: Command,
  { question }: DialogueView,
  flows: readonly Flow[],
): Command {
  if (command.command !== 'set-slot' || question?.kind !== 'slot') return command
  const flow = flows.find(({ name }) => name === question.flow)
  const isYesNo = command.slot === question.slot && flow?.slots[command.slot]?.type === 'yes-no'
  return isYesNo ? { command: 'confirm', yes: command.value === true } : command
}
