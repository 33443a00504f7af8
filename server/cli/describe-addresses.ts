import { listBranches } from '../../core/branches/index.js'
import { findCustomer, type Customer } from '../../core/customers/index.js'
import type { Database } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import { listBanks, readSetting } from '../../core/organisation/index.js'
import { findStaff, type StaffId } from '../../core/staff/index.js'
import { readTerminalLocale } from '../config/env.js'
import { toTable } from './table.js'
import type { CliTexts } from './texts/index.js'

/** Path and query that sign somebody of the demo's staff in. */
export type StaffLink = (id: StaffId) => Promise<string>

/** Where to go once the server runs: each bank's and branch's page, and each demo customer's. */
export async function describeAddresses(
  { db, staffLink }: { db: Database; staffLink: StaffLink },
  { url, texts }: { url: string; texts: CliTexts },
): Promise<string> {
  const locale = readTerminalLocale()
  const pages = await listPages({ db }, { url, locale })
  const customers = await listDemoCustomers({ db }, url)
  const staff = await listDemoStaff({ db, staffLink }, { url, texts })
  return [
    '',
    texts.ready(url),
    ...section(texts.customerPages, pages),
    ...section(texts.signInAs, customers),
    ...section(texts.signInAsStaff, staff),
    '',
    texts.howToStop,
    '',
  ].join('\n')
}

function section(title: string, rows: string[][]): string[] {
  return rows.length === 0 ? [] : ['', title, toTable(rows)]
}

async function listPages(
  { db }: { db: Database },
  { url, locale }: { url: string; locale: Locale },
): Promise<string[][]> {
  const [banks, branches] = await Promise.all([listBanks({ db }), listBranches({ db })])
  return banks.flatMap((bank) => [
    [`  ${bank.name[locale]}`, `${url}/?bank=${bank.id}`],
    ...branches
      .filter(({ bankId }) => bankId === bank.id)
      .map(({ id, name }) => [`    ${name[locale]}`, `${url}/?bank=${bank.id}&branch=${id}`]),
  ])
}

async function listDemoCustomers({ db }: { db: Database }, url: string): Promise<string[][]> {
  const demo = await readSetting({ db }, 'demo')
  const customers = await Promise.all(
    (demo?.customerIds ?? []).map((id) => findCustomer({ db }, id)),
  )
  return customers.flatMap((customer) =>
    customer ? [[`  ${customer.name ?? customer.id}`, `${url}/?${pageOf(customer)}`]] : [],
  )
}

/** Signs in on this machine alone; elsewhere the links lead nowhere. */
async function listDemoStaff(
  { db, staffLink }: { db: Database; staffLink: StaffLink },
  { url, texts }: { url: string; texts: CliTexts },
): Promise<string[][]> {
  const [demo, banks] = await Promise.all([readSetting({ db }, 'demo'), listBanks({ db })])
  const people = await Promise.all((demo?.staffIds ?? []).map((id) => findStaff({ db }, id)))
  const rows = people.map(async (person) => {
    if (person?.state !== 'active') return []
    const bank = banks.find(({ id }) => id === person.bankId)?.shortName[readTerminalLocale()] ?? ''
    const roles = person.grants.map(({ role }) => texts.roles[role]).join(', ')
    return [[`  ${person.name}`, roles, bank, url + (await staffLink(person.id))]]
  })
  return (await Promise.all(rows)).flat()
}

/** A customer's page is that of the own branch, and so of the own bank. */
function pageOf({ id, homeBranchId, locale }: Customer): string {
  const page = new URLSearchParams({ as: id, locale })
  if (homeBranchId !== null) page.set('branch', homeBranchId)
  return page.toString()
}
