import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface Program {
  command: string
  args: string[]
  /** Whom to be, when this process is root and the program refuses to be. */
  identity?: { uid: number; gid: number }
}

export interface RunningProgram {
  pid: number
  /** Rejects with the end of its output when the program has ended by itself. */
  assertRunning(): void
  stop(signal: NodeJS.Signals): Promise<void>
}

/** Starts a program that dies with this process at the latest. */
export function startProgram({ command, args, identity }: Program): RunningProgram {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...identity })
  const output = collectOutput(child)
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  child.on('error', (error) => output.push(error.message))
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode
  return {
    pid: child.pid ?? 0,
    assertRunning() {
      if (hasEnded()) throw new Error(`${command} ended: ${output.join('').slice(-2_000)}`)
    },
    async stop(signal) {
      if (hasEnded()) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}

/** Runs a program to its end. */
export async function runProgram({ command, args, identity }: Program): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...identity })
  const output = collectOutput(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${command} failed: ${output.join('').slice(-2_000)}`)
}

/** Asks until the answer is true, for half a minute. */
export async function waitUntil(
  isTrue: () => Promise<boolean>,
  program?: RunningProgram,
): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    program?.assertRunning()
    if (await isTrue()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('waited for half a minute in vain')
}

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function collectOutput(child: ChildProcess): string[] {
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return output
}
