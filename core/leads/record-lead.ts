import { DateTime } from 'luxon'
import type { Clock } from '../clock.js'
import { findOrCreateCustomer, recordConsent, type NewRequest } from '../customers/index.js'
import { inTransaction, type Database } from '../database.js'
import type { Locale } from '../locale.js'
import { maskPhone } from '../masks.js'
import { bankTimeZone, type CalendarDay } from '../organisation/index.js'
import type { Sealer } from '../sealer.js'
import type { Lead } from './lead.js'
import { addLead } from './lead-store.js'

export interface NewLead extends NewRequest, Pick<Lead, 'topic' | 'name' | 'preferredAt'> {
  /** E.164; sealed before it is written. */
  phone: string
  locale: Locale
  /** The id to give when nobody is known by the identity; new and unguessable. */
  newCustomerId: string
  /** Which wording of the consent to be contacted was shown. */
  consentVersion: string
}

export const monthsToKeepLeads = 12

/** Writes down, once, whom to ring about what, and the consent to it. Who asks to be rung is a customer from now on. */
export async function recordLead(
  { db, clock, sealer }: { db: Database; clock: Clock; sealer: Sealer },
  input: NewLead,
): Promise<Lead> {
  const { requester, onceKey } = input
  const sealedPhone = await sealer.seal(input.phone)
  return inTransaction(db, async (tx) => {
    const customer = await findOrCreateCustomer(
      { db: tx },
      {
        identity: { channel: requester.channel, userId: requester.userId },
        newCustomerId: input.newCustomerId,
        locale: input.locale,
        homeBranchId: null,
      },
    )
    await recordConsent(
      { db: tx, clock },
      {
        ...{ customerId: customer.id, purpose: 'contact', granted: true, onceKey },
        textVersion: input.consentVersion,
        channel: requester.channel,
        conversationId: requester.conversationId,
      },
    )
    const lead: Lead = {
      ...{ id: input.id, bankId: requester.bankId, branchId: requester.branchId },
      ...{ customerId: customer.id, topic: input.topic, name: input.name },
      ...{ sealedPhone, maskedPhone: maskPhone(input.phone), preferredAt: input.preferredAt },
      ...{ stage: 'new', keepUntil: keepUntil(clock.now()), createdAt: clock.now() },
    }
    return addLead({ db: tx }, { lead, requester, onceKey })
  })
}

function keepUntil(now: Date): CalendarDay {
  const today = DateTime.fromJSDate(now, { zone: bankTimeZone })
  return today.plus({ months: monthsToKeepLeads }).toFormat('yyyy-MM-dd')
}
