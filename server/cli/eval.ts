import { InvalidArgumentError, type Command } from 'commander'
import { InputError } from '../eval/read-lines.js'
import { registerEvalDialogs } from './eval-dialogs.js'
import { registerEvalRecord } from './eval-record.js'

/** `branchline eval …`: measures the product on anybody's own data, in a database of its own. */
export function registerEvalCommands(program: Command): void {
  const evaluate = program.command('eval').description('measure the product on your own data')
  evaluate
    .command('retrieval')
    .description('does it find the documents that belong to a question?')
    .requiredOption('--docs <file>', 'JSON lines: {"id", "question"?, "text"}')
    .requiredOption('--queries <file>', 'JSON lines: {"query", "relevant": [id, …]}')
    .option('--k <n>', 'results to ask for', toWholeNumber, 10)
    .option('--json', 'print JSON (it always does)')
    .action(async (options: { docs: string; queries: string; k: number }) => {
      const { evaluateRetrieval } = await import('../eval/evaluate-retrieval.js')
      await print(evaluateRetrieval({ ...options, onProgress }))
    })
  evaluate
    .command('answerability')
    .description('does it know what it can answer?')
    .requiredOption('--docs <file>', 'JSON lines: {"id", "question"?, "text"}')
    .requiredOption('--queries <file>', 'JSON lines: {"query", "answerable": true or false}')
    .option('--json', 'print JSON (it always does)')
    .action(async (options: { docs: string; queries: string }) => {
      const { evaluateAnswerability } = await import('../eval/evaluate-answerability.js')
      await print(evaluateAnswerability({ ...options, onProgress }))
    })
  evaluate
    .command('similarity')
    .description('does it know which sentences mean the same?')
    .requiredOption('--pairs <file>', 'JSON lines: {"a", "b", "label": 0 or 1}')
    .option('--dev <file>', 'other pairs on which the bar for accuracy is chosen')
    .option('--json', 'print JSON (it always does)')
    .action(async (options: { pairs: string; dev?: string }) => {
      const { evaluateSimilarity } = await import('../eval/evaluate-similarity.js')
      await print(evaluateSimilarity(options))
    })
  evaluate
    .command('intents')
    .description('does it know what a sentence is meant to do?')
    .requiredOption('--train <file>', 'CSV with the columns text,category: what it learns from')
    .requiredOption('--test <file>', 'CSV of the same form: what it is asked')
    .option('--json', 'print JSON (it always does)')
    .action(async (options: { train: string; test: string }) => {
      const { evaluateIntents } = await import('../eval/evaluate-intents.js')
      await print(evaluateIntents(options))
    })
  registerEvalDialogs(evaluate)
  registerEvalRecord(evaluate)
}

async function print(result: Promise<object>): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await result)}\n`)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

function onProgress(message: string): void {
  process.stderr.write(`${message}…\n`)
}

function toWholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('must be a whole number from 1.')
  return Number(text)
}
