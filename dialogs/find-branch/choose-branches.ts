import {
  hoursOfService,
  isOpenAt,
  nextOpeningAfter,
  openingOn,
  type Branch,
} from '../../core/branches/index.js'
import { intervalOn, type CalendarDay } from '../../core/organisation/index.js'
import type { Place } from '../slot-values.js'
import { metresTo } from './branch-card.js'

/** More are not read. */
const mostBranches = 3
/** Farther than this nobody calls near. */
const nearMetres = 30_000

export interface BranchWish {
  /** From where to measure; absent where the customer named a city or nothing. */
  from?: Place
  service?: string
  open?: { now: true } | { day: CalendarDay }
  now: Date
}

export interface ChosenBranch {
  branch: Branch
  metres: number | null
  /** What was asked for is open now: the service where one was named, else the branch. */
  isOpen: boolean
  /** When it opens next, from now or from the day asked for; null where that is not known. */
  opens: Date | null
}

export interface ChosenBranches {
  /** Three at most, the nearest first. */
  chosen: ChosenBranch[]
  /** How many there are of that kind. */
  total: number
  /** Whether they are open as was asked; where none is, those that open first are chosen. */
  asAsked: boolean
  /** Metres to the nearest one where even that is far away. */
  farMetres: number | null
}

/** The branches to show, by what the customer asked for. */
export function chooseBranches(branches: Branch[], wish: BranchWish): ChosenBranches {
  const all = branches
    .map((branch) => ({ branch, hours: hoursFor(branch, wish.service) }))
    .flatMap(({ branch, hours }) => (hours ? [{ ...judge(branch, hours, wish), hours }] : []))
    .sort(wish.from ? byDistance : byOpening)
  const nearest = all[0]?.metres ?? null
  const near = nearest === null ? all : all.filter(({ metres }) => metres! <= nearMetres)
  const candidates = near.length > 0 ? near : all
  const asked = candidates.filter(({ hours, isOpen }) => {
    if (!wish.open) return true
    return 'now' in wish.open ? isOpen : openingOn(hours, wish.open.day).ranges.length > 0
  })
  const asAsked = asked.length > 0
  const found = asAsked ? asked : candidates
  return {
    chosen: found.slice(0, mostBranches).map(({ hours: _hours, ...branch }) => branch),
    total: found.length,
    asAsked,
    farMetres: nearest !== null && nearest > nearMetres ? nearest : null,
  }
}

function hoursFor(branch: Branch, service: string | undefined) {
  return service === undefined ? branch : hoursOfService(branch, service)
}

function judge(
  branch: Branch,
  hours: Pick<Branch, 'hours' | 'specialDays'>,
  { from, now, open }: BranchWish,
): ChosenBranch {
  const since =
    open && 'day' in open ? intervalOn(open.day, { from: '00:00', to: '24:00' }).start : now
  return {
    branch,
    metres: from ? metresTo(branch, from) : null,
    isOpen: isOpenAt(hours, now),
    opens: nextOpeningAfter(hours, since),
  }
}

function byDistance(a: ChosenBranch, b: ChosenBranch): number {
  return a.metres! - b.metres!
}

/** Those that are open first, then those that open soonest. */
function byOpening(a: ChosenBranch, b: ChosenBranch): number {
  const opening = ({ isOpen, opens }: ChosenBranch) =>
    isOpen ? 0 : (opens?.getTime() ?? Number.MAX_SAFE_INTEGER)
  return opening(a) - opening(b)
}

/** The one among them that opens first. */
export function firstToOpen(chosen: ChosenBranch[]): ChosenBranch | null {
  return [...chosen].filter(({ opens }) => opens !== null).sort(byOpening)[0] ?? null
}
