import type { ColumnType, Generated } from 'kysely'
import type { Locale, Localised } from '../locale.js'
import type { CardBlocking } from './bank.js'
import type { WeeklyHours } from './weekly-hours.js'

declare module '../database.js' {
  interface Tables {
    operators: OperatorTable
    banks: BankTable
    account_managers: AccountManagerTable
    installation_settings: InstallationSettingTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface OperatorTable {
  id: string
  name: Json<Localised>
}

export interface BankTable {
  id: string
  operator_id: string
  name: Json<Localised>
  short_name: Json<Localised>
  brand_colour: string
  hotline: string
  card_blocking: Json<CardBlocking | null> | null
}

export interface AccountManagerTable {
  id: string
  bank_id: string
  branch_id: string
  name: Json<Localised>
  title: Json<Localised>
  skills: Json<string[]>
  languages: Json<Locale[]>
  capacity: number
  hours: Json<WeeklyHours>
}

export interface InstallationSettingTable {
  key: string
  value: Json<unknown>
  updated_at: Generated<Date>
}
