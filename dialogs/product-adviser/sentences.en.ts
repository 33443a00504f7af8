import type { ProductAdviserSentences } from './product-adviser-sentences.js'

export const english: ProductAdviserSentences = {
  title: 'choosing a product',
  examples: [
    'recommend me a product',
    'which product suits me',
    'I have some money to put aside, where should it go',
    'help me choose a savings account',
    'what is a good way to save for a year',
    'I want to invest a little, what do you suggest',
    'any low risk wealth products for me',
    'which loan should I take',
    'I need to borrow money, what are my options',
    'what kind of loan can I get for renovation',
    'help me pick a mortgage',
    'what can our company do with idle cash',
    'we need financing for the business, what fits',
    '200,000 for one year, what would you choose',
    'compare your deposits for me',
    'which card should I get',
    'I do not know which deposit to choose',
    'what is the right loan for a small shop',
    'suggest something for my bonus',
    'start the recommendation again with other terms',
    'are there loans for farmers',
    'what would suit a cautious saver',
    'suggest a wealth product',
    'I have 50k to save for two years',
    'I would like to invest some money for half a year',
    'where should I put 80,000 for three years, moderate risk',
    'our company is short of working capital, which loan',
    'I want a loan',
    'I need a loan',
    'I want a credit card',
    'I want to save money',
    'recommend something',
    'which product should I take',
  ],
  ask: {
    goal: 'What kind of product are you looking for?',
    segment: 'Is it for yourself or for a business?',
    purpose: 'What is the money for?',
    amount: 'About how much?',
    term: 'For how long, for example 1 year?',
    risk: 'How much risk are you comfortable with?',
    more: 'Shall I show you others?',
  },
  help: {
    goal: 'Just the direction: a deposit has an agreed rate, a wealth product can gain or lose, a loan is money borrowed. For example “deposit” to let savings earn interest.',
    segment:
      'Products differ for people and for companies. For example “myself” for your own savings, “business” for the money of a company account.',
    purpose:
      'A loan may only be spent on what was agreed, for example “spending” for renovation or a car, “home” to buy one.',
    amount:
      'I leave out what is out of reach, for example “200,000” or “about 50k”. You can skip it.',
    term: 'How long you can leave the money, or take to repay it, for example “6 months” or “3 years”. You can skip it.',
    risk: 'The higher the risk, the more you may lose. For example “cautious” if you do not want to see losses. I never go above what you choose, and a risk assessment decides before you buy.',
    more: 'I list more products that suit and that you have not seen yet.',
  },
  label: {
    goal: 'kind of product',
    segment: 'who it is for',
    purpose: 'purpose',
    amount: 'amount',
    term: 'term',
    risk: 'acceptable risk',
    more: 'other products',
  },
  names: {
    goal: ['product', 'kind'],
    purpose: ['use'],
    amount: ['loan amount', 'sum', 'loan', 'borrow'],
    term: ['duration', 'period', 'length'],
    risk: ['risk', 'risk level'],
  },
  words: {
    goal: {
      deposit: ['deposit', 'deposits', 'savings', 'savings account', 'saving', 'save'],
      wealth: ['wealth', 'wealth product', 'wealth products', 'invest', 'investment', 'investing'],
      loan: ['loan', 'loans', 'borrow', 'financing', 'credit line'],
      card: ['card', 'cards', 'credit card', 'debit card'],
      payment: ['payments', 'payroll', 'remittance', 'transfers', 'take payments'],
    },
    segment: {
      person: ['myself', 'for me', 'personal', 'private', 'my family'],
      enterprise: ['business', 'company', 'our firm', 'corporate', 'enterprise', 'shop'],
    },
    purpose: {
      home: ['home', 'house', 'flat', 'apartment', 'mortgage'],
      consumption: ['spending', 'renovation', 'car', 'education', 'tuition', 'wedding', 'travel'],
      business: ['run a business', 'stock up', 'working capital', 'trade'],
      farming: ['farm', 'farming', 'farmers', 'crops', 'livestock'],
    },
    risk: {
      R1: ['cautious', 'low risk', 'no losses', 'safe', 'lowest risk'],
      R2: ['conservative', 'a little risk', 'medium-low'],
      R3: ['balanced', 'medium risk', 'moderate'],
      R4: ['growth', 'medium-high', 'adventurous'],
      R5: ['aggressive', 'high risk'],
    },
    more: {
      true: [
        ...[
          'show me others',
          'show me more',
          'show more',
          'others',
          'more',
          'any others',
          'any more',
        ],
        ...['something else', 'anything else', 'other products', 'more options', 'other options'],
        ...['what else', 'different ones', 'other ones', 'none of these'],
      ],
    },
  },

  about: [
    ...[
      'what if',
      'what about',
      'how about',
      'and',
      'if',
      'make it',
      'with',
      'for',
      'over',
      'have',
    ],
    ...[
      'do you',
      'are there',
      'is there',
      'there',
      'you got',
      'got',
      'i',
      'it',
      'were',
      'was',
      'is',
    ],
    ...[
      'instead',
      'try',
      'then',
      'a',
      'the',
      'risk',
      'can i see',
      'let me see',
      'please',
      'put in',
    ],
  ],

  goals: {
    deposit: 'deposit',
    wealth: 'wealth product',
    loan: 'loan',
    card: 'card',
    payment: 'payment service',
  },
  segments: { person: 'Myself', enterprise: 'A business' },
  purposes: {
    home: 'Buying a home',
    consumption: 'Spending',
    business: 'Running a business',
    farming: 'Farming',
  },
  risks: {
    R1: 'Cautious, low risk only (R1)',
    R2: 'Conservative, up to R2',
    R3: 'Balanced, up to R3',
    R4: 'Growth, up to R4',
    R5: 'Aggressive, up to R5',
  },

  found: ({ category, count, risk }) => {
    const these = (what: string) => (count > 1 ? `these ${count} ${what}s` : `this ${what}`)
    switch (category) {
      case 'deposit':
        return `By what you told me, ${these('deposit')} would suit.`
      case 'wealth':
        return `Up to ${risk ?? 'R1'} there ${count > 1 ? 'are' : 'is'} ${these('wealth product')}; a risk assessment comes first, and its result decides.`
      case 'loan':
        return `By what you told me, you could consider ${these('loan')}; approval decides whether and how much.`
      case 'card':
        return `Have a look at ${these('card')}.`
      case 'payment':
        return `Have a look at ${these('payment service')}.`
    }
  },
  foundForBusiness: (count) =>
    `There is no business loan for private persons; with a business licence the business can apply for ${count > 1 ? `these ${count} loans` : 'this loan'}, subject to approval.`,
  noMore:
    'These were all that suit. You can change what you are looking for, or ask an account manager.',
  none: (category) =>
    `There is no ${english.goals[category]} that fits what you told me; an account manager can look into it with you.`,
  nearMiss: ({ category, name, miss }) =>
    `There is no ${english.goals[category]} that fits what you told me; ${name} comes near, but ${miss}. An account manager can look into it with you.`,
  miss: {
    amountBelow: (min) => `it starts at ${min}`,
    amountAbove: (max) => `it ends at ${max}`,
    termBelow: (term) => `its term is ${term} or more`,
    termAbove: (term) => `its term is ${term} or less`,
  },
  reason: {
    purpose: (purpose) => `For: ${purpose.toLowerCase()}`,
    amount: (amount, category) =>
      category === 'loan' ? `Goes up to ${amount}` : `${amount} is enough to begin`,
    term: (term) => `Offered for ${term}`,
    otherTerm: ({ offered, asked, category }) =>
      category === 'loan'
        ? `Offered for ${offered}, which covers ${asked}`
        : `Ends after ${offered}, within ${asked}`,
    anyTime: 'No fixed term',
    rate: (term, percent) => `${percent} a year for ${term}`,
    risk: (level) => `Risk ${level}, not above what you chose`,
    lowerCost: 'Lower all-in annual cost than the others here',
    free: (fee) => `${fee}: free`,
  },

  foreignCurrency: 'I can only go by yuan here. Please give the amount in yuan, such as “200,000”.',
  amountOutOfRange: 'That amount does not look right. Please say it again, such as “200,000”.',
  termOutOfRange: 'Please name a term within 30 years, such as “1 year” or “18 months”.',
  unknownChoice: 'I did not get which one. Please choose from the list.',

  calculate: {
    label: 'Monthly payment',
    say: (loan) =>
      `What is the monthly payment for ${[loan.product, loan.amount, loan.term].filter(Boolean).join(', ')}`,
  },
  again: { label: 'Other terms', say: 'Start the recommendation again with other terms' },
  person: { label: 'Account manager', say: 'Speak to a person' },
}
