import { randomUUID } from 'node:crypto'
import type { NewActivity, Turn } from '../core/conversations/index.js'
import { textsOf } from '../dialogs/texts/index.js'
import { localeOfTurn } from './locale.js'

/** A kind sentence for a turn that failed, with the id under which the failure was logged. */
export function describeTurnError(turn: Turn): { answer: NewActivity; errorId: string } {
  const errorId = randomUUID().slice(0, 8)
  const texts = textsOf(localeOfTurn(turn))
  return {
    errorId,
    answer: {
      type: 'message',
      shown: true,
      payload: { text: texts.turnFailed(errorId) },
      record: { outcome: 'failed', errorId },
    },
  }
}
