import { personalSlotTypes, type Flow } from '../../../dialogs/index.js'
import { readMessage, type Reading } from '../local/read-message.js'
import { loadWords } from '../local/words.js'
import type { MessageToUnderstand, Understanding } from '../understanding.js'
import type { AskModel, ToolCall } from './ask-model.js'
import { replyJsonSchema, replySchema, understoodTool } from './model-reply.js'
import { systemPrompt, userPrompt } from './prompt.js'
import { toCommands } from './to-commands.js'

export interface ModelOptions {
  flows: readonly Flow[]
  ask: AskModel
  timeoutMs: number
}

export type ModelOutcome =
  | { ok: true; understanding: Understanding }
  /** `reason` tells what went wrong and holds nothing of the message. */
  | { ok: false; reason: string }

export type ModelUnderstander = (message: MessageToUnderstand) => Promise<ModelOutcome>

/** How sure a reply of the model is that passed all checks. */
const modelConfidence = 0.85

/** Lets a chat model understand. What it says counts only if it is a command with valid values. */
export function createModelUnderstander({
  flows,
  ask,
  timeoutMs,
}: ModelOptions): ModelUnderstander {
  const needs = { words: loadWords(), flows: new Map(flows.map((flow) => [flow.name, flow])) }
  const system = systemPrompt(flows)
  const tool = {
    name: understoodTool,
    about: 'What the customer wants, as commands.',
    parameters: replyJsonSchema(),
  }
  return async (message) => {
    const reading = readMessage(message)
    const user = userPrompt({ dialogue: message.dialogue, text: maskedText(reading) })
    const called = await callInTime((signal) => ask({ system, user, tool, signal }), timeoutMs)
    if (!called.ok) return called
    if (called.call.name !== understoodTool) return { ok: false, reason: 'unknown tool' }
    const reply = replySchema.safeParse(called.call.arguments)
    if (!reply.success) return { ok: false, reason: 'no valid commands' }
    const checked = toCommands(needs, { said: reply.data.commands, message, reading })
    if (!checked.ok) return { ok: false, reason: checked.reason }
    const understanding: Understanding = {
      ...{ commands: checked.value, confidence: modelConfidence, by: 'model' },
      evidence: { intents: [], values: [] },
    }
    return { ok: true, understanding }
  }
}

/** What the guard did not mask, such as an e-mail address, does not leave the house either. */
function maskedText({ text, values, misread }: Reading): string {
  return [...values, ...misread]
    .filter(({ type }) => (personalSlotTypes as ReadonlySet<string>).has(type))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (masked, { start, end }) =>
        /[*●]/.test(text.slice(start, end))
          ? masked
          : `${masked.slice(0, start)}●●●●${masked.slice(end)}`,
      text,
    )
}

type Called = { ok: true; call: ToolCall } | { ok: false; reason: string }

async function callInTime(
  call: (signal: AbortSignal) => Promise<ToolCall>,
  timeoutMs: number,
): Promise<Called> {
  const signal = AbortSignal.timeout(timeoutMs)
  // A client that does not listen to the signal is not waited for.
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timed out')), { once: true })
  })
  tooLate.catch(() => {})
  try {
    return { ok: true, call: await Promise.race([call(signal), tooLate]) }
  } catch (error) {
    return { ok: false, reason: signal.aborted ? 'timed out' : errorName(error) }
  }
}

function errorName(error: unknown): string {
  return error instanceof Error ? `failed: ${error.name}` : 'failed'
}
