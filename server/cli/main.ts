import { Command, CommanderError } from 'commander'
import { readTerminalLocale } from '../config/env.js'
import { readVersion } from '../project-root.js'
import { registerAsk } from './ask.js'
import { registerAudit } from './audit.js'
import { registerChat } from './chat.js'
import { CommandProblem, describeFailure } from './command-problem.js'
import { registerDoctor } from './doctor.js'
import { registerEvalCommands } from './eval.js'
import { registerImport } from './import.js'
import { registerMigrate } from './migrate.js'
import { registerReseal } from './reseal.js'
import { registerSeed } from './seed.js'
import { registerServe } from './serve.js'

/** `branchline …`: exits non-zero with one clear line when something is wrong. */
export async function main(argv: string[]): Promise<void> {
  const program = createProgram()
  try {
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = failWith(error)
  }
}

export function createProgram(): Command {
  const program = new Command('branchline')
    .description("A bank's assistant that lives in the chats its customers already use")
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
  registerServe(program)
  registerChat(program)
  registerAsk(program)
  registerImport(program)
  registerMigrate(program)
  registerReseal(program)
  registerSeed(program)
  registerAudit(program)
  registerDoctor(program)
  registerEvalCommands(program)
  return program
}

function failWith(error: unknown): number {
  // Help and version are no failure; commander has said what it had to say.
  if (error instanceof CommanderError) return error.exitCode
  process.stderr.write(`${describeFailure(error, readTerminalLocale())}\n`)
  return error instanceof CommandProblem ? error.exitCode : 1
}
