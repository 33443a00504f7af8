import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

export interface TestProgram {
  pid: number
  /** The next line of its output. Rejects when it ends before one. */
  nextLine(): Promise<string>
  tell(line: string): void
  /** As a power failure would: no handler runs. Resolves when the process is gone. */
  killHard(): Promise<void>
}

/** Runs one of the programs of this folder in a process of its own. */
export function runTestProgram(name: string, args: string[]): TestProgram {
  const file = path.join(import.meta.dirname, `${name}.ts`)
  const options = ['--import', 'tsx', '--no-warnings', file, ...args]
  const child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    pid: child.pid ?? 0,
    async nextLine() {
      const next = await lines.next()
      if (next.done) throw new Error(`${name} ended`)
      return next.value
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    killHard: () => killHard(child),
  }
}

async function killHard(child: ChildProcessByStdio<Writable, Readable, null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
