import type { StaffBankAnswer } from '../../../server/api/staff/banks/schema.js'
import { useList } from './use-list.js'

const all = { size: '100' }

/** The banks that the person may see; none until they have come. */
export function useBanks(): StaffBankAnswer[] {
  return useList<StaffBankAnswer>('/banks', all).data?.items ?? []
}
