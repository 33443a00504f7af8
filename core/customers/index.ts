export type { Customer, CustomerId, Identity } from './customer.js'
export {
  addIdentity,
  findCustomer,
  findCustomerByIdentity,
  saveCustomers,
  type NewCustomer,
} from './customer-store.js'
export { findOrCreateCustomer, type Newcomer } from './find-or-create-customer.js'
