import { flows, type Flow } from '../../../dialogs/index.js'
import { InputError } from '../read-lines.js'
import type { ConversationCase, Expectation } from './case-schema.js'
import { checkTurn } from './check-turn.js'
import { coverageOf, type Coverage, type Shown } from './coverage.js'
import type { DialogFailure } from './dialog-failure.js'
import { evaluateMessages, type MessageShare } from './evaluate-messages.js'
import { openInstallation, type Installation } from './open-installation.js'
import { readCaseFiles, type CaseFiles } from './read-case-files.js'
import { isShown } from './repair-patterns.js'
import { runCase } from './run-case.js'
import type { SeenTurn } from './seen-turn.js'
import { sentenceOf } from './text-keys.js'

export interface DialogsResult {
  passed: number
  failed: number
  failures: DialogFailure[]
  coverage: Coverage
  /** Present where there were files of single messages. */
  messages?: MessageShare
}

/**
 * Holds every conversation under a folder with the whole product, and compares. `cases` is the folder, or
 * one file.
 *
 * @throws InputError for a file that is no case, before anything is run.
 */
export async function evaluateDialogs({
  cases,
  onProgress,
}: {
  cases: string
  onProgress: (message: string) => void
}): Promise<DialogsResult> {
  const files = await readCaseFiles(cases)
  files.conversations.forEach((one) => checkNames(one, flows))
  onProgress('opening an installation with the demo')
  const installation = await openInstallation()
  try {
    return await evaluateCases(installation, { ...files, onProgress })
  } finally {
    await installation.close()
  }
}

/** The same with an installation that is open. */
export async function evaluateCases(
  installation: Installation,
  { conversations, messages, onProgress }: CaseFiles & { onProgress?: (message: string) => void },
): Promise<DialogsResult> {
  const failures: DialogFailure[] = []
  const shown: Shown[] = []
  onProgress?.(`holding ${conversations.length} conversations`)
  for (const one of conversations) {
    checkNames(one, installation.flows)
    const found = await evaluateCase(installation, one)
    failures.push(...found)
    if (found.length === 0) shown.push(one)
  }
  const read = messages.length > 0 ? await evaluateMessages(installation, messages) : null
  return {
    passed: shown.length + (read?.right ?? 0),
    failed: conversations.length - shown.length + (read ? read.n - read.right : 0),
    failures: [...failures, ...(read?.failures ?? [])],
    coverage: coverageOf(installation.flows, shown),
    ...(read ? { messages: read.share } : {}),
  }
}

type PlacedCase = ConversationCase & { file: string; line: number }

function nameOf({ file, line, name }: PlacedCase): string {
  return `${file}:${line} ${name}`
}

async function evaluateCase(installation: Installation, one: PlacedCase): Promise<DialogFailure[]> {
  const turns = await runCase(installation, one)
  const seen: SeenTurn[] = []
  const failures: DialogFailure[] = []
  turns.forEach((turn, index) => {
    const place = { case: nameOf(one), turn: index + 1 }
    if ('impossible' in turn) {
      const { say, choose } = one.turns[index]!
      const said = say ?? String(choose)
      failures.push({ ...place, say: said, expected: 'a turn', got: turn.impossible })
      return
    }
    seen.push(turn)
    for (const { field, expected, got } of checkTurn(
      turn.turn.expect ?? {},
      turn,
      installation.flows,
    ))
      failures.push({
        ...place,
        say: turn.spoken,
        expected: { [field]: expected },
        got: { [field]: got },
      })
  })
  return [...failures, ...unshownPatterns(one, seen)]
}

function unshownPatterns(one: PlacedCase, seen: readonly SeenTurn[]): DialogFailure[] {
  return one.flows.flatMap((flow) =>
    one.patterns
      .filter((pattern) => !isShown(pattern, { flow, turns: seen }))
      .map((pattern) => ({
        case: nameOf(one),
        turn: 0,
        say: '',
        expected: { patterns: `${flow} × ${pattern}` },
        got: { patterns: 'no turn shows it' },
      })),
  )
}

/** Flows and sentences are called by their names: a wrong one is a mistake of the file. */
function checkNames(one: PlacedCase, flows: readonly Flow[]): void {
  const where = `${one.file}:${one.line}`
  const known = new Set(flows.map(({ name }) => name))
  const named = [
    ...one.flows,
    ...one.turns.flatMap(({ expect = {} }) => [
      ...(expect.flow ? [expect.flow] : []),
      ...(expect.stack ?? []),
    ]),
  ]
  const unknown = named.find((name) => !known.has(name))
  if (unknown !== undefined) throw new InputError(`${where}: there is no flow "${unknown}"`)
  for (const key of one.turns.flatMap(({ expect = {} }) => keysOf(expect))) {
    const sentence = sentenceOf(key, { locale: one.locale, flows })
    if (!sentence.ok) throw new InputError(`${where}: ${sentence.problem}`)
  }
}

function keysOf({ says = [], notSays = [] }: Expectation): string[] {
  return [...says, ...notSays]
}
