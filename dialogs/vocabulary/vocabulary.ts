import type { Place } from '../slot-values.js'

/** Names that customers use for what the bank has, so that they are recognised in a sentence. */
export interface Vocabulary {
  branches: NamedEntry[]
  services: NamedEntry[]
  products: NamedEntry[]
  places: { place: Place; names: string[] }[]
}

/** `names` in every language, short forms included; matching ignores case, width and Chinese script. */
export interface NamedEntry {
  id: string
  names: string[]
}
