import { findBranch } from '../../core/branches/index.js'
import { calendarDayOf } from '../../core/organisation/index.js'
import { defineFlow } from '../../dialogs/index.js'
import { sentences } from './sentences.js'

/** Below it nobody has to announce a withdrawal. */
const leastYuan = 50_000

/** Announces that somebody comes for a large sum in cash. */
export const withdrawCashFlow = defineFlow({
  name: 'withdraw-cash',
  sentences,
  slots: {
    amount: {
      type: 'money',
      check: (value, { locale }) =>
        Number(value.amount) >= leastYuan
          ? { ok: true, value }
          : { ok: false, problem: sentences[locale].noNeed },
    },
    branch: {
      type: 'branch',
      describe: async (id, { needs, locale }) => (await findBranch(needs, id))?.name[locale] ?? id,
    },
    day: {
      type: 'date',
      skippable: true,
      check: (value, { now, locale }) =>
        value > calendarDayOf(now)
          ? { ok: true, value }
          : { ok: false, problem: sentences[locale].tooSoon },
    },
  },
  confirm: ({ sentences: t }) => ({ text: t.check }),
  finish: ({ values, sentences: t, onceKey }) => ({
    replies: [{ text: t.done }],
    effects: [{ name: 'cash-announced', branch: values.branch ?? null, onceKey }],
  }),
})
