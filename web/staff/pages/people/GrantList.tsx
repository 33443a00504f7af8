import type { GrantData } from '../../../../server/api/staff/session/schema.js'
import { useBanks } from '../../lists/use-banks.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'

/** The roles somebody has, each with the bank and branch in which it is held. */
export function GrantList({ grants }: { grants: GrantData[] }) {
  const { people } = useStaffTexts()
  const locale = useStaffLocale()
  const banks = useBanks()
  const bankName = (id: string) => banks.find((bank) => bank.id === id)?.shortName[locale] ?? id
  const words = grants.map(({ role, bankId, branchId }) =>
    [people.roleNames[role], bankId && bankName(bankId), branchId].filter(Boolean).join(' · '),
  )
  return words.join(people.and)
}
