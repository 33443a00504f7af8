export type { Bank, BankId, CardBlocking, Operator, OperatorId } from './bank.js'
export type { AccountManager, AccountManagerId } from './account-manager.js'
export {
  bankTimeZone,
  calendarDayOf,
  dayBefore,
  intervalOn,
  isWithin,
  isWithinHours,
  weekdayOf,
  weekdays,
  type CalendarDay,
  type TimeRange,
  type Weekday,
  type WeeklyHours,
} from './weekly-hours.js'
export { findBank, findOperator, listBanks, saveBanks, saveOperator } from './bank-store.js'
export {
  findAccountManager,
  listAccountManagers,
  saveAccountManagers,
} from './account-manager-store.js'
export { readSetting, writeSetting, type InstallationSettings } from './installation-store.js'
