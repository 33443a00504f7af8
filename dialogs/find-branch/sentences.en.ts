import type { FindBranchSentences, ListedBranches } from './find-branch-sentences.js'

export const english: FindBranchSentences = {
  title: 'finding a branch',
  examples: [
    'is there a branch near me',
    'find the nearest branch',
    'where is your closest bank',
    'any branches by the train station',
    'which branch is open right now',
    'are any of your branches still open',
    'branches open on Saturday',
    'where can I open a company account',
    'where do I go to exchange foreign currency',
    'what time does the branch open',
    'when does the branch close today',
    'send me the address of the branch',
    'I need to see someone at a counter, where do I go',
    'how do I get to your bank',
    'show me all branches in the city',
    'is the branch open at Spring Festival',
    'look for a branch somewhere else',
    'which branch does business banking',
    'branches open now',
    'got a branch round here',
    'does that branch close for lunch',
    'nearest place to sign my mortgage',
    'find a branch',
    'any branch nearby',
    'branch address',
  ],
  ask: {
    branch: 'Which branch are you looking for?',
    place: 'Where are you? A landmark, a district or a city will do, or share your location.',
    service: 'What would you like to have done?',
    openNow: 'Only branches that are open now?',
    day: 'Which day would you like to go?',
    detail: 'What else would you like to know about it?',
    more: 'Shall I show you other branches?',
  },
  help: {
    branch: 'Just the name, such as “Wenhui Branch”; I look up its address and hours.',
    place:
      'I look for branches from the nearest on, for example “near Wulin Square”, “Binjiang District” or “Suzhou”. You can skip this and I list them all.',
    service:
      'Branches differ in what they do. Say for example “business banking”, “foreign exchange” or “loan signing” and I list only those that do it.',
    openNow:
      'Say yes and I list only branches whose doors are open now, for example none in its lunch break.',
    day: 'For example “Saturday” or “6 February”; I go by the hours of that day.',
    detail: 'You can ask for its phone number, the way there or its hours.',
    more: 'I list more branches that you have not seen yet.',
  },
  label: {
    branch: 'branch',
    place: 'place',
    service: 'service',
    openNow: 'open now only',
    day: 'day',
    detail: 'about the branch',
    more: 'other branches',
  },
  names: { place: ['location', 'city', 'area'], day: ['date'] },
  words: {
    openNow: {
      true: [
        'open now',
        'open right now',
        'currently open',
        'still open',
        'open at the moment',
        'not closed yet',
        'open at this hour',
      ],
    },
    detail: {
      phone: [
        ...['phone number', 'telephone number', 'phone', 'telephone', 'contact number', 'number'],
        ...['how do i call them', 'how can i reach them'],
      ],
      way: [
        ...['how do i get there', 'how can i get there', 'how to get there', 'how do i go there'],
        ...['directions', 'the way', 'address', 'where is it', 'where is that', 'where are they'],
      ],
      hours: [
        ...['opening hours', 'hours', 'when does it open', 'when does it close', 'open until'],
        ...['what time does it open', 'what time does it close', 'until when', 'when do they open'],
        ...['when do they close', 'what time do they open', 'what time do they close'],
      ],
    },
    more: {
      true: [
        ...['show me others', 'show me more', 'others', 'more', 'any others', 'any more'],
        ...['something else', 'other branches', 'more branches', 'another branch', 'what else'],
      ],
    },
  },
  about: [
    ...['what about', 'how about', 'and', 'will it be', 'is it', 'are they', 'do they', 'does it'],
    ...[
      'it',
      'they',
      'its',
      'their',
      'open',
      'closed',
      'be',
      'on',
      'in',
      'for',
      'there',
      'the',
      'a',
    ],
    ...['what is', 'whats', 'have', 'has', 'is', 'can i go', 'can i come', 'then', 'please', 'at'],
    ...['give me', 'tell me', 'do', 'branch', 'branches', 'are there', 'is there', 'will they be'],
  ],

  list: ({ where, service, open, shown, total, closedUntil }) => {
    const closed = closedUntil ? `; all are closed now, the first opens ${closedUntil}` : ''
    if (where.kind === 'near')
      return shown > 1
        ? `These are the ${shown} branches nearest to ${where.name}${thatAre({ open, service })}, closest first${closed}.`
        : `This is the branch nearest to ${where.name}${thatIs({ open, service })}${closed}.`
    const scope = where.kind === 'city' ? ` in ${where.name}` : ''
    const count =
      total === 1
        ? `There is 1 branch${scope}${thatIs({ open, service })}`
        : `There are ${total} branches${scope}${thatAre({ open, service })}`
    const first = shown < total ? `; here are ${shown} of them` : ''
    const hint =
      where.kind === 'anywhere' && shown < total ? ', tell me where you are to sort them' : ''
    return `${count}${first}${hint}${closed}.`
  },
  noneOpen: ({ open, service, first }) => {
    const what = service ? `No branch with ${service}` : 'No branch'
    const when = open === 'now' ? 'now' : open.day
    const next = first ? `the first is ${first.name}, ${first.when}` : 'please ring before you go'
    return `${what} is open ${when}; ${next}.`
  },
  farAway: ({ place, distance, service, besides }) =>
    `We have no ${besides ? 'other ' : ''}branch${service ? ` with ${service}` : ''} near ${place}; the nearest is ${distance} away.`,
  serviceNowhere: (service, city) =>
    `Our branches${city ? ` in ${city}` : ''} do not offer ${service}; an account manager can advise you.`,
  noMore: 'There are no other branches: you have seen them all.',
  detail: {
    phone: (branch, phone) => `The number of ${branch} is ${phone}.`,
    way: (branch, address) => `${branch} is at ${address}; the map on its card shows the way.`,
    hours: ({ name, day, hours }) => `${name}, ${day}: ${hours}.`,
  },
  noBranches: 'There are no branches on record yet; please call us.',
  one: ({ name, open, opens }) => {
    if (open) return `${name} is open now.`
    return opens
      ? `${name} is closed now and opens ${opens}.`
      : `${name} is closed for the time being; please ring before you go.`
  },
  oneOnDay: ({ name, service, day, open, reason, opens }) => {
    const why = reason ? ` (${reason})` : ''
    if (open) return `${name} ${service ? `offers ${service}` : 'is open'} ${day}${why}.`
    const not = service ? `does not offer ${service}` : 'is closed'
    return `${name} ${not} ${day}${why}${opens ? `; you can go ${opens}` : ''}.`
  },
  oneWithService: ({ name, service, open, opens }) => {
    if (open) return `${name} offers ${service}, and you can go now.`
    return `${name} offers ${service}${opens ? `, next ${opens}` : '; please ring before you go'}.`
  },
  oneWithoutService: (name, service, elsewhere) =>
    elsewhere
      ? `${name} does not offer ${service}; these are the nearest that do.`
      : `${name} does not offer ${service}, nor do our other branches; an account manager can advise you.`,

  whichPlace: (name, candidates) =>
    `There is more than one “${name}”: do you mean ${candidates.join(' or ')}? Please say the full name.`,
  yourLocation: 'your location',
  unknownPlace: (name, cities) =>
    `I found no branch of ours at “${name}”. We have branches in ${cities.join(', ')}: name a place there, or share your location.`,
  unknownBranch:
    'I do not know that branch. Say its full name, or where you are and I find the nearest.',
  unknownService:
    'I did not get which service. Say for example “business banking”, “foreign exchange” or “loan signing”.',
  dayIsPast: 'That day is over. Please name today or a later day, such as “Saturday”.',
  dayIsFar:
    'Hours are not fixed that far ahead. Please name a day within a year, such as “6 February”.',

  onlyOpen: {
    label: 'Open now only',
    say: (where) => {
      if (where.kind === 'anywhere') return 'Branches open now'
      return `Branches open now ${where.kind === 'near' ? 'near' : 'in'} ${where.name}`
    },
  },
  elsewhere: { label: 'Another place', say: 'Look for a branch somewhere else' },
  person: { label: 'Account manager', say: 'Speak to a person' },

  card: {
    today: (reason) => (reason ? `Today (${reason})` : 'Today'),
    day: (day, reason) => (reason ? `${day} (${reason})` : day),
    closed: 'closed',
    notice: 'Notice',
    services: 'Services here',
    servicesQuestion: (branch) => `What can I do at ${branch}?`,
    rangeSeparator: ', ',
    openUntil: (time) => `Open, closes ${time}`,
    openAllDay: 'Open 24 hours',
    openWithBreak: (from, to) => `Open, lunch break ${from}–${to}`,
    closedUntil: (when) => `Closed, opens ${when}`,
    closedForLong: 'Closed for the time being',
    metres: (metres) => `about ${metres} m`,
    kilometres: (kilometres) => `about ${kilometres} km`,
  },
}

type Kind = Pick<ListedBranches, 'open' | 'service'>

function thatAre({ open, service }: Kind): string {
  return that(openWords(open, 'are'), service ? `offer ${service}` : '')
}

function thatIs({ open, service }: Kind): string {
  return that(openWords(open, 'is'), service ? `offers ${service}` : '')
}

function openWords(open: Kind['open'], verb: 'is' | 'are'): string {
  if (open === null) return ''
  return `${verb} open ${open === 'now' ? 'now' : open.day}`
}

function that(...clauses: string[]): string {
  const said = clauses.filter((clause) => clause !== '')
  return said.length === 0 ? '' : ` that ${said.join(' and ')}`
}
