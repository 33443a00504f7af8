import { Option, type Command } from 'commander'
import { systemClock } from '../../core/clock.js'
import { locales, type Locale } from '../../core/locale.js'
import { silentLogger } from '../../core/logger.js'
import { listDocuments, type ImportOutcome } from '../../knowledge/index.js'
import { CommandProblem } from './command-problem.js'
import {
  createDatabaseTarget,
  createServerTarget,
  type ImportCounts,
  type ImportTarget,
} from './import-target.js'
import { openKnowledge } from '../open-knowledge.js'
import { reachInstallation } from './reach-installation.js'
import { readSettings, type Settings } from './settings.js'

interface ImportOptions {
  bank?: string
  language?: Locale
  json?: true
}

export function registerImport(program: Command): void {
  program
    .command('import')
    .argument('<paths...>', 'files and folders')
    .description(
      'import documents: Markdown, HTML, text, PDF, Word, CSV and JSON lines of questions',
    )
    .option('--bank <id>', 'for this bank alone (every bank)')
    .addOption(new Option('--language <tag>', 'language of the documents').choices(locales))
    .option('--json', 'print the result as JSON')
    .action((paths: string[], options: ImportOptions) =>
      importPaths(readSettings(), { paths, ...options }),
    )
}

/** Files that are refused are named on stderr; the rest goes on. Exits with 1 when there was one. */
async function importPaths(
  settings: Settings,
  { paths, bank, language, json }: ImportOptions & { paths: string[] },
): Promise<void> {
  const { texts } = settings
  const sources = (await Promise.all(paths.map((path) => findDocuments(path, settings)))).flat()
  const importTo = async (target: ImportTarget) => {
    if (bank !== undefined && !(await target.hasBank(bank)))
      throw new CommandProblem(texts.unknownBank(bank), 2)
    const files = sources.map((source) => ({ ...source, bankId: bank ?? null, language }))
    return storeAll(target, { files, texts })
  }
  const counts = await reachInstallation({
    ...settings,
    async throughDatabase({ db }) {
      const needs = { db, clock: systemClock, logger: silentLogger }
      return importTo(createDatabaseTarget(await openKnowledge(needs, settings)))
    },
    throughServer: (server) => importTo(createServerTarget(server)),
  })
  process.stdout.write(`${json ? JSON.stringify(counts) : texts.imported(counts)}\n`)
  if (counts.refused > 0) process.exitCode = 1
}

async function findDocuments(path: string, { texts }: Settings) {
  try {
    return await listDocuments(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new CommandProblem(texts.noSuchFile(path), 2)
    throw error
  }
}

interface Importing extends Pick<Settings, 'texts'> {
  files: Parameters<ImportTarget['store']>[0][]
}

async function storeAll(target: ImportTarget, { files, texts }: Importing): Promise<ImportCounts> {
  const counts = { imported: 0, unchanged: 0, refused: 0, passages: 0 }
  const say = createProgress()
  for (const [i, file] of files.entries()) {
    const outcome = await target.store(file)
    counts[outcome.outcome]++
    if (outcome.outcome === 'refused') say.line(texts.importRefused(file.path, describe(outcome)))
    else counts.passages += outcome.passages
    say.passing(texts.importing(i + 1, files.length))
  }
  say.end()
  if (counts.imported > 0) await target.finish()
  return counts
}

function describe({
  reason,
  detail,
  line,
}: Extract<ImportOutcome, { outcome: 'refused' }>): string {
  return `${reason}${line === undefined ? '' : `:${line}`} ${detail}`
}

/** At a terminal one line that changes; elsewhere a line now and then. */
function createProgress() {
  const { stderr } = process
  let saidAt = 0
  const clear = () => stderr.isTTY && stderr.write('\r\u001b[K')
  return {
    line(text: string) {
      clear()
      stderr.write(`${text}\n`)
    },
    passing(text: string) {
      if (!stderr.isTTY && Date.now() - saidAt < 2_000) return
      saidAt = Date.now()
      clear()
      stderr.write(stderr.isTTY ? text : `${text}\n`)
    },
    end: () => void clear(),
  }
}
