import type { Localised } from '../locale.js'
import type { Coordinates } from './branch.js'

/** Somewhere that customers name to say where they are: a landmark, a station, a district. */
export interface NamedPlace {
  id: string
  name: Localised
  /** What else it is called, in any language. Several places may share one: 火车站. */
  otherNames: string[]
  city: Localised
  coordinates: Coordinates
}
