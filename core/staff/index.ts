export { actorOf, type StaffId, type StaffMember, type StaffState } from './staff-member.js'
export {
  findStaff,
  listStaff,
  saveStaff,
  type StaffFilter,
  type StaffOrder,
} from './staff-store.js'
export { inviteStaff, renewInvitation, type Invited } from './invite.js'
export { acceptInvitation, findInvitation } from './accept-invitation.js'
export { changeGrants, markAsLeft } from './change-staff.js'
export { changeLocale, changePassword } from './change-own.js'
export { signIn, type Origin, type SignInNeeds, type SignInOutcome } from './sign-in.js'
export { confirmSecondFactor, giveSecondFactor, setUpSecondFactor } from './second-factor.js'
export {
  beginSession,
  deleteOverSessions,
  endSession,
  endSessionsOf,
  findSession,
  listSessions,
  type SessionTimes,
  type StaffSession,
} from './sessions.js'
