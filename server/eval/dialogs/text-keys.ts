import type { Locale } from '../../../core/locale.js'
import type { Flow } from '../../../dialogs/index.js'
import { textsOf } from '../../../dialogs/texts/index.js'

/**
 * Finds the sentence that a key names, in one language: `repair.backTo` in the locale file,
 * `flow:complaint.ask.what` in a flow's own sentences.
 *
 * @returns a test for a reply, or what is wrong with the key. A sentence with places to fill is in a
 * reply when all its fixed parts are, in order.
 */
export function sentenceOf(
  key: string,
  { locale, flows }: { locale: Locale; flows: readonly Flow[] },
): { ok: true; isIn(reply: string): boolean; text: string } | { ok: false; problem: string } {
  const found = lookUp(key, { locale, flows })
  const parts = fixedParts(found)
  if (parts === null) return { ok: false, problem: `there is no sentence "${key}"` }
  if (parts.every((part) => part.trim() === ''))
    return { ok: false, problem: `"${key}" has no fixed words to look for` }
  return {
    ok: true,
    text: parts.join('…'),
    isIn: (reply) => {
      let from = 0
      return parts.every((part) => {
        const place = reply.indexOf(part, from)
        from = place + part.length
        return place >= 0
      })
    },
  }
}

function lookUp(
  key: string,
  { locale, flows }: { locale: Locale; flows: readonly Flow[] },
): unknown {
  const [, flowName, inFlow] = /^flow:([^.]+)\.(.+)$/.exec(key) ?? []
  const root: unknown =
    flowName === undefined
      ? textsOf(locale)
      : flows.find(({ name }) => name === flowName)?.sentences[locale]
  return (inFlow ?? key)
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], root)
}

const place = '\uE000'

/** The words of a sentence around its places; null for what is no sentence. */
function fixedParts(sentence: unknown): string[] | null {
  if (typeof sentence === 'string') return [sentence]
  if (typeof sentence !== 'function') return null
  const filled: unknown = Reflect.apply(
    sentence,
    undefined,
    Array.from({ length: Math.max(sentence.length, 1) }, () => anything),
  )
  return typeof filled === 'string' ? filled.split(place) : null
}

/** Stands for whatever a sentence is given: a word, a number, a list, an object. Written out it is a mark. */
const anything: unknown = new Proxy(() => place, {
  get: (_target, name) =>
    name === Symbol.toPrimitive || name === 'toString' ? () => place : anything,
  apply: () => anything,
})
