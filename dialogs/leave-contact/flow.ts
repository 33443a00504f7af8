import { findStaffedBranches, staffHours } from '../../core/branches/index.js'
import { monthsToKeepLeads, recordLead } from '../../core/leads/index.js'
import { maskPhone } from '../../core/masks.js'
import { checkPhone } from '../check-phone.js'
import { describeMoment } from '../moments.js'
import { defineFlow } from '../flow.js'
import { bankIn, newRequest } from '../new-request.js'
import { checkName, checkTime, checkTopic, momentOf, suggestTimes } from './check-contact.js'
import { sentences } from './sentences.js'

/** Whom to ring, about what, and when: a lead for the bank. */
export const leaveContactFlow = defineFlow({
  name: 'leave-contact',
  sentences,
  slots: {
    topic: {
      type: 'text',
      // 想了解房贷利率 is the topic here, not a question to be answered.
      takesAnything: true,
      choices: ({ locale }) =>
        sentences[locale].topics.map((topic) => ({ value: topic, label: topic })),
      check: checkTopic,
    },
    name: { type: 'text', skippable: true, check: checkName },
    phone: { type: 'phone', check: checkPhone },
    time: { type: 'date-time', skippable: true, choices: suggestTimes, check: checkTime },
  },
  prefill: ({ customer }) => (customer?.name ? { name: customer.name } : {}),
  confirm: async (context) => {
    const { values, sentences: t, now, locale } = context
    const { name: bank } = await bankIn(context)
    const time = values.time ? describeMoment(momentOf(values.time), { now, locale }) : t.anyTime
    const facts = [
      { label: t.label.topic, value: values.topic ?? '' },
      ...(values.name ? [{ label: t.label.name, value: values.name }] : []),
      { label: t.label.phone, value: maskPhone(values.phone ?? '') },
      { label: t.label.time, value: time },
    ]
    return {
      text: `${t.check}\n\n${t.consent.text(bank, monthsToKeepLeads)}`,
      parts: [{ kind: 'facts', title: t.title, facts, actions: [] }],
    }
  },
  finish: async (context) => {
    const { needs, conversation, values, sentences: t, now, locale } = context
    const preferredAt = values.time ? momentOf(values.time) : null
    const lead = await recordLead(needs, {
      ...newRequest(context),
      ...{ locale, newCustomerId: needs.newId(), consentVersion: t.consent.version },
      ...{ topic: values.topic ?? '', name: values.name ?? null, phone: values.phone ?? '' },
      preferredAt,
    })
    const branches = await findStaffedBranches(needs, conversation)
    // As it was promised, also where this runs again after a crash.
    const { answersBy } = staffHours(branches, lead.createdAt)
    const tell = (moment: Date | null) => moment && describeMoment(moment, { now, locale })
    const done = preferredAt
      ? t.done.at(lead.maskedPhone, tell(preferredAt)!)
      : t.done.anyTime(lead.maskedPhone, tell(answersBy))
    return {
      replies: [{ text: `${done}\n\n${t.warning}` }],
      effects: [{ name: 'lead-recorded', lead: lead.id, hasTime: preferredAt !== null }],
    }
  },
})
