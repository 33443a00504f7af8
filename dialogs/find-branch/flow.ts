import { findBranch, listBranches, listPlaces, type Branch } from '../../core/branches/index.js'
import type { Locale } from '../../core/locale.js'
import { calendarDayOf, dayBefore } from '../../core/organisation/index.js'
import { defineFlow, type AnyFlowContext, type AnyValues, type Check } from '../flow.js'
import type { Place } from '../slot-values.js'
import { knownPlaceOf, knownPlaces, type KnownPlace } from '../vocabulary/known-places.js'
import { shortServiceName } from '../vocabulary/short-names.js'
import { branchDetails } from './branch-details.js'
import { listAnswer } from './list-answer.js'
import { oneAnswer } from './one-answer.js'
import { sentences } from './sentences.js'

/** Where is a branch, is it open, what is done there: near a place, in a city, or one by name. */
export const findBranchFlow = defineFlow({
  name: 'find-branch',
  sentences,
  continues: true,
  slots: {
    branch: {
      type: 'branch',
      neededWhen: ifSaid('branch'),
      replaces: ['place'],
      check: checkBranch,
      unknown: (_, { locale }) => sentences[locale].unknownBranch,
      describe: async (id, { needs, locale }) => (await findBranch(needs, id))?.name[locale] ?? id,
    },
    place: {
      type: 'place',
      skippable: true,
      neededWhen: ({ branch }) => branch === undefined,
      replaces: ['branch'],
      choices: suggestCities,
      unknown: unknownPlace,
      check: checkPlace,
      describe: async (place, context) =>
        nameOfPlace(place, (await readAround(context)).known, context.locale),
    },
    service: {
      type: 'service',
      neededWhen: ifSaid('service'),
      check: checkService,
      describe: async (code, context) =>
        nameOfService(code, await branchesOf(context), context.locale) ?? code,
    },
    openNow: { type: 'yes-no', neededWhen: ifSaid('openNow'), replaces: ['day'] },
    day: { type: 'date', neededWhen: ifSaid('day'), replaces: ['openNow'], check: checkDay },
    detail: { type: 'choice', followUp: true },
    more: { type: 'yes-no', followUp: true },
  },
  finish: async (context) => {
    const { values, locale } = context
    const { branches, known } = await readAround(context)
    const branch = branches.find(({ id }) => id === values.branch)
    const asked = {
      branches,
      service: values.service
        ? { code: values.service, name: nameOfService(values.service, branches, locale) ?? '' }
        : null,
      day: values.day ?? null,
      detail: branchDetails.find((one) => one === values.detail) ?? null,
    }
    const seen = values.more ? shownBefore(context) : []
    if (branch && !values.more)
      return {
        replies: [await oneAnswer(context, { ...asked, branch })],
        leaves: { shown: [...shownBefore(context), branch.id] },
      }
    const place = branch
      ? { name: branch.name[locale], coordinates: branch.coordinates, city: null }
      : values.place
        ? placeIn(values.place, known, locale)
        : null
    const openNow = values.openNow === true
    const { reply, shown } = await listAnswer(context, { ...asked, place, openNow, seen })
    return {
      replies: [reply],
      leaves: { shown: [...seen, ...shown] },
      onShow: { slot: 'branch', values: shown },
    }
  },
})

function shownBefore({ left }: AnyFlowContext): string[] {
  return Array.isArray(left?.shown) ? left.shown.map(String) : []
}

/** Not asked for, but kept when it was said. */
function ifSaid(slot: string): (values: AnyValues) => boolean {
  return (values) => values[slot] !== undefined
}

async function checkBranch(id: string, context: AnyFlowContext): Promise<Check<string>> {
  const branch = await findBranch(context.needs, id)
  const { bankId } = context.conversation
  if (branch && (bankId === null || branch.bankId === bankId)) return { ok: true, value: id }
  return { ok: false, problem: sentences[context.locale].unknownBranch }
}

