import type { Branch } from '../../core/branches/index.js'
import type { Choice, Reply } from '../../core/conversations/index.js'
import { listBanks, type CalendarDay } from '../../core/organisation/index.js'
import type { AnyFlowContext } from '../flow.js'
import type { Place } from '../slot-values.js'
import { branchCard, describeDistance, nameWithBank } from './branch-card.js'
import { describeDetail, type BranchDetail } from './branch-details.js'
import {
  chooseBranches,
  firstToOpen,
  type BranchWish,
  type ChosenBranch,
  type ChosenBranches,
} from './choose-branches.js'
import { describeDay, describeMoment } from '../moments.js'
import type { ListedBranches } from './find-branch-sentences.js'
import { sentences } from './sentences.js'

export interface AskedList {
  branches: Branch[]
  /** `city` where the place is one: then nothing is measured. */
  place: (Place & { city: string | null }) | null
  service: { code: string; name: string } | null
  openNow: boolean
  day: CalendarDay | null
  detail: BranchDetail | null
  /** Branches that were shown before and are not wanted again. */
  seen: string[]
}

export interface ListAnswer {
  reply: Reply
  /** Ids of the branches that it shows. */
  shown: string[]
}

/** Three branches at most, and one sentence that says what they are. */
export async function listAnswer(context: AnyFlowContext, asked: AskedList): Promise<ListAnswer> {
  const { locale, now } = context
  const words = sentences[locale]
  const { place, service, seen } = asked
  if (asked.branches.length === 0)
    return { reply: { text: words.noBranches, choices: [words.person] }, shown: [] }
  const city = place?.city ?? null
  const there = asked.branches.filter(
    ({ id, city: its }) => !seen.includes(id) && (city === null || its['zh-CN'] === city),
  )
  const from = place && city === null ? place : undefined
  const open = openWish(asked)
  const found = chooseBranches(there, {
    now,
    ...(from ? { from } : {}),
    ...(service ? { service: service.code } : {}),
    ...(open ? { open } : {}),
  })
  if (found.chosen.length === 0) {
    const text =
      seen.length > 0
        ? words.noMore
        : words.serviceNowhere(service?.name ?? '', city === null ? null : place!.name)
    return { reply: { text, choices: [words.person, words.elsewhere] }, shown: [] }
  }
  const branches = found.chosen.map(({ branch }) => branch)
  const { detail, day } = asked
  const reply: Reply = {
    text: detail
      ? describeDetail(context, { branches, detail, day })
      : describeList(context, { asked, found }),
    choices: waysOn(context, { asked, found }),
    parts: await cardsOf(context, {
      chosen: found.chosen,
      ...(from ? { from } : {}),
      ...(service ? { service: service.code } : {}),
      ...(day ? { day } : {}),
    }),
  }
  return { reply, shown: branches.map(({ id }) => id) }
}

export async function cardsOf(
  { needs, conversation, locale, now }: AnyFlowContext,
  {
    chosen,
    ...shown
  }: { chosen: ChosenBranch[]; from?: Place; service?: string; day?: CalendarDay },
) {
  const banks = await listBanks(needs)
  return chosen.map(({ branch }) => {
    const bank = banks.find(({ id }) => id === branch.bankId)
    const card = branchCard({ branch, bank, locale, now, ...shown })
    // Where no bank was chosen, a branch is only known with its bank.
    const name = conversation.bankId === null && bank && nameWithBank(bank, branch, locale)
    return name ? { ...card, name } : card
  })
}

function openWish({ openNow, day }: AskedList): BranchWish['open'] {
  if (day !== null) return { day }
  return openNow ? { now: true } : undefined
}

function describeList(
  { locale, now }: AnyFlowContext,
  { asked, found }: { asked: AskedList; found: ChosenBranches },
): string {
  const words = sentences[locale]
  const { place } = asked
  const service = asked.service?.name ?? null
  const { chosen, total, farMetres, asAsked } = found
  if (place && farMetres !== null)
    return words.farAway({
      place: place.name,
      distance: describeDistance(farMetres, locale),
      service,
      besides: asked.seen.length > 0,
    })
  const open = openWords(asked, { locale, now })
  const first = firstToOpen(chosen)
  const when = first?.opens ? describeMoment(first.opens, { now, locale }) : null
  if (open !== null && !asAsked)
    return words.noneOpen({
      open,
      service,
      first: first && when !== null ? { name: first.branch.name[locale], when } : null,
    })
  const allClosed = open === null && chosen.every(({ isOpen }) => !isOpen)
  return words.list({
    where: whereOf(place),
    service,
    open,
    shown: chosen.length,
    total,
    closedUntil: allClosed ? when : null,
  })
}

function openWords(
  { openNow, day }: AskedList,
  told: Pick<AnyFlowContext, 'locale' | 'now'>,
): ListedBranches['open'] {
  if (day !== null) return { day: describeDay(day, told) }
  return openNow ? 'now' : null
}

function whereOf(place: AskedList['place']): ListedBranches['where'] {
  if (!place) return { kind: 'anywhere' }
  return { kind: place.city === null ? 'near' : 'city', name: place.name }
}

function waysOn(
  { locale }: AnyFlowContext,
  { asked, found }: { asked: AskedList; found: ChosenBranches },
): Choice[] {
  const { onlyOpen, elsewhere } = sentences[locale]
  const { chosen } = found
  const someClosed = chosen.some(({ isOpen }) => !isOpen) && chosen.some(({ isOpen }) => isOpen)
  const filter = someClosed && !asked.openNow && asked.day === null
  const { label, say } = onlyOpen
  return [...(filter ? [{ label, say: say(whereOf(asked.place)) }] : []), elsewhere]
}
