import type { repairZhCN } from './repair.zh-CN.js'

export const repairEn: typeof repairZhCN = {
  backTo: (title) => `Back to ${title}:`,
  noted: (values) => `Noted: ${values}.`,
  corrected: (label, value) => `All right, ${label} is now ${value}.`,
  askAgain: (label) => `All right, let us fill in ${label} again.`,
  asBefore: (values) => `The rest as before: ${values}.`,
  nothingToCorrect:
    'There is nothing to change at the moment. What was sent already, one of our staff can change for you.',
  whichToChange: 'What would you like to change?',
  change: (label) => `Change ${label}`,
  listSeparator: ', ',
  itemSeparator: '; ',

  confirmHelp:
    'I will do it as written above. Choose “Confirm” if it is right, or tell me what to change.',
  confirm: 'Confirm',
  notYet: 'Not yet',
  confirmWords: ['yes', 'correct', 'go ahead'],
  notYetWords: ['change', 'no', 'wrong'],

  cancelQuestion: (title) => `Give up ${title}? What you filled in will not be kept.`,
  cancelYes: 'Give up',
  cancelNo: 'Go on',
  cancelled: (title) => `All right, ${title} is cancelled.`,
  goesOn: 'All right, let us go on.',
  nothingToCancel: 'Nothing is under way. Tell me whenever you need something.',

  goOnQuestion: (title) => `You were in the middle of ${title}. Shall we go on?`,
  goOnYes: 'Go on',
  goOnNo: 'No, thanks',
  goOnWith: (title) => `Go on with ${title}`,

  skipped: (label) => `All right, I leave out ${label}.`,
  cannotSkip: (label) => `I need ${label} to go on.`,
  skip: 'Skip',
  startedOver: 'All right, let us start over.',
  nothingToRepeat: 'I have not said anything yet. What would you like to know?',
  nothingOpen: 'What would you like to know? You can ask me, for example:',

  noSuchChoice: (labels) => `That is not one of them. You can choose: ${labels.join(', ')}.`,
  unclear: 'I did not understand that.',
  misread: {
    checksum: 'This number seems to be incomplete, or one of its digits is wrong. Please check it.',
    'no-such-date': 'There is no such day. Please check the date.',
    'no-such-time': 'There is no such time: a day ends at 24:00. Please check it.',
    'too-large': 'This number is too large. Please check it.',
    'wrong-type': 'I did not understand that.',
    contradiction: 'You said two different things. Please tell me which one holds.',
  },
  triedTwice:
    'I may have misunderstood. You can put it in other words, or one of our staff can help you.',
  triedOften: 'I may not be able to help with this; one of our staff can.',
  person: 'Speak to a person',
  cancel: 'Cancel',

  oneAfterAnother: (first, second) => `First ${first}, then ${second}.`,
  nextUp: (title) => `Next: ${title}.`,
  alreadyAtIt: (title) => `We are in the middle of ${title}.`,
  tooManyOpen: (titles) =>
    `Some things are still open: ${titles}. Let us finish one of them before we begin another.`,
  languageChanged: 'All right, let us speak English.',
  finishFailed: (errorId) =>
    `Sorry, that did not work just now. Everything you filled in is kept. Please try again; if it fails again, call us and mention the number ${errorId}.`,
  tryAgain: 'Try again',

  type: {
    number: 'Please give a number, for example 3.',
    money: 'Please give an amount, for example 500,000 or 50k.',
    percent: 'Please give a percentage, for example 3.85%.',
    portion: 'Please give a percentage or an amount, for example 30% or 900,000.',
    date: 'Please give a date, for example tomorrow or 18 June.',
    time: 'Please give a time, for example half past three.',
    'date-time': 'Please give a date and a time, for example Wednesday at 3 pm.',
    period: 'Please give a period, for example 3 years or 18 months.',
    phone: 'Please give a mobile number, for example 13800000000.',
    'enterprise-code': 'Please give the 18 characters of the unified social credit code.',
    'identity-number': 'Please give the 18 characters of the identity number.',
    email: 'Please give an e-mail address.',
    'yes-no': 'Please answer yes or no.',
    choice: 'Please choose one of these.',
    branch: 'Please tell me the name of the branch.',
    place: 'Please name a place or a landmark, or share your location.',
    service: 'Please tell me what you want to have done.',
    product: 'Please name the product.',
    text: 'Please tell me in words.',
  },
  value: {
    yes: 'yes',
    no: 'no',
    about: (value) => `about ${value}`,
    range: (from, to) => `${from} to ${to}`,
    days: (days) => (days === 1 ? '1 day' : `${days} days`),
    dateTime: (date, time) => `${date}, ${time}`,
  },
}
