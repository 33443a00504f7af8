import type { ColumnType } from 'kysely'
import type { Localised } from '../locale.js'
import type { WeeklyHours } from '../organisation/index.js'
import type { BranchNotice, BranchService, CoordinateSystem, SpecialDay } from './branch.js'

declare module '../database.js' {
  interface Tables {
    branches: BranchTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface BranchTable {
  id: string
  bank_id: string
  name: Json<Localised>
  city: Json<Localised>
  address: Json<Localised>
  latitude: number
  longitude: number
  coordinate_system: CoordinateSystem
  phone: string
  hours: Json<WeeklyHours>
  special_days: Json<SpecialDay[]>
  services: Json<BranchService[]>
  notices: Json<BranchNotice[]>
}
