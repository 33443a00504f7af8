import { inTransaction, type Database } from '../database.js'
import type { Locale } from '../locale.js'
import type { Customer, CustomerId, Identity } from './customer.js'
import {
  addIdentity,
  deleteCustomer,
  findCustomerByIdentity,
  saveCustomers,
} from './customer-store.js'

export interface Newcomer {
  identity: Identity
  /** The id to give when nobody is known by that identity; new and unguessable. */
  newCustomerId: CustomerId
  locale: Locale
  /** Where the conversation began, for example by a branch's QR code. */
  homeBranchId: string | null
}

/** Who writes: the customer known by that identity, or a new one. Two first messages at once make one customer. */
export async function findOrCreateCustomer(
  { db }: { db: Database },
  newcomer: Newcomer,
): Promise<Customer> {
  const known = await findCustomerByIdentity({ db }, newcomer.identity)
  return known ?? inTransaction(db, (tx) => createCustomer({ db: tx }, newcomer))
}

async function createCustomer(
  { db }: { db: Database },
  { identity, newCustomerId, locale, homeBranchId }: Newcomer,
): Promise<Customer> {
  const id = newCustomerId
  await saveCustomers({ db }, [
    { id, kind: 'person', name: null, locale, homeBranchId, accountManagerId: null },
  ])
  // Waits for another node that adds the same identity, and then finds its customer.
  if (!(await addIdentity({ db }, { customerId: id, ...identity })))
    await deleteCustomer({ db }, id)
  const customer = await findCustomerByIdentity({ db }, identity)
  if (!customer) throw new Error('identity neither added nor found')
  return customer
}
