import type { Command } from '../../../dialogs/index.js'
import type { ExpectedCommand } from './command-notation.js'

/** Whether a value is as expected: of a mapping only what is named counts, `'*'` is anything. */
export function matchesValue(expected: unknown, got: unknown): boolean {
  if (expected === '*') return got !== undefined && got !== null
  if (Array.isArray(expected))
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((item, index) => matchesValue(item, got[index]))
    )
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return false
    const fields = got as Record<string, unknown>
    return Object.entries(expected).every(([name, value]) => matchesValue(value, fields[name]))
  }
  // YAML reads 3.6 as a number, which slots keep as text.
  return typeof expected === 'number' && typeof got === 'string'
    ? String(expected) === got
    : expected === (got ?? null)
}

/**
 * Whether exactly these commands were understood. Slots may be filled in any order; whatever else there
 * is has its place before or after.
 */
export function matchesCommands(expected: ExpectedCommand[], got: readonly Command[]): boolean {
  if (expected.length !== got.length) return false
  const given = got.map(toComparable)
  const [wantedSlots, wantedOthers] = divide(expected)
  const [slots, others] = divide(given)
  return (
    wantedOthers.length === others.length &&
    wantedOthers.every((wanted, index) => matchesCommand(wanted, others[index]!)) &&
    wantedSlots.every((wanted) => slots.some((command) => matchesCommand(wanted, command)))
  )
}

type Comparable = { command: Command['command'] } & Record<string, unknown>

/** Beginning the flow `speak-to-person` is what handing off means. */
function toComparable(command: Command): Comparable {
  if (command.command !== 'start-flow' || command.flow !== 'speak-to-person') return command
  // What else is wanted of it, such as to withdraw the request, is no hand-over.
  if ('wish' in command.values) return command
  return { command: 'hand-off', reason: command.values.reason ?? 'asked' }
}

function divide<T extends { command: string }>(commands: readonly T[]): [T[], T[]] {
  const isSlot = ({ command }: T) => command === 'set-slot' || command === 'correct-slot'
  return [commands.filter(isSlot), commands.filter((command) => !isSlot(command))]
}

function matchesCommand({ command, fields, values }: ExpectedCommand, got: Comparable): boolean {
  return (
    command === got.command &&
    Object.entries(fields).every(([name, value]) => matchesValue(value, got[name])) &&
    (values === undefined || matchesValues(values, got.values as Record<string, unknown>))
  )
}

/** All of them and no others; `name?` may be absent. */
function matchesValues(expected: Record<string, unknown>, got: Record<string, unknown>): boolean {
  const known = new Set(Object.keys(expected).map((name) => name.replace(/\?$/, '')))
  return (
    Object.keys(got).every((name) => known.has(name)) &&
    Object.entries(expected).every(([name, value]) =>
      name.endsWith('?')
        ? !(name.slice(0, -1) in got) || matchesValue(value, got[name.slice(0, -1)])
        : matchesValue(value, got[name]),
    )
  )
}
