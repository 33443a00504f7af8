import type { Help, LostCardSentences } from './lost-card-sentences.js'

export const english: LostCardSentences = {
  title: 'reporting a lost card',
  examples: [
    'I lost my bank card',
    'I lost my bank card. What should I do?',
    'my card was stolen',
    'my card is missing',
    'somebody is using my card',
    'block my card',
    'freeze my card now',
    'I want to report a lost card',
    'report my card stolen',
    'there are payments on my card that I did not make',
    'my wallet was stolen with my cards',
    'I have been scammed',
    'I sent money to a fraudster',
    'money is gone from my account',
    'my card was cloned',
    'I cannot find my card anywhere',
  ],
  ask: { what: 'Is it about the card, or were you deceived into paying?' },
  help: {
    what: 'Say “card” if it was lost, stolen or used by somebody; “scammed” if you paid a fraudster.',
  },
  label: { what: 'what happened' },
  words: {
    what: {
      deceived: [
        ...['scammed', 'scam', 'scammer', 'defrauded', 'conned', 'tricked', 'phished'],
        ...['fraudster', 'deceived', 'swindled'],
      ],
    },
  },
  urgent: {
    says: [
      '…(lost|lose|misplaced)…(card|passbook|wallet|purse)…',
      '…(card|cards|passbook|wallet|purse)…(stolen|lost|missing|gone|nicked)…',
      '…(stole|nicked|snatched|robbed)…(card|cards|wallet|purse)…',
      '…(someone|somebody|someone else|somebody else|thief|stranger)…(used|using|charged|spent|has)…my…card…',
      "…(cannot|can't|can not|cant)…find…my…card…",
      "…(payment|payments|transaction|transactions|charge|charges|purchase|purchases)…(i did not|i didn't|not mine|not by me|i never|do not recognise|don't recognise|do not recognize|don't recognize)…",
      '…(i was|i got|i have been|i am being|ive been|just got|been)…(scammed|defrauded|conned|tricked|phished|swindled)…',
      '…(sent|transferred|wired|paid)…(scammer|fraudster|scam)…',
      '…(block|freeze|lock)…my…card…',
      '…report…(lost|stolen|missing)…card…',
      '…report…card…(lost|stolen|missing)…',
      '…my…card…(hacked|cloned|skimmed|compromised)…',
      '…(fraud|fraudulent)…on…my…(card|account)…',
      '…money…(gone|missing|stolen|disappeared)…from…account…',
    ],
    unless: [
      ...['how much', 'cost', 'costs', 'fee', 'fees', 'price', 'how long', 'what happens if'],
      ...['if i', 'in case', 'would happen', 'insurance', 'liable', 'found it', 'found my card'],
      ...['unblock', 'unfreeze', 'unlock', 'avoid', 'prevent', 'protect', 'which documents'],
    ],
  },
  troubles: { card: 'a card lost or used by somebody else', deceived: 'deceived' },
  now: {
    card: (help) =>
      `Please block the card now; telling me does not do it.\n\n${ring(help)} and say “block my card”${inApp(help, ', or ')}.`,
    deceived: (help) =>
      `Please ring two numbers now; the sooner, the better the chance to stop the money:\n\n1. The police, 110.\n2. ${ring(help)} and say “I was deceived into a transfer, please stop it”.`,
  },
  nextTitle: 'After that',
  next: {
    card: ({ blocking }) => [
      {
        label: 'Somebody used it',
        value: `Call the police on 110 and keep their receipt, messages and records${
          blocking
            ? `; within ${blocking.hoursToDeny} hours bring the receipt and your identity card to a branch and deny the payments that were not yours`
            : ''
        }`,
      },
      {
        label: 'A new card',
        value: `Come to a branch with your identity card${
          blocking
            ? ` within ${blocking.daysToConfirm} days to confirm the block; it ends by itself after that`
            : ' to confirm the block'
        }`,
      },
      {
        label: 'Take care',
        value: 'We never ask for a password or a code, nor to move money to a “safe account”',
      },
    ],
    deceived: (help) => [
      {
        label: 'You told a card number, password or code',
        value: `Block that card as well. ${ring(help)}${inApp(help, ', or ')}`,
      },
      {
        label: 'Evidence',
        value: 'Keep the transfer record, the chat and the other side’s account and number',
      },
      {
        label: 'Not again',
        value: 'Who offers to get the money back for a fee is a fraud, too',
      },
    ],
  },
  topics: { card: 'a card lost or used by somebody else', deceived: 'deceived into a transfer' },
  waysOn: {
    person: 'Speak to a person',
    callBack: 'Have someone call me',
    branch: 'Find a branch',
  },
}

function ring({ hotline, blocking }: Help): string {
  if (hotline === null)
    return 'Ring your bank (the number is on the back of its cards and on statements)'
  return `Ring ${hotline}${blocking ? ` (${blocking.byPhone})` : ''}`
}

function inApp({ blocking }: Help, before: string): string {
  return blocking ? `${before}open the app: ${blocking.inApp}` : ''
}
