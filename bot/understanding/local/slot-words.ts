import { locales } from '../../../core/locale.js'
import type { Flow } from '../../../dialogs/index.js'
import { bareWords } from './bare-text.js'
import { phrases, type Phrases } from './phrases.js'

/** Expressions in bare text, and what each of them means. */
export interface Meanings {
  of: ReadonlyMap<string, unknown>
  phrases: Phrases
}

export function meanings(of: ReadonlyMap<string, unknown>): Meanings {
  return { of, phrases: phrases(of.keys()) }
}

/** Words by which a flow lets a choice be made, in every language, by the value that they give. */
export const wordsOfSlot = once((flow, slot): Meanings => {
  const isYesNo = flow.slots[slot]?.type === 'yes-no'
  const said = locales.flatMap((locale) =>
    Object.entries(flow.sentences[locale].words?.[slot] ?? {}).flatMap(([value, expressions]) =>
      expressions.map((one) => [bareWords(one), isYesNo ? value === 'true' : value] as const),
    ),
  )
  return meanings(new Map(said))
})

/** What a slot is called, in every language. */
export const labelsOf = once((flow, slot): Phrases =>
  phrases(
    locales.flatMap((locale) => {
      const { label, names } = flow.sentences[locale]
      return [label[slot] ?? '', ...(names?.[slot] ?? [])]
    }),
  ),
)

/** What customers say for the silent slots: 退订, 删除, by which all of a flow is wanted, in every language. */
export const wishesOf = once((flow): Phrases =>
  phrases(
    Object.keys(flow.slots)
      .filter((slot) => flow.slots[slot]!.silent)
      .flatMap((slot) => [...wordsOfSlot(flow, slot).of.keys()]),
  ),
)

/** What customers say besides a value when they speak of a flow's result, in every language. */
export const aboutResult = once((flow): Phrases =>
  phrases(locales.flatMap((locale) => flow.sentences[locale].about ?? [])),
)

/** Flows do not change: what is prepared for a slot is kept as long as its flow. */
function once<T>(prepare: (flow: Flow, slot: string) => T): (flow: Flow, slot?: string) => T {
  const prepared = new WeakMap<Flow, Map<string, T>>()
  return (flow, slot = '') => {
    const bySlot = prepared.get(flow) ?? new Map<string, T>()
    prepared.set(flow, bySlot)
    if (!bySlot.has(slot)) bySlot.set(slot, prepare(flow, slot))
    return bySlot.get(slot)!
  }
}
