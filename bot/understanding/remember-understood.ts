import type { Vocabulary } from '../../dialogs/index.js'
import type { MessageToUnderstand, Understander, Understanding } from './understanding.js'

/** Messages that are remembered for each vocabulary; the longest known is forgotten first. */
const most = 2_000
const longestText = 200

/**
 * Understands the same words once: customers ask the same questions all day. Only where nothing but
 * the words counts, that is with no dialogue under way and no day or time said.
 */
export function rememberUnderstood(understander: Understander): Understander {
  const remembered = new WeakMap<Vocabulary, Map<string, Understanding>>()
  return {
    async understand(message) {
      if (!standsAlone(message)) return understander.understand(message)
      const known = remembered.get(message.vocabulary) ?? new Map<string, Understanding>()
      remembered.set(message.vocabulary, known)
      const key = `${message.locale} ${message.text}`
      const understood = known.get(key) ?? (await understander.understand(message))
      if (!dependsOnNow(understood)) keep(known, { key, understood })
      return understood
    },
  }
}

function keep(
  known: Map<string, Understanding>,
  { key, understood }: { key: string; understood: Understanding },
): void {
  if (known.has(key)) return
  const [oldest] = known.keys()
  if (known.size >= most && oldest !== undefined) known.delete(oldest)
  known.set(key, understood)
}

function standsAlone({ text, dialogue, personal, location }: MessageToUnderstand): boolean {
  const { question, offered, stack } = dialogue
  const isAlone = question === null && offered.length === 0 && stack.length === 0
  return isAlone && personal.length === 0 && location === null && text.length <= longestText
}

function dependsOnNow({ evidence }: Understanding): boolean {
  return evidence.values.some(({ type }) => type.startsWith('date') || type === 'time')
}
