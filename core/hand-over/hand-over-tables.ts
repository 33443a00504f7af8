import type { RequestColumns } from '../customers/index.js'
import type { HandOverReason } from './hand-over.js'

declare module '../database.js' {
  interface Tables {
    hand_over_requests: HandOverRequestTable
  }
}

export interface HandOverRequestTable extends RequestColumns {
  customer_id: string | null
  reason: HandOverReason
  topic: string | null
  answer_by: Date | null
}
