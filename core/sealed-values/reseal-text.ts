import { DomainError } from '../errors.js'
import type { RotatingSealer } from '../sealer.js'
import type { SealedColumn } from './sealed-columns.js'

/** How many sealed values: in all, sealed by an older key, and opened by no key at hand. */
export interface SealedCounts {
  values: number
  old: number
  unreadable: number
}

export const noSealedValues: SealedCounts = { values: 0, old: 0, unreadable: 0 }

/**
 * The text of a column with its values sealed by the key that seals now; the same text when they are. What no
 * key opens stays as it is.
 */
export async function resealText(
  { sealer }: { sealer: RotatingSealer },
  { text, holds }: { text: string; holds: SealedColumn['holds'] },
): Promise<{ text: string; counts: SealedCounts }> {
  const counts = { ...noSealedValues }
  async function reseal(sealed: string): Promise<string> {
    counts.values++
    if (sealer.isCurrent(sealed)) return sealed
    try {
      const opened = await sealer.open(sealed)
      counts.old++
      return await sealer.seal(opened)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      counts.unreadable++
      return sealed
    }
  }
  if (holds === 'a value') return { text: await reseal(text), counts }
  const before: unknown = JSON.parse(text)
  const after = await mapSealed(before, reseal)
  return { text: counts.old > 0 ? JSON.stringify(after) : text, counts }
}

async function mapSealed(
  value: unknown,
  reseal: (sealed: string) => Promise<string>,
): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Promise.all(value.map((item) => mapSealed(item, reseal)))
  const fields = Object.entries(value).map(async ([name, field]: [string, unknown]) => [
    name,
    name === 'sealed' && typeof field === 'string'
      ? await reseal(field)
      : await mapSealed(field, reseal),
  ])
  return Object.fromEntries((await Promise.all(fields)) as [string, unknown][])
}
