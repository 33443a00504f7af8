import { forgetComplaintPhones } from '../../core/complaints/index.js'
import {
  forgetRequestedPhones,
  recordConsent,
  requestPrivacy,
  type NewPrivacyRequest,
} from '../../core/customers/index.js'
import { inTransaction } from '../../core/database.js'
import { deleteLeadsOfCustomer } from '../../core/leads/index.js'
import type { AnyFlowContext, FlowEnd, FlowNeeds } from '../flow.js'
import { describeDay } from '../moments.js'
import { newRequest, personIn } from '../new-request.js'
import { sentences } from './sentences.js'

/** Takes a wish down that staff carry out, with a number and the day of the answer. */
export async function takeDown(
  context: AnyFlowContext,
  wish: Pick<NewPrivacyRequest, 'kind' | 'item'> &
    Partial<Pick<NewPrivacyRequest, 'details' | 'phone'>>,
): Promise<FlowEnd> {
  const { now, locale } = context
  const { requested, inPerson } = sentences[locale]
  const isPhoneDeleted = wish.kind === 'delete' && wish.item === 'phone'
  const { number, kind, answerBy } = await inTransaction(context.needs.db, async (db) => {
    const needs = { ...context.needs, db }
    if (isPhoneDeleted) await forgetPhone(needs, context)
    return requestPrivacy(needs, {
      ...newRequest(context),
      ...{ details: null, phone: null },
      ...wish,
    })
  })
  const done = requested[isPhoneDeleted ? 'delete-phone' : kind]
  const text = `${done(number, describeDay(answerBy, { now, locale }))}\n\n${inPerson}`
  return {
    replies: [{ text }],
    effects: [{ name: 'privacy-requested', kind, item: wish.item, number, answerBy }],
  }
}

/** Wherever the number was left; without it there is nobody to ring, and no consent to it any more. */
async function forgetPhone(needs: FlowNeeds, context: AnyFlowContext): Promise<void> {
  const { customer, conversation, locale, onceKey } = context
  const person = personIn(context)
  await forgetComplaintPhones(needs, person)
  await forgetRequestedPhones(needs, person)
  if (!customer) return
  await deleteLeadsOfCustomer(needs, customer.id)
  await recordConsent(needs, {
    ...{ customerId: customer.id, purpose: 'contact', granted: false, onceKey },
    ...{ textVersion: sentences[locale].version, channel: conversation.channel },
    conversationId: conversation.id,
  })
}
