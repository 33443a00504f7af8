import type { Generated } from 'kysely'
import type { Customer } from './customer.js'

declare module '../database.js' {
  interface Tables {
    customers: CustomerTable
    customer_identities: CustomerIdentityTable
  }
}

export interface CustomerTable {
  id: string
  kind: Customer['kind']
  name: string | null
  locale: string
  home_branch_id: string | null
  account_manager_id: string | null
  created_at: Generated<Date>
}

export interface CustomerIdentityTable {
  channel: string
  user_id: string
  customer_id: string
  created_at: Generated<Date>
}
