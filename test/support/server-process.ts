import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface ServerProcess {
  url: string
  dataDir: string
  pid: number
  /** Everything it printed so far. */
  output(): string
  /** Resolves with the exit code, or null after a signal. */
  exited: Promise<number | null>
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** As in the program's first line, `npm start` and the image. */
const nodeFlags = ['--max-semi-space-size=32']

/** The product as people start it: a process of its own, through its program. Ready when it resolves. */
export async function startServerProcess(
  options: { dataDir?: string; port?: number; env?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'branchline-data-'))
  const port = options.port ?? (await freePort())
  const child = spawn(process.execPath, [...nodeFlags, 'bin/branchline.js', 'serve'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      NODE_OPTIONS: '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  await untilReady({ url, child, output: () => output })
  return {
    url,
    dataDir,
    pid: child.pid as number,
    output: () => output,
    exited: exit,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return exit
    },
  }
}

/** `branchline …` to its end. */
export function runCommand(args: string[], { stdin = '', ...env }: Record<string, string>) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ['bin/branchline.js', ...args], {
      env: { ...process.env, NODE_OPTIONS: '', LANG: 'C', ...env },
    })
    child.stdin.end(stdin)
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('exit', (code) => resolve({ code, stdout, stderr }))
  })
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true })
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilReady(server: {
  url: string
  child: ChildProcess
  output(): string
}): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.child.exitCode !== null) break
    const answer = await fetch(`${server.url}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
  server.child.kill('SIGKILL')
  throw new Error(`the server did not become ready:\n${server.output()}`)
}
