import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Enough to tell later, from another process, whether this very process still runs. */
export interface ProcessIdentity {
  pid: number
  host: string
  /** Linux only: pids of other containers mean nothing here. */
  pidNamespace?: string
  /** Linux only: a pid that was given to another process has another start. */
  start?: string
}

export type Liveness = 'alive' | 'dead' | 'unknown'

export function currentProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    pidNamespace: pidNamespace(),
    start: processStart(process.pid),
  }
}

/** `unknown` for a process of another machine or container. */
export function livenessOf(identity: ProcessIdentity): Liveness {
  if (identity.host !== hostname() || identity.pidNamespace !== pidNamespace()) return 'unknown'
  if (!hasProcess(identity.pid)) return 'dead'
  return identity.start === processStart(identity.pid) ? 'alive' : 'dead'
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process: there, but not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Boot and clock tick of the start; undefined where there is no /proc or the process has ended. */
function processStart(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`)
  const boot = readText('/proc/sys/kernel/random/boot_id')
  if (!stat || !boot) return undefined
  // The second field, the program's name, may hold anything, so count from its closing bracket.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const hasEnded = state === 'Z' || state === 'X'
  return hasEnded ? undefined : `${boot.trim()}/${fields[18]}`
}

function pidNamespace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return undefined
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
