import type { Localised } from '../locale.js'
import type { BankId, CalendarDay, TimeRange, WeeklyHours } from '../organisation/index.js'

export type BranchId = string

/** Chinese maps shift coordinates: one place differs by up to 1.2 km between the systems. */
export type CoordinateSystem = 'WGS-84' | 'GCJ-02' | 'BD-09'

/** Degrees, in the system of the map they were read from. */
export interface Coordinates {
  latitude: number
  longitude: number
  system: CoordinateSystem
}

export interface Branch {
  id: BranchId
  bankId: BankId
  name: Localised
  city: Localised
  address: Localised
  coordinates: Coordinates
  phone: string
  hours: WeeklyHours
  specialDays: SpecialDay[]
  services: BranchService[]
  notices: BranchNotice[]
}

/** A day that does not follow the week: a holiday (no hours), a working weekend, shorter hours. */
export interface SpecialDay {
  day: CalendarDay
  name: Localised
  hours: TimeRange[]
}

/** What a customer can have done here; `letter` begins the numbers of its tickets. */
export interface BranchService {
  code: string
  letter: string
  name: Localised
  /** What else customers call it, in any language. */
  otherNames?: string[]
  /** What to bring, or to do before coming. */
  prerequisites: Localised[]
  /** Where it is offered for less than the branch's own hours. */
  hours: WeeklyHours | null
}

export interface BranchNotice {
  text: Localised
  from: CalendarDay
  /** The last day; null while nobody knows. */
  to: CalendarDay | null
}
