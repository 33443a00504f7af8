import type { ColumnType } from 'kysely'
import type { Localised } from '../locale.js'
import type { CoordinateSystem } from './branch.js'

declare module '../database.js' {
  interface Tables {
    places: PlaceTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface PlaceTable {
  id: string
  name: Json<Localised>
  other_names: Json<string[]>
  city: Json<Localised>
  latitude: number
  longitude: number
  coordinate_system: CoordinateSystem
}
