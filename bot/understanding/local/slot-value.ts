import { DateTime } from 'luxon'
import type { SlotType } from '../../../dialogs/index.js'
import type { FoundValue } from './read-message.js'

export interface SlotValueInput {
  found: FoundValue
  type: SlotType
  /** What the slot holds: a new time keeps the day of a date with time, and the other way round. */
  before?: unknown
  now: Date
  zone: string
}

export interface SlotValue {
  value: unknown
  /** How sure it is that this type is meant: 2 the very type, 1 a part of it, 0 only where it was asked for. */
  fit: 0 | 1 | 2
}

/** What a value that was found is in a slot of this type; null where it is nothing. */
export function slotValue({ found, type, before, now, zone }: SlotValueInput): SlotValue | null {
  const text = momentOf(found)
  if (found.type === type) return { value: timed.has(type) ? text : found.value, fit: 2 }
  switch (`${found.type} as ${type}`) {
    case 'number as money':
      return { value: { amount: text, currency: 'CNY', approximate: false }, fit: 0 }
    case 'number as percent':
      return { value: text, fit: 0 }
    case 'percent as portion':
      return { value: { percent: text }, fit: 1 }
    case 'money as portion':
      return { value: found.value, fit: 1 }
    case 'number as portion':
      return { value: { percent: text }, fit: 0 }
    case 'date-time as date':
      return { value: text.slice(0, 10), fit: 1 }
    case 'date-time as time':
      return { value: text.slice(11), fit: 1 }
    case 'date as date-time':
      return typeof before === 'string' ? { value: `${text}T${before.slice(11)}`, fit: 1 } : null
    case 'time as date-time': {
      const day = typeof before === 'string' ? before.slice(0, 10) : nextDayWith(text, now, zone)
      return { value: `${day}T${text}`, fit: typeof before === 'string' ? 1 : 0 }
    }
    default:
      return null
  }
}

const timed = new Set<SlotType>(['time', 'date-time'])

/** When a part of the day begins for a bank: nobody who says 上午 means six o'clock. */
const partsOfDay: Record<string, string> = { '06:00': '09:00', '12:00': '14:00' }

function momentOf({ type, value, until }: FoundValue): string {
  const text = String(value)
  if (until === undefined || (type !== 'time' && type !== 'date-time')) return text
  const at = text.slice(-5)
  const begins = partsOfDay[at]
  return begins !== undefined && begins < until.slice(-5) ? text.slice(0, -5) + begins : text
}

/** Today while that time is still to come, else tomorrow. */
function nextDayWith(time: string, now: Date, zone: string): string {
  const local = DateTime.fromJSDate(now, { zone })
  const day = time > local.toFormat('HH:mm') ? local : local.plus({ days: 1 })
  return day.toISODate() ?? ''
}
