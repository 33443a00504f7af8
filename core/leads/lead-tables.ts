import type { RequestColumns } from '../customers/index.js'
import type { Lead } from './lead.js'

declare module '../database.js' {
  interface Tables {
    leads: LeadTable
  }
}

export interface LeadTable extends RequestColumns {
  customer_id: string
  topic: string
  name: string | null
  sealed_phone: string
  masked_phone: string
  preferred_at: Date | null
  stage: Lead['stage']
  keep_until: string
}
