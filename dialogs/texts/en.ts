import { repairEn } from './repair.en.js'
import type { Texts } from './zh-CN.js'

export const en: Texts = {
  greeting: (name, bank) =>
    `Hello${name ? ` ${name}` : ''}, I am the assistant of ${bank}. Ask me about products, fees, branches and the papers you need; answers come with their source.`,
  anyBank: 'the bank',
  greetingAtBranch: (branch) => `You are looking at the services of ${branch}.`,
  starters: [
    'I lost my bank card. What should I do?',
    'When does the branch open?',
    'Can I lose money with a wealth product?',
  ],

  unknown: 'I found no source that answers this, and I would rather not guess.',
  nearest: 'Did you mean:',
  wayOn: 'You can put it in other words, or ask at a branch near you.',
  wayOnByPhone: (hotline) =>
    `You can put it in other words, or call ${hotline} to speak to our staff.`,
  answerInOtherLanguage: 'This is available in Chinese only so far. The original says:',

  greetingReturned: 'Hello. What would you like to know? For example:',
  thanksReturned: 'You are welcome. Ask me whenever there is something else.',
  emptyMessage: 'There is no text in this message. Please tell me what you would like to know.',
  onlySymbols: 'I cannot read emoji yet. Please tell me in words what you would like to know.',
  tooLong: (limit) =>
    `That is a long text; I can read up to ${limit} characters at a time. Please put your question in a sentence or two.`,
  tooManyMessages:
    'You are writing faster than I can read. Your last messages arrived and are kept, but not answered. Please wait a few seconds and send the most important one again.',
  filesReceived: (count) =>
    `I received ${count === 1 ? 'your file' : `your ${count} files`}. I cannot read what is inside yet, so please tell me in words what you would like to know.`,
  sharedLocation: 'your location',
  formReceived: 'I received what you filled in.',
  secretRemoved:
    'Your message contained a password, a one-time code or a card check value. I removed it and did not keep it. Please give these to nobody; bank staff will never ask for them.',

  thinking: 'Looking it up…',
  turnFailed: (errorId) =>
    `Sorry, something went wrong just now; your message is kept. Please try again shortly, or call us and mention the number ${errorId}.`,

  smallTalk: {
    goodbye: 'Goodbye, and all the best.',
    praise: 'Thank you, I am glad that I could help.',
    'who-are-you':
      'I am the assistant of this bank, not a person. Ask me about products, fees, branches and the papers you need; when a person is better I bring one in.',
    'other-language':
      '我只会说中文和英文，请用其中一种告诉我。 I speak Chinese and English; please write to me in one of them.',
    distress:
      'I am worried about you when I read this. You do not have to carry it alone: in China you can ring the psychological support line 12356 now, where trained people listen. If you or somebody near you is in danger, ring 110 or 120 at once or go to the nearest emergency room. And please tell somebody you trust, so that they can stay with you.',
  },
  repair: repairEn,

  moment: {
    today: 'today',
    tomorrow: 'tomorrow',
    dayAfter: 'the day after tomorrow',
    on: (date) => `on ${date}`,
    at: (day, time) => `${day} at ${time}`,
  },

  card: {
    documents: 'Papers needed',
    documentsQuestion: (product) => `Which papers do I need for ${product}?`,
    riskLevels: {
      R1: 'low risk',
      R2: 'low to medium risk',
      R3: 'medium risk',
      R4: 'medium to high risk',
      R5: 'high risk',
    },
  },
}
