import type { Command } from 'commander'
import { verifyAudit } from '../../core/audit/index.js'
import { findBank } from '../../core/organisation/index.js'
import { silentLogger } from '../../core/logger.js'
import { createClosing } from '../closing.js'
import { CommandProblem } from './command-problem.js'
import { readSettings, type Settings } from './settings.js'

export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the record of what the staff did')
    .command('verify')
    .description('find entries that were changed, removed or inserted')
    .option('--bank <id>', 'of this bank alone (every bank, and the installation)')
    .option('--json', 'print the result as JSON')
    .action((options: { bank?: string; json?: true }) => verify(readSettings(), options))
}

/** Exits with 1 when something was found. */
async function verify(
  { config, secrets, texts }: Settings,
  { bank, json }: { bank?: string; json?: true },
): Promise<void> {
  const { openDatabase } = await import('../open-ports.js')
  const { migrate } = await import('../../adapters/postgres/migrate.js')
  const logger = silentLogger
  const closing = createClosing({ logger })
  try {
    const { db } = await openDatabase({ config, secrets, closing, logger })
    await migrate(db)
    if (bank !== undefined && !(await findBank({ db }, bank)))
      throw new CommandProblem(texts.unknownBank(bank), 2)
    const chains = await verifyAudit({ db }, { bankId: bank })
    const ok = chains.every(({ findings }) => findings.length === 0)
    if (json) process.stdout.write(`${JSON.stringify({ ok, chains })}\n`)
    else process.stdout.write(`${describe(chains, texts).join('\n')}\n`)
    if (!ok) process.exitCode = 1
  } finally {
    await closing.closeAll()
  }
}

function describe(
  chains: Awaited<ReturnType<typeof verifyAudit>>,
  texts: Settings['texts'],
): string[] {
  const lines = chains.flatMap(({ chain, findings }) =>
    findings.map((finding) => texts.auditBroken({ chain, ...finding })),
  )
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0)
  return lines.length > 0 ? lines : [texts.auditWhole(chains.length, entries)]
}
