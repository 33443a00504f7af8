import type { Generated } from 'kysely'
import type { Purpose } from './consent.js'
import type { Customer } from './customer.js'
import type { PrivacyRequest } from './privacy-request.js'
import type { RequestColumns } from './requester.js'

declare module '../database.js' {
  interface Tables {
    customers: CustomerTable
    customer_identities: CustomerIdentityTable
    consents: ConsentTable
    privacy_requests: PrivacyRequestTable
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

export interface ConsentTable {
  /** Counts what is written, on whatever node. */
  seq: Generated<number>
  customer_id: string
  purpose: Purpose
  once_key: string
  granted: boolean
  text_version: string
  channel: string
  conversation_id: string
  created_at: Date
}

export interface PrivacyRequestTable extends RequestColumns {
  customer_id: string | null
  number: string
  kind: PrivacyRequest['kind']
  item: PrivacyRequest['item']
  details: string | null
  sealed_phone: string | null
  masked_phone: string | null
  answer_by: string
  stage: PrivacyRequest['stage']
}
