import { handOverReasons, requestHandOver, type StaffHours } from '../../core/hand-over/index.js'
import { describeMoment } from '../moments.js'
import { defineFlow, type AnyFlowContext } from '../flow.js'
import { bankIn, newRequest } from '../new-request.js'
import { sentences } from './sentences.js'

/** A person is wanted: the request is written down, and the customer told when somebody is there. */
export const speakToPersonFlow = defineFlow({
  name: 'speak-to-person',
  sentences,
  slots: {
    reason: {
      type: 'choice',
      silent: true,
      choices: ({ locale }) =>
        handOverReasons.map((value) => ({ value, label: sentences[locale].reasons[value] })),
    },
    topic: {
      type: 'text',
      skippable: true,
      // Who asks for a person wants no answer from the assistant.
      takesAnything: true,
      // Who was not understood twice is asked nothing more.
      neededWhen: ({ reason }) => reason === 'asked' || reason === 'complaint',
    },
  },
  // Who gives no reason has asked for a person; nobody is questioned about it.
  prefill: () => ({ reason: 'asked' }),
  finish: async (context) => {
    const { needs, values, sentences: t } = context
    const reason = handOverReasons.find((known) => known === values.reason) ?? 'asked'
    const topic = values.topic ?? null
    const hours = await requestHandOver(needs, { ...newRequest(context), reason, topic })
    const { hotline } = await bankIn(context)
    const lines = [
      t.noted[reason],
      describeHours(context, hours),
      ...(hotline === null ? [] : [t.byPhone(hotline)]),
    ]
    const choices = reason === 'complaint' ? { choices: [{ label: t.complain }] } : {}
    return {
      replies: [{ text: lines.join('\n\n'), ...choices }],
      effects: [{ name: 'person-requested', reason, isOpen: hours.isOpen }],
    }
  },
})

function describeHours(
  { now, locale }: Pick<AnyFlowContext, 'now' | 'locale'>,
  { isOpen, opensAt, answersBy }: StaffHours,
): string {
  const t = sentences[locale]
  const tell = (moment: Date) => describeMoment(moment, { now, locale })
  if (answersBy === null) return t.hoursUnknown
  if (isOpen) return t.open(tell(answersBy))
  return opensAt === null ? t.hoursUnknown : t.closed(tell(opensAt), tell(answersBy))
}
