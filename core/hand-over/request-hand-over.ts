import { findStaffedBranches, staffHours, type StaffHours } from '../branches/index.js'
import type { Clock } from '../clock.js'
import { toRequestRow } from '../customers/index.js'
import type { Database } from '../database.js'
import { shortNumber } from '../short-number.js'
import { findOpenHandOver, toHandOver } from './hand-over-store.js'
import type { HandOver, NewHandOver } from './hand-over.js'

export interface RequestedHandOver {
  handOver: HandOver
  /** False: the person waits for somebody already, by that request; nothing was written. */
  isNew: boolean
  /** When the staff is there and answers. */
  hours: StaffHours
}

/** Writes down, once, that a customer wants a person. */
export async function requestHandOver(
  { db, clock }: { db: Database; clock: Clock },
  input: NewHandOver,
): Promise<RequestedHandOver> {
  const { requester, reason, topic } = input
  const now = clock.now()
  const hours = staffHours(await findStaffedBranches({ db }, requester), now)
  const open = await findOpenHandOver({ db, clock }, requester, input.onceKey)
  if (open) return { handOver: open, isNew: false, hours }
  const row = await db
    .insertInto('hand_over_requests')
    .values({
      ...toRequestRow(input),
      customer_id: requester.customerId,
      number: shortNumber('H', input.id),
      reason,
      topic,
      answer_by: hours.answersBy,
      created_at: now,
    })
    .onConflict((c) =>
      c.column('once_key').doUpdateSet((eb) => ({ once_key: eb.ref('excluded.once_key') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return { handOver: toHandOver(row), isNew: true, hours: { ...hours, answersBy: row.answer_by } }
}
