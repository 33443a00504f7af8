export type {
  Branch,
  BranchId,
  BranchNotice,
  BranchService,
  Coordinates,
  CoordinateSystem,
  SpecialDay,
} from './branch.js'
export {
  closingAfter,
  isOpenAt,
  nextOpeningAfter,
  openingOn,
  type Opening,
} from './opening-hours.js'
export { afterWorkingDays, isWorkingDay, lastWorkingDayWithin } from './working-days.js'
export { findCalendar } from './find-calendar.js'
export {
  findStaffedBranches,
  isStaffedAt,
  staffedOn,
  staffHours,
  type StaffHours,
} from './staff-hours.js'
export { hoursOfService } from './service-hours.js'
export { convertCoordinates, distanceMetres, mapUrlOf } from './coordinates.js'
export { describeBranch, describeHours } from './describe-branch.js'
export type { NamedPlace } from './place.js'
export { listPlaces, savePlaces } from './place-store.js'
export { findBranch, listBranches, saveBranches } from './branch-store.js'
export { changeBranch, revisionOf, type BranchChange } from './change-branch.js'
export { pageOfBranches, type BranchFilter, type BranchOrder } from './list-branches.js'
