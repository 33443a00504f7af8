import type { Selectable } from 'kysely'
import { afterWorkingDays, findCalendar } from '../branches/index.js'
import type { Clock } from '../clock.js'
import type { Database } from '../database.js'
import { calendarDayOf } from '../organisation/index.js'
import { shortNumber } from '../short-number.js'
import type { PrivacyRequestTable } from './customer-tables.js'
import type { PrivacyRequest } from './privacy-request.js'
import { isOwnRequest, toRequestRow, type NewRequest, type Person } from './requester.js'

/** Handlers of personal data answer within this time, as is usual in China. */
const workingDaysToAnswer = 15

/** Takes a wish down once, with the day by which it is answered. */
export async function requestPrivacy(
  { db, clock }: { db: Database; clock: Clock },
  request: NewRequest & Pick<PrivacyRequest, 'kind' | 'details'>,
): Promise<PrivacyRequest> {
  const { requester } = request
  const now = clock.now()
  const calendar = await findCalendar({ db }, requester)
  const row = await db
    .insertInto('privacy_requests')
    .values({
      ...toRequestRow(request),
      customer_id: requester.customerId,
      number: shortNumber('P', request.id),
      kind: request.kind,
      details: request.details,
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

function toPrivacyRequest(row: Selectable<PrivacyRequestTable>): PrivacyRequest {
  return {
    number: row.number,
    kind: row.kind,
    details: row.details,
    stage: row.stage,
    answerBy: row.answer_by,
    createdAt: row.created_at,
  }
}
