import { DateTime } from 'luxon'
import type { Vocabulary } from '../../dialogs/index.js'
import type { MessageToUnderstand, Understander, Understanding } from './understanding.js'

/** Messages that are remembered for each vocabulary; the longest known is forgotten first. */
const most = 2_000
const longestText = 200

interface Remembered {
  understood: Understanding
  /** The day in the bank's zone that a day in the text was counted from; null where none was said. */
  day: string | null
}

/**
 * Understands the same words once: customers ask the same questions all day. Only where nothing but the
 * words and the choices on show count, that is with no flow under way and no time of day said; what
 * holds a day (今天, this month) is remembered for that day.
 */
export function rememberUnderstood(understander: Understander): Understander {
  const remembered = new WeakMap<Vocabulary, Map<string, Remembered>>()
  return {
    async understand(message) {
      if (!standsAlone(message)) return understander.understand(message)
      const known = remembered.get(message.vocabulary) ?? new Map<string, Remembered>()
      remembered.set(message.vocabulary, known)
      const key = keyOf(message)
      const before = known.get(key)
      if (before && (before.day === null || before.day === dayOf(message))) return before.understood
      const understood = await understander.understand(message)
      const said = understood.evidence.values.map(({ type }) => type)
      if (said.includes('time') || said.includes('date-time')) return understood
      keep(known, key, { understood, day: said.includes('date') ? dayOf(message) : null })
      return understood
    },
  }
}

function keep(known: Map<string, Remembered>, key: string, what: Remembered): void {
  const [oldest] = known.keys()
  if (!known.has(key) && known.size >= most && oldest !== undefined) known.delete(oldest)
  known.set(key, what)
}

/** Starters and suggestions are the same in many conversations; a choice means what is on show. */
function keyOf({ text, locale, dialogue: { offered } }: MessageToUnderstand): string {
  const shown = offered.length === 0 ? '' : JSON.stringify(offered)
  return `${locale} ${text} ${shown}`
}

function standsAlone({ text, dialogue, personal, location }: MessageToUnderstand): boolean {
  const { question, stack, ended } = dialogue
  const isAlone = question === null && stack.length === 0 && ended === null
  return isAlone && personal.length === 0 && location === null && text.length <= longestText
}

function dayOf({ now, zone }: MessageToUnderstand): string {
  return DateTime.fromJSDate(now, { zone }).toISODate() ?? ''
}
