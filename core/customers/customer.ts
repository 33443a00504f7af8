import type { Locale } from '../locale.js'

export type CustomerId = string

/** One person or enterprise, over all channels. */
export interface Customer {
  id: CustomerId
  kind: 'person' | 'enterprise'
  /** Null until somebody tells it: most people only ask. */
  name: string | null
  locale: Locale
  homeBranchId: string | null
  accountManagerId: string | null
  createdAt: Date
}

/** A customer on one channel, for example an openid or a web user. */
export interface Identity {
  channel: string
  userId: string
}
