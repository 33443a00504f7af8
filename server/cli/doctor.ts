import type { Command } from 'commander'
import { readEnv, readTerminalLocale } from '../config/env.js'
import { loadConfig } from '../config/load-config.js'
import { toTable } from './table.js'
import { cliTextsOf } from './texts/index.js'

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check the configuration and everything that it points to')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { examine } = await import('../doctor/examine.js')
      const findings = await examine(loadConfig(readEnv()))
      const texts = cliTextsOf(readTerminalLocale())
      const ok = findings.every((finding) => finding.state !== 'failed')
      process.stdout.write(
        json
          ? `${JSON.stringify({ ok, findings })}\n`
          : `${toTable(findings.map(({ check, state, detail }) => [marks[state], check, detail]))}\n`,
      )
      if (!ok && !json) process.stderr.write(`${texts.doctorFailed}\n`)
      process.exitCode = ok ? 0 : 1
    })
}

const marks = { ok: '✓', warning: '!', failed: '✗' }
