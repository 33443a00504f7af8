import { describeBranch, listBranches, type Branch } from '../core/branches/index.js'
import { locales, type Localised } from '../core/locale.js'
import { findBank, type Bank, type BankId } from '../core/organisation/index.js'
import { indexRecords, type Knowledge, type KnowledgeRecord } from '../knowledge/index.js'

/** What can be asked about the branches of a bank, in both languages. */
export function branchRecords(bank: Bank, branches: readonly Branch[]): KnowledgeRecord[] {
  return branches.flatMap((branch) =>
    locales.map((language) => ({
      refId: branch.id,
      language,
      title: withBank(bank.shortName, branch.name)[language],
      text: describeBranch(branch, language),
    })),
  )
}

/** Makes what the assistant knows of a bank's branches equal to the branches. */
export async function refreshBranchRecords(knowledge: Knowledge, bankId: BankId): Promise<void> {
  const { db } = knowledge
  const bank = await findBank({ db }, bankId)
  if (!bank) return
  const records = branchRecords(bank, await listBranches({ db }, bankId))
  await indexRecords(knowledge, { bankId, kind: 'branch', records })
}

function withBank(bank: Localised, name: Localised): Localised {
  return { 'zh-CN': bank['zh-CN'] + name['zh-CN'], en: `${bank.en} ${name.en}` }
}
