import { z } from 'zod'
import { locales } from '../../../core/locale.js'
import { expectedCommandSchema } from './command-notation.js'
import { patternNames } from './pattern-names.js'

// docs/reference/dialog-cases.md says the same in prose.

const keys = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat())

const commandsSchema = z.array(expectedCommandSchema).transform((commands) => commands.flat())

const instant = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(text) && !isNaN(Date.parse(text)),
    'must be a time with its zone, for example 2026-11-18T10:20+08:00',
  )
  .transform((text) => new Date(text))

const namedThings = z.array(z.union([z.string(), z.record(z.string(), z.unknown())]))

const expectSchema = z.strictObject({
  commands: commandsSchema.optional(),
  /** In hand after the turn; null for none. */
  flow: z.string().nullable().optional(),
  /** All that are under way, the one in hand first. */
  stack: z.array(z.string()).optional(),
  /** Of the flow in hand, personal ones masked; null for one that must be empty. */
  slots: z.record(z.string(), z.unknown()).optional(),
  /** The slot that is asked for, or `confirm`, `cancel`, `go-on`; null for no question. */
  asks: z.string().nullable().optional(),
  says: keys.optional(),
  notSays: keys.optional(),
  /** Words that stand in a reply. */
  text: keys.optional(),
  notText: keys.optional(),
  /** Labels, or keys of them, that are among the choices, in this order. */
  choices: keys.optional(),
  /** All cards and tables, by kind or by some of their fields; `'*'` for any. */
  parts: z.union([z.literal('*'), namedThings]).optional(),
  /** By name or by some of their fields. */
  effects: namedThings.optional(),
  /** How many messages the assistant sent. */
  replies: z.int().min(0).optional(),
})

const locationSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().optional(),
})

const hours = z
  .string()
  .regex(/^\d+(m|h|d)$/, 'must be a length of time such as 30m, 5h or 2d')
  .transform((text) => Number(text.slice(0, -1)) * { m: 60, h: 3600, d: 86_400 }[text.slice(-1)]!)

const turnSchema = z
  .strictObject({
    say: z.string().optional(),
    /** The label of an offered choice, or its number from 1. */
    choose: z.union([z.string(), z.int().min(1)]).optional(),
    location: locationSchema.optional(),
    /** A file's name. */
    file: z.string().optional(),
    /** Silence before it. */
    after: hours.optional(),
    /** What the flow does at its end fails in this turn. */
    failing: z.literal(true).optional(),
    expect: expectSchema.optional(),
  })
  .refine(
    ({ say, choose, location, file }) =>
      [say, choose, location, file].filter((given) => given !== undefined).length === 1,
    'a turn has one of "say", "choose", "location" and "file"',
  )

const setting = {
  locale: z.enum(locales).default('zh-CN'),
  bank: z.string().optional(),
  branch: z.string().optional(),
  /** Id of a demo customer; a stranger without it. */
  customer: z.string().optional(),
  now: instant,
}

const conversation = {
  name: z.string().min(1),
  flows: z.array(z.string()).default([]),
  patterns: z.array(z.enum(patternNames)).default([]),
  turns: z.array(turnSchema).min(1),
}

/** How a dialogue comes to where a message stands in it: the flow is begun with these values. */
const dialogueSchema = z.strictObject({
  flow: z.string().optional(),
  values: z.record(z.string(), z.unknown()).default({}),
  /** The question that is open then: a slot's name, or `confirm`, `cancel`, `go-on`. */
  asks: z.string().optional(),
})

/** The dialogue in which nothing is under way. */
export const idle = 'idle'

const messageSchema = z.strictObject({
  /** The dialogue it stands in. */
  in: z.string().default(idle),
  say: z.string(),
  expect: commandsSchema,
  /** Another reading that is as good. */
  or: commandsSchema.optional(),
})

/** A file with one conversation. */
export const conversationSchema = z.strictObject({ ...setting, ...conversation })

/** Several with one setting. */
export const caseListSchema = z.strictObject({
  ...setting,
  cases: z.array(z.strictObject(conversation)).min(1),
})

/** Messages one by one, each in a dialogue of its own. */
export const messageListSchema = z
  .strictObject({
    ...setting,
    name: z.string().min(1),
    dialogues: z.record(z.string(), dialogueSchema).default({}),
    messages: z.array(messageSchema).min(1),
  })
  .superRefine(({ dialogues, messages }, ctx) => {
    messages.forEach(({ in: place }, index) => {
      if (place === idle || place in dialogues) return
      const message = `there is no dialogue "${place}"`
      ctx.addIssue({ code: 'custom', path: ['messages', index, 'in'], message })
    })
  })

export type ConversationCase = z.infer<typeof conversationSchema>
export type MessageList = z.infer<typeof messageListSchema>
export type Expectation = z.infer<typeof expectSchema>
export type CaseTurn = z.infer<typeof turnSchema>
export type WrittenDialogue = z.infer<typeof dialogueSchema>
export type Setting = Pick<ConversationCase, keyof typeof setting>
