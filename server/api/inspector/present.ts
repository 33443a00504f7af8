import { readTurnRecord, type TurnRecord, type TurnSteps } from '../../../bot/index.js'
import type { Activity, LatestConversation, Reply } from '../../../core/conversations/index.js'
import type { Command, DialogueView } from '../../../dialogs/index.js'
import type {
  InspectedConversation,
  InspectedDialogue,
  InspectedReply,
  InspectedTurn,
  InspectedUnderstanding,
  LabelledValue,
} from './schema.js'

export function presentConversation({
  conversation,
  lastAt,
  lastMessage,
}: LatestConversation): InspectedConversation {
  const { id, channel, bankId, locale, createdAt, endedAt } = conversation
  return {
    ...{ id, channel, bankId, locale },
    startedAt: createdAt.toISOString(),
    lastAt: lastAt.toISOString(),
    ended: endedAt !== null,
    lastText: textOf(lastMessage),
  }
}

/** One customer's message with the activities that follow it until the next. */
export function presentTurn(
  message: Activity,
  { answers, steps }: { answers: readonly Activity[]; steps: TurnSteps | null },
): InspectedTurn {
  const record = answers.map(readTurnRecord).find((found) => found !== null) ?? null
  const files = (message.payload.attachments as { name?: string }[] | undefined) ?? []
  return {
    seq: message.seq,
    at: message.createdAt.toISOString(),
    said: textOf(message),
    files: files.map(({ name }) => name ?? '?'),
    understanding: record?.understanding ? presentUnderstanding(record.understanding) : null,
    dialogue: record ? presentDialogue(record.dialogue) : null,
    effects: (record?.effects ?? []).map(({ name, ...details }) => ({
      name,
      details: labelled(details),
    })),
    replies: answers.map(({ payload }) => presentReply(payload as Partial<Reply>)),
    steps: {
      guard: steps?.guardMs ?? null,
      understand: record?.timings?.understandMs ?? null,
      act: record?.timings?.actMs ?? null,
      answer: record?.timings?.answerMs ?? null,
      commit: steps?.commitMs ?? null,
    },
  }
}

function textOf(activity: Activity | null): string {
  const text = activity?.payload.text
  return typeof text === 'string' ? text : ''
}

function presentUnderstanding({
  by,
  confidence,
  commands,
  evidence,
}: NonNullable<TurnRecord['understanding']>): InspectedUnderstanding {
  return {
    ...{ by, confidence, intents: evidence.intents, values: evidence.values },
    commands: commands.map(presentCommand),
    note: evidence.note ?? null,
  }
}

function presentCommand({ command, ...fields }: Command): {
  name: string
  details: LabelledValue[]
} {
  const { values, ...rest } = fields as Record<string, unknown>
  return {
    name: command,
    details: [...labelled(rest), ...labelled((values ?? {}) as Record<string, unknown>)],
  }
}

function presentDialogue({ question, stack, offered }: DialogueView): InspectedDialogue {
  return {
    question: question && {
      ...{ kind: question.kind, flow: question.flow },
      slot: question.kind === 'slot' ? question.slot : null,
    },
    stack: stack.map(({ flow, values, skipped }) => ({ flow, slots: labelled(values), skipped })),
    offered: offered.map(({ label }) => label),
  }
}

function presentReply({ text = '', choices = [], parts = [] }: Partial<Reply>): InspectedReply {
  return {
    text,
    choices: choices.map(({ label }) => label),
    parts: parts.map(({ kind }) => kind),
  }
}

function labelled(values: Record<string, unknown>): LabelledValue[] {
  return Object.entries(values).map(([label, value]) => ({ label, value: inWords(value) }))
}

/** `amount 200000, currency CNY`: what is false says nothing. */
function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .filter(([, inner]) => inner !== false)
    .map(([name, inner]) => (inner === true ? name : `${name} ${inWords(inner)}`))
    .join(', ')
}
