import type { Activity } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import type { DialogueView, FlowEffect } from '../../dialogs/index.js'
import type { Understanding } from '../understanding/understanding.js'

/** How a turn came about, as the record of its first reply keeps it. Holds nothing personal in clear. */
export interface TurnRecord {
  /** The message that it answers, by its place in the conversation; every reply of the turn says it. */
  to: number
  /** Absent for messages without words. */
  understanding?: Understanding
  timings?: { understandMs: number; actMs: number; answerMs: number }
  effects: FlowEffect[]
  /** In which it was answered. */
  locale: Locale
  /** As it is after the turn. */
  dialogue: DialogueView
}

/** The place of the message that a reply answers; null where that is not recorded. */
export function answeredSeq({ record }: Activity): number | null {
  return typeof record?.to === 'number' ? record.to : null
}

/** Null for activities that are no first reply, or that an older version wrote. */
export function readTurnRecord({ record }: Activity): TurnRecord | null {
  return record !== null && 'dialogue' in record ? (record as unknown as TurnRecord) : null
}
