export {
  handOverReasons,
  type HandOver,
  type HandOverReason,
  type NewHandOver,
} from './hand-over.js'
export { findOpenHandOver, listHandOvers, withdrawHandOver } from './hand-over-store.js'
export { requestHandOver, type RequestedHandOver } from './request-hand-over.js'
export { deleteHandOversBefore } from './delete-hand-overs.js'
