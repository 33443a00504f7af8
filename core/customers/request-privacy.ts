import type { Selectable } from 'kysely'
import { afterWorkingDays, findCalendar } from '../branches/index.js'
import type { Clock } from '../clock.js'
import type { Database } from '../database.js'
import { maskPhone } from '../masks.js'
import { calendarDayOf } from '../organisation/index.js'
import type { Sealer } from '../sealer.js'
import { shortNumber } from '../short-number.js'
import type { PrivacyRequestTable } from './customer-tables.js'
import type { PrivacyRequest } from './privacy-request.js'
import { isOwnRequest, toRequestRow, type NewRequest, type Person } from './requester.js'

/** Handlers of personal data answer within this time, as is usual in China. */
const workingDaysToAnswer = 15

export interface NewPrivacyRequest
  extends NewRequest, Pick<PrivacyRequest, 'kind' | 'item' | 'details'> {
  /** E.164; sealed before it is written. */
  phone: string | null
}

/** Takes a wish down once, with the day by which it is answered. */
export async function requestPrivacy(
  { db, clock, sealer }: { db: Database; clock: Clock; sealer: Sealer },
  request: NewPrivacyRequest,
): Promise<PrivacyRequest> {
  const { requester, phone } = request
  const now = clock.now()
  const calendar = await findCalendar({ db }, requester)
  const row = await db
    .insertInto('privacy_requests')
    .values({
      ...toRequestRow(request),
      customer_id: requester.customerId,
      number: shortNumber('P', request.id),
      kind: request.kind,
      item: request.item,
      details: request.details,
      sealed_phone: phone === null ? null : await sealer.seal(phone),
      masked_phone: phone === null ? null : maskPhone(phone),
      answer_by: afterWorkingDays(calendar, calendarDayOf(now), workingDaysToAnswer),
      stage: 'new',
      created_at: now,
    })
    .onConflict((c) =>
      c.column('once_key').doUpdateSet((eb) => ({ once_key: eb.ref('excluded.once_key') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPrivacyRequest(row)
}

export async function listPrivacyRequests(
  { db }: { db: Database },
  person: Person,
): Promise<PrivacyRequest[]> {
  const rows = await db
    .selectFrom('privacy_requests')
    .selectAll()
    .where(isOwnRequest(person))
    .orderBy('created_at')
    .execute()
  return rows.map(toPrivacyRequest)
}

/** Deletes the numbers that a person's requests hold. */
export async function forgetRequestedPhones(
  { db }: { db: Database },
  person: Person,
): Promise<void> {
  await db
    .updateTable('privacy_requests')
    .set({ sealed_phone: null, masked_phone: null })
    .where(isOwnRequest(person))
    .execute()
}

function toPrivacyRequest(row: Selectable<PrivacyRequestTable>): PrivacyRequest {
  return {
    number: row.number,
    kind: row.kind,
    item: row.item,
    details: row.details,
    maskedPhone: row.masked_phone,
    stage: row.stage,
    answerBy: row.answer_by,
    createdAt: row.created_at,
  }
}
