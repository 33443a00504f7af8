import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../database.js'
import { toLocale } from '../locale.js'
import type { Customer, CustomerId, Identity } from './customer.js'
import type { CustomerTable } from './customer-tables.js'

export type NewCustomer = Omit<Customer, 'createdAt'>

/** Adds customers or replaces those with the same ids. */
export async function saveCustomers(
  { db }: { db: Database },
  customers: NewCustomer[],
): Promise<void> {
  if (customers.length === 0) return
  await db
    .insertInto('customers')
    .values(customers.map(toRow))
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        name: eb.ref('excluded.name'),
        locale: eb.ref('excluded.locale'),
        home_branch_id: eb.ref('excluded.home_branch_id'),
        account_manager_id: eb.ref('excluded.account_manager_id'),
      })),
    )
    .execute()
}

export async function findCustomer(
  { db }: { db: Database },
  id: CustomerId,
): Promise<Customer | null> {
  const row = await db.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toCustomer(row) : null
}

export async function findCustomerByIdentity(
  { db }: { db: Database },
  { channel, userId }: Identity,
): Promise<Customer | null> {
  const row = await db
    .selectFrom('customer_identities')
    .innerJoin('customers', 'customers.id', 'customer_identities.customer_id')
    .selectAll('customers')
    .where('channel', '=', channel)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? toCustomer(row) : null
}

/** Says whose an identity is. False when it is somebody's already. */
export async function addIdentity(
  { db }: { db: Database },
  { customerId, channel, userId }: Identity & { customerId: CustomerId },
): Promise<boolean> {
  const row = await db
    .insertInto('customer_identities')
    .values({ channel, user_id: userId, customer_id: customerId })
    .onConflict((c) => c.columns(['channel', 'user_id']).doNothing())
    .returning('customer_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteCustomer({ db }: { db: Database }, id: CustomerId): Promise<void> {
  await db.deleteFrom('customers').where('id', '=', id).execute()
}

function toRow(customer: NewCustomer): Insertable<CustomerTable> {
  return {
    id: customer.id,
    kind: customer.kind,
    name: customer.name,
    locale: customer.locale,
    home_branch_id: customer.homeBranchId,
    account_manager_id: customer.accountManagerId,
  }
}

function toCustomer(row: Selectable<CustomerTable>): Customer {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    locale: toLocale(row.locale),
    homeBranchId: row.home_branch_id,
    accountManagerId: row.account_manager_id,
    createdAt: row.created_at,
  }
}
