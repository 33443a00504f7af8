export { handOverReasons, type HandOverReason, type NewHandOver } from './hand-over.js'
export { requestHandOver } from './request-hand-over.js'
export type { StaffHours } from './staff-hours.js'
export { deleteHandOversBefore } from './delete-hand-overs.js'
