import { existsSync } from 'node:fs'
import path from 'node:path'
import { saveBranches, savePlaces } from '../../core/branches/index.js'
import { addIdentity, saveCustomers } from '../../core/customers/index.js'
import { inTransaction, type Database } from '../../core/database.js'
import {
  saveAccountManagers,
  saveBanks,
  saveOperator,
  writeSetting,
} from '../../core/organisation/index.js'
import { saveStaff } from '../../core/staff/index.js'
import type { Clock } from '../../core/clock.js'
import { saveProducts } from '../../core/products/index.js'
import { importFolder, indexRecords, type Knowledge } from '../../knowledge/index.js'
import type { DemoContent } from './demo-content.js'
import { recordSetsOf } from './demo-records.js'
import { readDemo } from './read-demo.js'

export interface SeedResult {
  banks: number
  branches: number
  accountManagers: number
  customers: number
  products: number
  faq: number
  documents: number
  /** Passages that this run wrote or removed; 0 when everything was as the folder says. */
  passagesChanged: number
}

/**
 * Makes the installation a demo: the records and documents of `folder`, and a mark that allows
 * signing in as a demo customer. Running it again changes nothing unless the folder has changed;
 * a record that has left the folder stays, because conversations may point to it.
 *
 * @throws DomainError `demo/unreadable`, before anything is written.
 */
export async function seedDemo(
  knowledge: Pick<Knowledge, 'db' | 'clock' | 'logger' | 'embedding' | 'lexicon'>,
  { folder }: { folder: string },
): Promise<SeedResult> {
  const content = await readDemo(folder)
  await inTransaction(knowledge.db, (tx) => saveRecords({ ...knowledge, db: tx }, content))
  let passagesChanged = 0
  for (const set of recordSetsOf(content)) {
    const { written, removed } = await indexRecords(knowledge, set)
    passagesChanged += written + removed
  }
  const documents = await importDocuments(knowledge, { folder, content })
  const at = knowledge.clock.now().toISOString()
  await writeSetting(knowledge, { key: 'demoSeeded', value: { at } })
  const result = {
    banks: content.banks.length,
    branches: content.branches.length,
    accountManagers: content.accountManagers.length,
    customers: content.customers.length,
    products: content.products.length,
    faq: content.faq.length,
    documents: documents.count,
    passagesChanged: passagesChanged + documents.passagesChanged,
  }
  knowledge.logger.info({ ...result }, 'demo seeded')
  return result
}

/** How a demo customer is known in the web chat. */
export function demoUserId(customerId: string): string {
  return `dl_${customerId}`
}

async function saveRecords(
  { db, clock }: { db: Database; clock: Clock },
  content: DemoContent,
): Promise<void> {
  await saveOperator({ db }, content.operator)
  await saveBanks({ db }, content.banks)
  await saveBranches({ db }, content.branches)
  await savePlaces({ db }, content.places)
  await saveAccountManagers({ db }, content.accountManagers)
  await saveProducts({ db }, content.products)
  await saveCustomers({ db }, content.customers)
  const createdAt = clock.now()
  await saveStaff(
    { db },
    content.staff.map((person) => ({ ...person, createdAt })),
  )
  const customerIds = content.customers.map((customer) => customer.id)
  for (const customerId of customerIds)
    await addIdentity({ db }, { customerId, channel: 'web-chat', userId: demoUserId(customerId) })
  await writeSetting(
    { db },
    { key: 'demo', value: { customerIds, staffIds: content.staff.map(({ id }) => id) } },
  )
}

/** `documents/<bank>/` belongs to that bank, `documents/all/` to every bank. */
async function importDocuments(
  knowledge: Pick<Knowledge, 'db' | 'clock' | 'logger' | 'embedding' | 'lexicon'>,
  { folder, content }: { folder: string; content: DemoContent },
): Promise<{ count: number; passagesChanged: number }> {
  const owners = [{ name: 'all', bankId: null }]
  const banks = content.banks.map(({ id }) => ({ name: id, bankId: id }))
  let count = 0
  let passagesChanged = 0
  for (const { name, bankId } of [...owners, ...banks]) {
    const documents = path.join(folder, 'documents', name)
    if (!existsSync(documents)) continue
    const imported = await importFolder(knowledge, {
      bankId,
      folder: documents,
      onProgress: ({ outcome }) => {
        if (outcome.outcome === 'imported') passagesChanged += outcome.passages
      },
    })
    count += imported.imported + imported.unchanged
  }
  return { count, passagesChanged }
}
