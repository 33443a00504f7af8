export type { Customer, CustomerId, Identity } from './customer.js'
export {
  addIdentity,
  findCustomer,
  findCustomerByIdentity,
  saveCustomers,
  type NewCustomer,
} from './customer-store.js'
export { findOrCreateCustomer, type Newcomer } from './find-or-create-customer.js'
export {
  listConsents,
  recordConsent,
  type Consent,
  type NewConsent,
  type Purpose,
} from './consent.js'
export { privacyItems, type PrivacyItem, type PrivacyRequest } from './privacy-request.js'
export {
  forgetRequestedPhones,
  listPrivacyRequests,
  requestPrivacy,
  type NewPrivacyRequest,
} from './request-privacy.js'
export {
  isOwnRequest,
  toRequestRow,
  type NewRequest,
  type Person,
  type RequestColumns,
  type Requester,
} from './requester.js'
