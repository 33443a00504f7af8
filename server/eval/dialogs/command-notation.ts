import { z } from 'zod'
import { locales } from '../../../core/locale.js'
import type { Command, CommandName } from '../../../dialogs/index.js'

/**
 * A command as a case file expects it: a name (`cancel`), or a name with what belongs to it
 * (`start-flow: find-branch`, `set-slot: { phone: '+86…' }`). A value `'*'` stands for any, a key
 * `name?` for a value that may also be absent.
 */
export interface ExpectedCommand {
  command: CommandName
  /** Fields that must be as they are here. */
  fields: Record<string, unknown>
  /** Of `start-flow`: exactly these. */
  values?: Record<string, unknown>
}

const plain = ['ask', 'cancel', 'skip', 'repeat', 'clarify', 'start-over', 'unclear'] as const

/** What stands after `name:`, and the field of the command that it is. */
const fieldOf = {
  'start-flow': { field: 'flow', schema: z.string() },
  'set-slot': { field: 'slots', schema: z.record(z.string(), z.unknown()) },
  'correct-slot': { field: 'slots', schema: z.record(z.string(), z.unknown()) },
  confirm: { field: 'yes', schema: z.boolean() },
  ask: { field: 'question', schema: z.string() },
  'small-talk': {
    field: 'kind',
    schema: z.enum([
      'greeting',
      'thanks',
      'goodbye',
      'praise',
      'who-are-you',
      'distress',
      'other-language',
    ]),
  },
  'change-language': { field: 'locale', schema: z.enum(locales) },
  'hand-off': {
    field: 'reason',
    schema: z.enum(['asked', 'complaint', 'failed-tries', 'sensitive']),
  },
  unclear: {
    field: 'problem',
    schema: z.enum([
      'checksum',
      'no-such-date',
      'no-such-time',
      'too-large',
      'wrong-type',
      'contradiction',
    ]),
  },
} satisfies Partial<Record<CommandName, { field: string; schema: z.ZodType }>>

type NamedWithField = keyof typeof fieldOf

/** `set-slot` with several slots is as many commands. */
export const expectedCommandSchema = z.unknown().transform((written, ctx): ExpectedCommand[] => {
  const read = readCommand(written)
  if (typeof read !== 'string') return read
  ctx.addIssue({ code: 'custom', message: read })
  return z.NEVER
})

function readCommand(written: unknown): ExpectedCommand[] | string {
  if (typeof written === 'string') {
    if ((plain as readonly string[]).includes(written))
      return [{ command: written as CommandName, fields: {} }]
    return written in fieldOf
      ? `"${written}" needs what belongs to it, as in "${written}: …"`
      : unknownCommand(written)
  }
  if (typeof written !== 'object' || written === null) return 'a command is a name or a mapping'
  const { values, flow, ...rest } = written as Record<string, unknown>
  const [[name, said] = ['', undefined], ...more] = Object.entries(rest)
  if (more.length > 0) return `one command at a time: "${more[0]![0]}" belongs in a line of its own`
  if (!(name in fieldOf)) return unknownCommand(name)
  const { field, schema } = fieldOf[name as NamedWithField]
  const result = schema.safeParse(said)
  if (!result.success) return `"${name}": ${result.error.issues[0]?.message}`
  const command = name as NamedWithField
  if (field === 'slots')
    return Object.entries(result.data as object).map(([slot, value]) => ({
      command,
      fields: { slot, value: value as unknown, ...(flow === undefined ? {} : { flow }) },
    }))
  const fields = { [field]: result.data }
  if (command !== 'start-flow') return [{ command, fields }]
  if (values !== undefined && (typeof values !== 'object' || values === null))
    return '"values" is a mapping of slots'
  return [{ command, fields, values: (values ?? {}) as Record<string, unknown> }]
}

function unknownCommand(name: string): string {
  const names = [...new Set<string>([...plain, ...Object.keys(fieldOf)])]
  return `there is no command "${name}"; there are ${names.join(', ')}`
}

/** The same the other way: a command as a case file writes it. */
export function writeCommand(command: Command): unknown {
  switch (command.command) {
    case 'start-flow':
      return Object.keys(command.values).length === 0
        ? { 'start-flow': command.flow }
        : { 'start-flow': command.flow, values: command.values }
    case 'set-slot':
      return { 'set-slot': { [command.slot]: command.value } }
    case 'correct-slot':
      return {
        'correct-slot': { [command.slot]: command.value },
        ...(command.flow === undefined ? {} : { flow: command.flow }),
      }
    case 'confirm':
      return { confirm: command.yes }
    case 'small-talk':
      return { 'small-talk': command.kind }
    case 'change-language':
      return { 'change-language': command.locale }
    case 'hand-off':
      return { 'hand-off': command.reason }
    case 'unclear':
      return command.problem === undefined ? 'unclear' : { unclear: command.problem }
    default:
      return command.command
  }
}
