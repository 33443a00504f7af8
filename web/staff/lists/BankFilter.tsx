import type { StaffBankAnswer } from '../../../server/api/staff/banks/schema.js'
import { useStaffLocale, useStaffTexts } from '../texts/index.js'
import { ChoiceFilter } from './Filters.js'
import { useBanks } from './use-banks.js'

/** Which bank; not there for who sees one only. */
export function BankFilter() {
  const { lists } = useStaffTexts()
  const locale = useStaffLocale()
  const banks: StaffBankAnswer[] = useBanks()
  if (banks.length < 2) return null
  const choices = banks.map(({ id, shortName }) => ({ value: id, label: shortName[locale] }))
  return <ChoiceFilter name="bankId" label={lists.bank} choices={choices} />
}
