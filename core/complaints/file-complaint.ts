import type { Selectable } from 'kysely'
import { findCalendar, lastWorkingDayWithin } from '../branches/index.js'
import type { Clock } from '../clock.js'
import { isOwnRequest, toRequestRow, type NewRequest, type Person } from '../customers/index.js'
import type { Database } from '../database.js'
import { maskPhone } from '../masks.js'
import { calendarDayOf } from '../organisation/index.js'
import type { Sealer } from '../sealer.js'
import { shortNumber } from '../short-number.js'
import type { Complaint } from './complaint.js'
import type { ComplaintTable } from './complaint-tables.js'

export interface NewComplaint
  extends NewRequest, Pick<Complaint, 'subject' | 'aboutBranchId' | 'description'> {
  /** E.164; sealed before it is written. */
  phone: string | null
}

/**
 * Clear cases are decided and answered within 15 days, counted as days of the calendar (CBIRC Order
 * 2020 No. 3, article 20 onwards); complicated ones may take 30, of which the customer is told.
 */
export const daysToAnswerComplaints = 15

/** Takes a complaint down, once, and promises the last working day on which the answer is in time. */
export async function fileComplaint(
  { db, clock, sealer }: { db: Database; clock: Clock; sealer: Sealer },
  input: NewComplaint,
): Promise<Complaint> {
  const { requester, phone } = input
  const now = clock.now()
  const calendar = await findCalendar({ db }, requester)
  const row = await db
    .insertInto('complaints')
    .values({
      ...toRequestRow(input),
      customer_id: requester.customerId,
      number: shortNumber('C', input.id),
      subject: input.subject,
      about_branch_id: input.aboutBranchId,
      description: input.description,
      sealed_phone: phone === null ? null : await sealer.seal(phone),
      masked_phone: phone === null ? null : maskPhone(phone),
      stage: 'new',
      answer_by: lastWorkingDayWithin(calendar, calendarDayOf(now), daysToAnswerComplaints),
      created_at: now,
    })
    .onConflict((c) =>
      c.column('once_key').doUpdateSet((eb) => ({ once_key: eb.ref('excluded.once_key') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toComplaint(row)
}

export async function listComplaints(
  { db }: { db: Database },
  person: Person,
): Promise<Complaint[]> {
  const rows = await db
    .selectFrom('complaints')
    .selectAll()
    .where(isOwnRequest(person))
    .orderBy('created_at')
    .execute()
  return rows.map(toComplaint)
}

/** Deletes the numbers that a person left with complaints; the complaints stay. */
export async function forgetComplaintPhones(
  { db }: { db: Database },
  person: Person,
): Promise<void> {
  await db
    .updateTable('complaints')
    .set({ sealed_phone: null, masked_phone: null })
    .where(isOwnRequest(person))
    .execute()
}

function toComplaint(row: Selectable<ComplaintTable>): Complaint {
  return {
    number: row.number,
    bankId: row.bank_id,
    subject: row.subject,
    aboutBranchId: row.about_branch_id,
    description: row.description,
    maskedPhone: row.masked_phone,
    stage: row.stage,
    answerBy: row.answer_by,
    createdAt: row.created_at,
  }
}
