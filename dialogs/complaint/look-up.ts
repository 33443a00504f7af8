import { listComplaints } from '../../core/complaints/index.js'
import { describeDay } from '../moments.js'
import type { AnyFlowContext, FlowEnd } from '../flow.js'
import { bankIn, personIn } from '../new-request.js'
import { sentences } from './sentences.js'

/** Of many the latest are told. */
const mostTold = 3

/**
 * How far the customer's own complaints are. Whatever number was said, nothing else is looked at: another's
 * complaint is answered like one that there is not.
 */
export async function lookUp(context: Omit<AnyFlowContext, 'values'>): Promise<FlowEnd> {
  const { needs, now, locale } = context
  const t = sentences[locale].lookUp
  const own = (await listComplaints(needs, personIn(context))).slice(-mostTold)
  if (own.length === 0) {
    const { hotline } = await bankIn(context)
    return { replies: [{ text: t.none(hotline) }] }
  }
  const lines = own.map(({ number, stage, answerBy }) =>
    t.one({ number, stage: t.stages[stage], day: describeDay(answerBy, { now, locale }) }),
  )
  return { replies: [{ text: `${lines.join('\n\n')}\n\n${t.onlyOwn}` }] }
}
