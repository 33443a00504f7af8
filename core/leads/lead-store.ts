import type { Selectable } from 'kysely'
import { toRequestRow, type CustomerId, type NewRequest } from '../customers/index.js'
import type { Database } from '../database.js'
import type { CalendarDay } from '../organisation/index.js'
import type { Lead } from './lead.js'
import type { LeadTable } from './lead-tables.js'

/** Adds a lead, once: the one that was added before by the same run otherwise. */
export async function addLead(
  { db }: { db: Database },
  { lead, ...request }: Pick<NewRequest, 'onceKey' | 'requester'> & { lead: Lead },
): Promise<Lead> {
  const row = await db
    .insertInto('leads')
    .values({
      ...toRequestRow({ ...request, id: lead.id }),
      customer_id: lead.customerId,
      topic: lead.topic,
      name: lead.name,
      sealed_phone: lead.sealedPhone,
      masked_phone: lead.maskedPhone,
      preferred_at: lead.preferredAt,
      stage: lead.stage,
      keep_until: lead.keepUntil,
      created_at: lead.createdAt,
    })
    .onConflict((c) =>
      c.column('once_key').doUpdateSet((eb) => ({ once_key: eb.ref('excluded.once_key') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toLead(row)
}

export async function listLeadsOfCustomer(
  { db }: { db: Database },
  customerId: CustomerId,
): Promise<Lead[]> {
  const rows = await db
    .selectFrom('leads')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('created_at')
    .execute()
  return rows.map(toLead)
}

/** Deletes what a customer left to be rung: without the number nobody can be. */
export async function deleteLeadsOfCustomer(
  { db }: { db: Database },
  customerId: CustomerId,
): Promise<void> {
  await db.deleteFrom('leads').where('customer_id', '=', customerId).execute()
}

/** Deletes what was promised to be kept no longer. Resolves to how many. */
export async function deleteLeadsBefore(
  { db }: { db: Database },
  day: CalendarDay,
): Promise<number> {
  const deleted = await db.deleteFrom('leads').where('keep_until', '<', day).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

function toLead(row: Selectable<LeadTable>): Lead {
  return {
    id: row.id,
    bankId: row.bank_id,
    branchId: row.branch_id,
    customerId: row.customer_id,
    topic: row.topic,
    name: row.name,
    sealedPhone: row.sealed_phone,
    maskedPhone: row.masked_phone,
    preferredAt: row.preferred_at,
    stage: row.stage,
    keepUntil: row.keep_until,
    createdAt: row.created_at,
  }
}
