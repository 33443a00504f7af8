import { locales } from '../../core/locale.js'
import type { Bank } from '../../core/organisation/index.js'
import { describeProduct } from '../../core/products/index.js'
import type { KnowledgeRecord, RecordKind } from '../../knowledge/index.js'
import { branchRecords } from '../branch-records.js'
import type { DemoContent } from './demo-content.js'

/** One kind of record of one bank (null: of every bank), as knowledge takes it. */
export interface RecordSet {
  bankId: string | null
  kind: RecordKind
  records: KnowledgeRecord[]
}

/** What of a demo can be asked about, in both languages. */
export function recordSetsOf(content: DemoContent): RecordSet[] {
  const everyBank: RecordSet = { bankId: null, kind: 'faq', records: faqOf(content, null) }
  return [
    everyBank,
    ...content.banks.flatMap((bank): RecordSet[] => [
      { bankId: bank.id, kind: 'faq', records: faqOf(content, bank.id) },
      { bankId: bank.id, kind: 'product', records: productsOf(content, bank) },
      { bankId: bank.id, kind: 'branch', records: branchesOf(content, bank) },
    ]),
  ]
}

function faqOf({ faq }: DemoContent, bankId: string | null): KnowledgeRecord[] {
  return faq
    .filter((entry) => entry.bankId === bankId)
    .flatMap(({ id, question, answer }) =>
      locales.map((language) => ({
        refId: id,
        language,
        title: question[language],
        question: question[language],
        text: answer[language],
      })),
    )
}

function productsOf({ products }: DemoContent, bank: Bank): KnowledgeRecord[] {
  return products
    .filter((product) => product.bankId === bank.id)
    .flatMap((product) =>
      locales.map((language) => ({
        refId: product.id,
        language,
        title: product.name[language],
        text: describeProduct({ ...product, version: 1 }, language),
      })),
    )
}

function branchesOf({ branches }: DemoContent, bank: Bank): KnowledgeRecord[] {
  return branchRecords(
    bank,
    branches.filter((branch) => branch.bankId === bank.id),
  )
}
