import type { RequestColumns } from '../customers/index.js'
import type { Complaint } from './complaint.js'

declare module '../database.js' {
  interface Tables {
    complaints: ComplaintTable
  }
}

export interface ComplaintTable extends RequestColumns {
  customer_id: string | null
  number: string
  subject: Complaint['subject']
  about_branch_id: string | null
  description: string
  sealed_phone: string | null
  masked_phone: string | null
  stage: Complaint['stage']
  answer_by: string
}
