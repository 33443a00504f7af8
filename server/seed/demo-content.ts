import type { Branch, NamedPlace } from '../../core/branches/index.js'
import type { NewCustomer } from '../../core/customers/index.js'
import type { AccountManager, Bank, Operator } from '../../core/organisation/index.js'
import type { NewProduct } from '../../core/products/index.js'
import type { StaffMember } from '../../core/staff/index.js'
import type { FaqEntry } from './demo-files.js'

export type DemoPerson = Omit<StaffMember, 'state' | 'secondFactor' | 'createdAt' | 'leftAt'>

/** All records of a demo, read and checked, before anything is written. */
export interface DemoContent {
  operator: Operator
  banks: Bank[]
  branches: Branch[]
  places: NamedPlace[]
  accountManagers: AccountManager[]
  /** Nobody of them has a password: they are signed in as by links of the command line. */
  staff: DemoPerson[]
  customers: NewCustomer[]
  products: NewProduct[]
  faq: FaqEntry[]
}

/** References that lead nowhere, and ids given twice, one sentence each. */
export function brokenReferences(content: DemoContent): string[] {
  const sets = {
    bank: idsOf(content.banks),
    branch: idsOf(content.branches),
    'account manager': idsOf(content.accountManagers),
    product: idsOf(content.products),
  }
  const problems = Object.entries({ ...content, operator: [] }).flatMap(([what, records]) =>
    repeated(records).map((id) => `${what}: the id ${id} is given twice.`),
  )
  const refer = (from: string, kind: keyof typeof sets, to: string | null) => {
    if (to !== null && !sets[kind].has(to)) problems.push(`${from}: there is no ${kind} ${to}.`)
  }
  for (const { id, bankId } of content.branches) refer(id, 'bank', bankId)
  for (const { id, bankId } of content.products) refer(id, 'bank', bankId)
  for (const { id, bankId, branchId } of content.accountManagers) {
    refer(id, 'bank', bankId)
    refer(id, 'branch', branchId)
  }
  for (const { id, bankId, branchId, accountManagerId } of content.staff) {
    refer(id, 'bank', bankId)
    refer(id, 'branch', branchId)
    refer(id, 'account manager', accountManagerId)
  }
  for (const { id, homeBranchId, accountManagerId } of content.customers) {
    refer(id, 'branch', homeBranchId)
    refer(id, 'account manager', accountManagerId)
  }
  for (const { id, bankId, products } of content.faq) {
    refer(id, 'bank', bankId)
    for (const product of products) refer(id, 'product', product)
  }
  return problems
}

function idsOf(records: { id: string }[]): Set<string> {
  return new Set(records.map((record) => record.id))
}

function repeated(records: { id: string }[]): string[] {
  const ids = records.map((record) => record.id)
  return ids.filter((id, i) => ids.indexOf(id) < i)
}
