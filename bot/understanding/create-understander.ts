import type { Logger } from '../../core/logger.js'
import type { Flow } from '../../dialogs/index.js'
import type { IntentExample } from './local/intent-examples.js'
import { createLocalUnderstander } from './local/local-understander.js'
import type { AskModel } from './model/ask-model.js'
import { createModelUnderstander } from './model/model-understander.js'
import { rememberUnderstood } from './remember-understood.js'
import type { Understander, Understanding } from './understanding.js'

export interface UnderstanderOptions {
  flows: readonly Flow[]
  /** A bank's own sentences, see `readIntentExamples`. */
  examples: readonly IntentExample[]
  /** Null: everything is understood here. */
  model: {
    ask: AskModel
    timeoutMs: number
    /** Below this confidence of our own the model is asked, from 0 (never) to 1. */
    askBelow: number
  } | null
}

/** Understands by itself, and asks the model where it is unsure. */
export function createUnderstander(
  { logger }: { logger: Logger },
  { flows, examples, model }: UnderstanderOptions,
): Understander {
  const local = rememberUnderstood(createLocalUnderstander({ flows, examples }))
  if (!model) return local
  const { askBelow, ...options } = model
  const byModel = createModelUnderstander({ flows, ...options })
  return {
    async understand(message) {
      const understood = await local.understand(message)
      if (understood.confidence >= askBelow || message.text.trim() === '') return understood
      const outcome = await byModel(message)
      if (outcome.ok) return withEvidenceOf(understood, outcome.understanding)
      // Nothing of the message: neither here nor in the reason.
      logger.warn({ reason: outcome.reason }, 'understood without the model')
      const note = `model: ${outcome.reason}`
      return { ...understood, evidence: { ...understood.evidence, note } }
    },
  }
}

/** The inspector shows what we would have understood ourselves. */
function withEvidenceOf(local: Understanding, model: Understanding): Understanding {
  const note = `local: ${local.commands.map(({ command }) => command).join(', ')}`
  return { ...model, evidence: { ...local.evidence, note } }
}
