import { readFileSync } from 'node:fs'

// Of Linux on every usual processor.
const ticksPerSecond = 100

/** Milliseconds of processor time that a process has used so far (Linux). */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field, the program's name, may hold anything, so count from its closing bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}
