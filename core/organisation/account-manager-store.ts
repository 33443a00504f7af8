import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../database.js'
import type { AccountManager, AccountManagerId } from './account-manager.js'
import type { AccountManagerTable } from './organisation-tables.js'

/** Adds account managers or replaces those with the same ids. Their branches must be there. */
export async function saveAccountManagers(
  { db }: { db: Database },
  people: AccountManager[],
): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('account_managers')
    .values(people.map(toRow))
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        bank_id: eb.ref('excluded.bank_id'),
        branch_id: eb.ref('excluded.branch_id'),
        name: eb.ref('excluded.name'),
        title: eb.ref('excluded.title'),
        skills: eb.ref('excluded.skills'),
        languages: eb.ref('excluded.languages'),
        capacity: eb.ref('excluded.capacity'),
        hours: eb.ref('excluded.hours'),
      })),
    )
    .execute()
}

export async function listAccountManagers(
  { db }: { db: Database },
  where: { bankId?: string; branchId?: string } = {},
): Promise<AccountManager[]> {
  const { bankId, branchId } = where
  const rows = await db
    .selectFrom('account_managers')
    .selectAll()
    .$if(bankId !== undefined, (q) => q.where('bank_id', '=', bankId as string))
    .$if(branchId !== undefined, (q) => q.where('branch_id', '=', branchId as string))
    .orderBy('id')
    .execute()
  return rows.map(toAccountManager)
}

export async function findAccountManager(
  { db }: { db: Database },
  id: AccountManagerId,
): Promise<AccountManager | null> {
  const row = await db
    .selectFrom('account_managers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toAccountManager(row) : null
}

function toRow(person: AccountManager): Insertable<AccountManagerTable> {
  return {
    id: person.id,
    bank_id: person.bankId,
    branch_id: person.branchId,
    name: JSON.stringify(person.name),
    title: JSON.stringify(person.title),
    skills: JSON.stringify(person.skills),
    languages: JSON.stringify(person.languages),
    capacity: person.capacity,
    hours: JSON.stringify(person.hours),
  }
}

function toAccountManager(row: Selectable<AccountManagerTable>): AccountManager {
  return {
    id: row.id,
    bankId: row.bank_id,
    branchId: row.branch_id,
    name: row.name,
    title: row.title,
    skills: row.skills,
    languages: row.languages,
    capacity: row.capacity,
    hours: row.hours,
  }
}