/** A name that several places share means the one in the customer's own city, else it is asked about. */
async function checkPlace(place: Place, context: AnyFlowContext): Promise<Check<Place>> {
  const { branches, known } = await readAround(context)
  const meant = knownPlaceOf(place, known)
  if (meant?.kind !== 'shared-name') return { ok: true, value: place }
  const home = homeCity(context, branches)
  const cities = new Set(branches.map(({ city }) => city['zh-CN']))
  const served = meant.candidates.filter(({ city }) => cities.has(city['zh-CN']))
  const ofHome = served.filter(({ city }) => city['zh-CN'] === home)
  const [only, another] = ofHome.length > 0 ? ofHome : served
  if (only && !another)
    return { ok: true, value: { name: only.name['zh-CN'], coordinates: only.coordinates } }
  const names = meant.candidates.map(({ name }) => name[context.locale])
  return { ok: false, problem: sentences[context.locale].whichPlace(place.name, names) }
}

async function checkService(code: string, context: AnyFlowContext): Promise<Check<string>> {
  const { locale } = context
  if (nameOfService(code, await branchesOf(context), locale) !== null)
    return { ok: true, value: code }
  return { ok: false, problem: sentences[locale].unknownService }
}

function checkDay(day: string, { now, locale }: AnyFlowContext): Check<string> {
  const { dayIsPast, dayIsFar } = sentences[locale]
  if (day < calendarDayOf(now)) return { ok: false, problem: dayIsPast }
  const inAYear = calendarDayOf(new Date(now.getTime() + 366 * 86_400_000))
  return dayBefore(day) < inAYear ? { ok: true, value: day } : { ok: false, problem: dayIsFar }
}

async function suggestCities(context: AnyFlowContext) {
  const cities = await citiesOf(context)
  return cities.slice(0, 4).map((city) => ({ value: city, label: city }))
}

/** A city without a branch, or a name that is on no list: where there are branches. */
async function unknownPlace(name: string, context: AnyFlowContext): Promise<string> {
  const { unknownPlace: say, noBranches } = sentences[context.locale]
  const cities = await citiesOf(context)
  return cities.length === 0 ? noBranches : say(name, cities)
}

/** In which there are branches. */
async function citiesOf(context: AnyFlowContext): Promise<string[]> {
  const { known } = await readAround(context)
  return known.flatMap((one) => (one.kind === 'city' ? [one.city[context.locale]] : []))
}

function branchesOf({ needs, conversation }: AnyFlowContext): Promise<Branch[]> {
  return listBranches(needs, conversation.bankId ?? undefined)
}

async function readAround(
  context: AnyFlowContext,
): Promise<{ branches: Branch[]; known: KnownPlace[] }> {
  const [branches, places] = await Promise.all([branchesOf(context), listPlaces(context.needs)])
  return { branches, known: knownPlaces({ branches, places }) }
}

function homeCity(
  { conversation, customer }: AnyFlowContext,
  branches: Branch[],
): string | undefined {
  const home = conversation.branchId ?? customer?.homeBranchId
  return branches.find(({ id }) => id === home)?.city['zh-CN']
}

function nameOfService(code: string, branches: Branch[], locale: Locale): string | null {
  const service = branches.flatMap(({ services }) => services).find((one) => one.code === code)
  return service ? shortServiceName(service.name[locale]) : null
}

function placeIn(place: Place, known: KnownPlace[], locale: Locale) {
  const meant = knownPlaceOf(place, known)
  const city = meant?.kind === 'city' ? meant.city['zh-CN'] : null
  return { ...place, name: nameOfPlace(place, known, locale), city }
}

function nameOfPlace(place: Place, known: KnownPlace[], locale: Locale): string {
  const meant = knownPlaceOf(place, known)
  if (meant?.kind === 'city') return meant.city[locale]
  if (meant?.kind === 'place') return meant.named.name[locale]
  return place.name.trim() || sentences[locale].yourLocation
}
