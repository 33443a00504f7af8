import type { Turn } from '../../core/conversations/index.js'
import type { Sealer } from '../../core/sealer.js'
import type { PersonalValue } from '../understanding/understanding.js'

/** Seals what the guard masked, to be kept with the message until its turn is committed. */
export async function sealPersonalValues(
  { sealer }: { sealer: Sealer },
  personal: PersonalValue[],
): Promise<string | null> {
  return personal.length === 0 ? null : sealer.seal(JSON.stringify(personal))
}

/**
 * What the masks in the turn's message stand for, those of its text first, in order of appearance.
 *
 * @throws DomainError `sealed/unreadable` when the key is gone that sealed them.
 */
export async function personalValuesOf(
  { sealer }: { sealer: Sealer },
  { sealed }: Turn,
): Promise<PersonalValue[]> {
  return sealed === null ? [] : (JSON.parse(await sealer.open(sealed)) as PersonalValue[])
}
