import type { BranchSummary } from '../../../../server/api/staff/branches/schema.js'
import type { GrantData } from '../../../../server/api/staff/session/schema.js'
import { useBanks } from '../../lists/use-banks.js'
import { useList } from '../../lists/use-list.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'

// Beyond these a branch is shown by its id.
const firstBranches = { size: '100' }

/** The roles somebody has, each with the bank and branch in which it is held. */
export function GrantList({ grants }: { grants: GrantData[] }) {
  const { people } = useStaffTexts()
  const locale = useStaffLocale()
  const banks = useBanks()
  const branches = useList<BranchSummary>('/branches', firstBranches).data?.items
  const bankName = (id: string) => banks.find((bank) => bank.id === id)?.shortName[locale] ?? id
  const branchName = (id: string) =>
    branches?.find((branch) => branch.id === id)?.name[locale] ?? id
  const words = grants.map(({ role, bankId, branchId }) =>
    [people.roleNames[role], bankId && bankName(bankId), branchId && branchName(branchId)]
      .filter(Boolean)
      .join(' · '),
  )
  return words.join(people.and)
}
