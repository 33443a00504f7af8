export type {
  Branch,
  BranchId,
  BranchNotice,
  BranchService,
  Coordinates,
  CoordinateSystem,
  SpecialDay,
} from './branch.js'
export { isOpenAt, nextOpeningAfter, openingOn, type Opening } from './opening-hours.js'
export { describeBranch, describeHours } from './describe-branch.js'
export { findBranch, listBranches, saveBranches } from './branch-store.js'
