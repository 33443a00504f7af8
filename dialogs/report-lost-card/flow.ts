import { defineFlow, type AnyFlowContext } from '../flow.js'
import { bankIn } from '../new-request.js'
import type { OfferedChoice } from '../offered-choice.js'
import { troubles, type Help, type Trouble } from './lost-card-sentences.js'
import { sentences } from './sentences.js'

/**
 * A card is lost, stolen or used by somebody else, or a customer was deceived: how to stop it this
 * minute, by the bank's own record, then what to do next, and a person. Nothing is asked first.
 */
export const reportLostCardFlow = defineFlow({
  name: 'report-lost-card',
  sentences,
  urgent: true,
  slots: {
    what: {
      type: 'choice',
      silent: true,
      choices: ({ locale }) =>
        troubles.map((value) => ({ value, label: sentences[locale].troubles[value] })),
    },
  },
  prefill: () => ({ what: 'card' }),
  finish: async (context) => {
    const { values, sentences: t } = context
    const trouble = troubles.find((known) => known === values.what) ?? 'card'
    const help = await helpIn(context)
    const facts = t.next[trouble](help)
    return {
      replies: [
        {
          text: t.now[trouble](help),
          parts: [{ kind: 'facts', title: t.nextTitle, facts, actions: [] }],
        },
      ],
      offered: waysOn(context, trouble),
    }
  },
})

async function helpIn(context: Omit<AnyFlowContext, 'values'>): Promise<Help> {
  const { hotline, cardBlocking } = await bankIn(context)
  if (!cardBlocking) return { hotline, blocking: null }
  const { byPhone, inApp, ...rest } = cardBlocking
  const { locale } = context
  return { hotline, blocking: { ...rest, byPhone: byPhone[locale], inApp: inApp[locale] } }
}

/** A person first: whoever asks is asked nothing more. */
function waysOn({ locale }: Pick<AnyFlowContext, 'locale'>, trouble: Trouble): OfferedChoice[] {
  const { waysOn: labels, topics } = sentences[locale]
  const topic = topics[trouble]
  const begin = (flow: string, values: Record<string, unknown>) =>
    ({ command: 'start-flow', flow, values }) as const
  return [
    { label: labels.person, command: begin('speak-to-person', { reason: 'sensitive', topic }) },
    { label: labels.callBack, command: begin('leave-contact', { topic }) },
    { label: labels.branch, command: begin('find-branch', {}) },
  ]
}
