import type { Bank } from '../../../core/organisation/index.js'
import type { BankFace } from './schema.js'

export function presentBank({ id, name, shortName, brandColour, hotline }: Bank): BankFace {
  return { id, name, shortName, brandColour, hotline }
}
