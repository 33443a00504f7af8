import type { Command } from 'commander'
import { InputError } from '../eval/read-lines.js'
import { CommandProblem } from './command-problem.js'

/** `branchline eval dialogs`: holds conversations of a folder with the product. */
export function registerEvalDialogs(evaluate: Command): void {
  evaluate
    .command('dialogs')
    .description('does it follow conversations as they are written down?')
    .requiredOption('--cases <folder>', 'YAML conversations: say, and what is expected')
    .option('--json', 'print JSON (it always does)')
    .action(async ({ cases }: { cases: string }) => {
      const { evaluateDialogs } = await import('../eval/dialogs/evaluate-dialogs.js')
      const { formatCoverage } = await import('../eval/dialogs/coverage.js')
      try {
        const result = await evaluateDialogs({ cases, onProgress })
        process.stderr.write(`${formatCoverage(result.coverage)}\n`)
        process.stdout.write(`${JSON.stringify(result)}\n`)
        if (result.failed > 0) process.exitCode = 1
      } catch (error) {
        if (error instanceof InputError) throw new CommandProblem(error.message, 2)
        throw error
      }
    })
}

function onProgress(message: string): void {
  process.stderr.write(`${message}…\n`)
}
