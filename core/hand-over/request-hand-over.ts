import type { Insertable } from 'kysely'
import { findBranch, listBranches, type Branch } from '../branches/index.js'
import type { Clock } from '../clock.js'
import { toRequestRow, type Requester } from '../customers/index.js'
import type { Database } from '../database.js'
import type { HandOverRequestTable } from './hand-over-tables.js'
import type { NewHandOver } from './hand-over.js'
import { staffHours, type StaffHours } from './staff-hours.js'

/** Writes down, once, that a customer wants a person. Resolves to when the staff is there and answers. */
export async function requestHandOver(
  { db, clock }: { db: Database; clock: Clock },
  input: NewHandOver,
): Promise<StaffHours> {
  const now = clock.now()
  const hours = staffHours(await branchesOf({ db }, input.requester), now)
  const row = await db
    .insertInto('hand_over_requests')
    .values(toRow(input, { answerBy: hours.answersBy, createdAt: now }))
    .onConflict((c) =>
      c.column('once_key').doUpdateSet((eb) => ({ once_key: eb.ref('excluded.once_key') })),
    )
    .returning('answer_by')
    .executeTakeFirstOrThrow()
  return { ...hours, answersBy: row.answer_by }
}

/** The branch that the customer came to; else all of the bank. */
async function branchesOf(
  { db }: { db: Database },
  { bankId, branchId }: Requester,
): Promise<Branch[]> {
  const branch = branchId === null ? null : await findBranch({ db }, branchId)
  if (branch) return [branch]
  return bankId === null ? [] : listBranches({ db }, bankId)
}

function toRow(
  input: NewHandOver,
  { answerBy, createdAt }: { answerBy: Date | null; createdAt: Date },
): Insertable<HandOverRequestTable> {
  return {
    ...toRequestRow(input),
    customer_id: input.requester.customerId,
    reason: input.reason,
    topic: input.topic,
    answer_by: answerBy,
    created_at: createdAt,
  }
}
