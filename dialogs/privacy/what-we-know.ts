import { findBranch } from '../../core/branches/index.js'
import { listComplaints } from '../../core/complaints/index.js'
import { countConversations, type LabelledText } from '../../core/conversations/index.js'
import { listConsents, listPrivacyRequests } from '../../core/customers/index.js'
import { listLeadsOfCustomer } from '../../core/leads/index.js'
import { longDate } from '../../core/localised-dates.js'
import { maskName } from '../../core/masks.js'
import { calendarDayOf, findAccountManager } from '../../core/organisation/index.js'
import type { AnyFlowContext } from '../flow.js'
import { personIn } from '../new-request.js'
import type { KnownSentences } from './privacy-sentences.js'
import { sentences } from './sentences.js'

type Context = Omit<AnyFlowContext, 'values'>

/** Of each kind the newest are told one by one. */
const mostOfAKind = 3

/** Everything that is stored about whoever asks, as lines to read; numbers and names masked. */
export async function whatWeKnow(context: Context): Promise<LabelledText[]> {
  const lists = await Promise.all([
    aboutCustomer(context),
    aboutConversations(context),
    aboutLeads(context),
    aboutComplaints(context),
    aboutRequests(context),
    aboutConsents(context),
  ])
  return lists.flat()
}

async function aboutCustomer({ needs, customer, locale }: Context): Promise<LabelledText[]> {
  const t = sentences[locale].known
  if (!customer) return [{ label: t.labels.who, value: t.stranger }]
  const { name, createdAt, homeBranchId, accountManagerId } = customer
  const branch = homeBranchId === null ? null : await findBranch(needs, homeBranchId)
  const manager =
    accountManagerId === null ? null : await findAccountManager(needs, accountManagerId)
  const since = dateOf(createdAt, locale)
  return [
    {
      label: t.labels.who,
      value: t.customer({ name: name === null ? null : maskName(name), since }),
    },
    ...(branch ? [{ label: t.labels.branch, value: branch.name[locale] }] : []),
    ...(manager ? [{ label: t.labels.manager, value: manager.name[locale] }] : []),
  ]
}

async function aboutConversations(context: Context): Promise<LabelledText[]> {
  const t = sentences[context.locale].known
  const { count, since } = await countConversations(context.needs, personIn(context))
  if (since === null) return []
  const day = dateOf(since, context.locale)
  return [{ label: t.labels.conversations, value: t.conversations({ count, since: day }) }]
}

async function aboutLeads({ needs, customer, locale }: Context): Promise<LabelledText[]> {
  const t = sentences[locale].known
  const leads = customer ? await listLeadsOfCustomer(needs, customer.id) : []
  return newest({ t, kind: 'lead', all: leads }, ({ topic, name, maskedPhone, keepUntil }) =>
    t.lead({
      topic: shortened(topic),
      name: name === null ? null : maskName(name),
      phone: maskedPhone,
      until: longDate(keepUntil, locale),
    }),
  )
}

async function aboutComplaints(context: Context): Promise<LabelledText[]> {
  const { needs, locale } = context
  const t = sentences[locale].known
  const complaints = await listComplaints(needs, personIn(context))
  return newest(
    { t, kind: 'complaint', all: complaints },
    ({ number, createdAt, maskedPhone: phone }) =>
      t.complaint({ number, day: dateOf(createdAt, locale), phone }),
  )
}

async function aboutRequests(context: Context): Promise<LabelledText[]> {
  const { needs, locale } = context
  const { known: t, items } = sentences[locale]
  const requests = await listPrivacyRequests(needs, personIn(context))
  return newest({ t, kind: 'request', all: requests }, (request) => {
    const { number, kind, item, maskedPhone, answerBy } = request
    const about = [item === null ? [] : [items[item]], maskedPhone ?? []].flat()
    return t.request({
      ...{ number, day: longDate(answerBy, locale) },
      what: [t.requests[kind], ...about],
    })
  })
}

async function aboutConsents({ needs, customer, locale }: Context): Promise<LabelledText[]> {
  const t = sentences[locale].known
  const consents = customer ? await listConsents(needs, customer.id) : []
  const told = consents.map(({ purpose, granted, createdAt }) => {
    const day = dateOf(createdAt, locale)
    return { label: t.labels[purpose], value: granted ? t.agreed(day) : t.refused(day) }
  })
  const spokeOfOffers = consents.some(({ purpose }) => purpose === 'personalised-offers')
  const silence = { label: t.labels['personalised-offers'], value: t.neverAsked }
  return spokeOfOffers ? told : [...told, silence]
}

interface Kept<T> {
  t: KnownSentences
  kind: 'lead' | 'complaint' | 'request'
  all: T[]
}

function newest<T>({ t, kind, all }: Kept<T>, tell: (one: T) => string): LabelledText[] {
  const label = t.labels[kind]
  const lines = all.slice(-mostOfAKind).map((one) => ({ label, value: tell(one) }))
  const left = all.length - lines.length
  return left > 0 ? [...lines, { label, value: t.more(left) }] : lines
}

const longestTopic = 40

function shortened(text: string): string {
  return text.length > longestTopic ? `${text.slice(0, longestTopic)}…` : text
}

function dateOf(moment: Date, locale: Context['locale']): string {
  return longDate(calendarDayOf(moment), locale)
}
