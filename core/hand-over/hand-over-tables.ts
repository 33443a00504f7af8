import type { Generated } from 'kysely'
import type { RequestColumns } from '../customers/index.js'
import type { HandOver, HandOverReason } from './hand-over.js'

declare module '../database.js' {
  interface Tables {
    hand_over_requests: HandOverRequestTable
  }
}

export interface HandOverRequestTable extends RequestColumns {
  customer_id: string | null
  number: string
  reason: HandOverReason
  topic: string | null
  stage: Generated<HandOver['stage']>
  withdrawn_key: string | null
  answer_by: Date | null
}
