import type { FlowSentences } from '../flow.js'

/** What a list of branches was made by, in the customer's language. */
export interface ListedBranches {
  where: { kind: 'near' | 'city'; name: string } | { kind: 'anywhere' }
  service: string | null
  /** Only branches that are open: now, or on a day. */
  open: 'now' | { day: string } | null
  shown: number
  total: number
  /** All that are shown are closed now; the first of them opens then. */
  closedUntil: string | null
}

export interface FindBranchSentences extends FlowSentences<
  'branch' | 'place' | 'service' | 'openNow' | 'day' | 'detail' | 'more'
> {
  list(listed: ListedBranches): string
  /** Nobody asked for has opened; `first` is the branch among those shown that opens first. */
  noneOpen(asked: {
    open: 'now' | { day: string }
    service: string | null
    first: { name: string; when: string } | null
  }): string
  farAway(far: {
    place: string
    distance: string
    service: string | null
    /** Nearer ones were shown before. */
    besides: boolean
  }): string
  serviceNowhere(service: string, city: string | null): string
  noBranches: string
  /** All there are were shown before. */
  noMore: string
  detail: {
    phone(branch: string, phone: string): string
    way(branch: string, address: string): string
    hours(open: { name: string; day: string; hours: string }): string
  }
  one(branch: { name: string; open: boolean; opens: string | null }): string
  oneOnDay(branch: {
    name: string
    service: string | null
    day: string
    open: boolean
    reason: string | null
    opens: string | null
  }): string
  oneWithService(branch: {
    name: string
    service: string
    open: boolean
    opens: string | null
  }): string
  oneWithoutService(name: string, service: string, elsewhere: boolean): string

  whichPlace(name: string, candidates: string[]): string
  yourLocation: string
  unknownPlace(name: string, cities: string[]): string
  unknownBranch: string
  unknownService: string
  dayIsPast: string
  dayIsFar: string

  onlyOpen: { label: string; say(where: ListedBranches['where']): string }
  elsewhere: { label: string; say: string }
  person: { label: string; say: string }

  card: {
    today(reason: string | null): string
    day(day: string, reason: string | null): string
    closed: string
    notice: string
    services: string
    servicesQuestion(branch: string): string
    rangeSeparator: string
    openUntil(time: string): string
    openAllDay: string
    openWithBreak(from: string, to: string): string
    closedUntil(when: string): string
    closedForLong: string
    metres(metres: number): string
    kilometres(kilometres: string): string
  }
}
