import type { Insertable, Selectable } from 'kysely'
import { readContent, type ContentNeeds } from '../content-cache.js'
import type { Database, DatabaseTransaction } from '../database.js'
import type { BankId } from '../organisation/index.js'
import type { Branch, BranchId } from './branch.js'
import type { BranchTable } from './branch-tables.js'

/** Adds branches or replaces those with the same ids. */
export async function saveBranches({ db }: { db: Database }, branches: Branch[]): Promise<void> {
  if (branches.length === 0) return
  await db
    .insertInto('branches')
    .values(branches.map(toRow))
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        bank_id: eb.ref('excluded.bank_id'),
        name: eb.ref('excluded.name'),
        city: eb.ref('excluded.city'),
        address: eb.ref('excluded.address'),
        latitude: eb.ref('excluded.latitude'),
        longitude: eb.ref('excluded.longitude'),
        coordinate_system: eb.ref('excluded.coordinate_system'),
        phone: eb.ref('excluded.phone'),
        hours: eb.ref('excluded.hours'),
        special_days: eb.ref('excluded.special_days'),
        services: eb.ref('excluded.services'),
        notices: eb.ref('excluded.notices'),
      })),
    )
    .execute()
}

/** The branches of one bank, or of all. */
export async function listBranches({ db }: { db: Database }, bankId?: BankId): Promise<Branch[]> {
  const rows = await db
    .selectFrom('branches')
    .selectAll()
    .$if(bankId !== undefined, (q) => q.where('bank_id', '=', bankId as BankId))
    .orderBy('id')
    .execute()
  return rows.map(toBranch)
}

export function findBranch(needs: ContentNeeds, id: BranchId): Promise<Branch | null> {
  return readContent(needs, `branch ${id}`, async () => {
    const { db } = needs
    const row = await db.selectFrom('branches').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? toBranch(row) : null
  })
}

/** To change it: nobody else does until the transaction ends. */
export async function holdBranch(
  { db }: { db: DatabaseTransaction },
  id: BranchId,
): Promise<Branch | null> {
  const row = await db
    .selectFrom('branches')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? toBranch(row) : null
}

/** Of a branch that is there; its bank stays. */
export async function writeBranch(
  { db }: { db: DatabaseTransaction },
  branch: Branch,
): Promise<void> {
  const { id, bank_id: _, ...row } = toRow(branch)
  await db.updateTable('branches').set(row).where('id', '=', id).execute()
}

function toRow(branch: Branch): Insertable<BranchTable> {
  return {
    id: branch.id,
    bank_id: branch.bankId,
    name: JSON.stringify(branch.name),
    city: JSON.stringify(branch.city),
    address: JSON.stringify(branch.address),
    latitude: branch.coordinates.latitude,
    longitude: branch.coordinates.longitude,
    coordinate_system: branch.coordinates.system,
    phone: branch.phone,
    hours: JSON.stringify(branch.hours),
    special_days: JSON.stringify(branch.specialDays),
    services: JSON.stringify(branch.services),
    notices: JSON.stringify(branch.notices),
  }
}

export function toBranch(row: Selectable<BranchTable>): Branch {
  return {
    id: row.id,
    bankId: row.bank_id,
    name: row.name,
    city: row.city,
    address: row.address,
    coordinates: {
      latitude: row.latitude,
      longitude: row.longitude,
      system: row.coordinate_system,
    },
    phone: row.phone,
    hours: row.hours,
    specialDays: row.special_days,
    services: row.services,
    notices: row.notices,
  }
}
