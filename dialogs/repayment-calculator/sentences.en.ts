import type { RepaymentSentences } from './repayment-sentences.js'

export const english: RepaymentSentences = {
  title: 'the loan calculation',
  examples: [
    'what would I pay each month',
    'calculate a loan for me',
    'monthly payment on 500,000 over 20 years',
    'how much interest on 100k for a year',
    'mortgage calculator',
    'work out the instalments please',
    'what does this loan cost in total',
    'if I borrow 80,000 for six months how much do I pay back',
    'equal principal, what is the first payment',
    'interest first, how much every month',
    'make me a repayment plan',
    'how much would the instalments be at 3.6 percent',
    'one million over 30 years, what is the interest',
    'how much do I repay altogether',
    'what is the monthly payment for the consumer loan',
    'show me the repayment schedule',
    'if I pay it all back at the end, how much is it',
    'work out my mortgage payments',
    'total interest on a three year loan',
    'run the numbers on a loan of 200,000',
    'loan calculator',
    'calculate repayments',
    'monthly instalment',
  ],
  ask: {
    product: 'Which loan shall I go by?',
    price: 'What does the home (or the car) cost in all?',
    downPayment: 'How much would you pay down? A percentage or an amount will do.',
    amount: 'How much would you like to borrow?',
    term: 'For how long, for example 3 years?',
    rate: 'What is the annual rate? You can skip this, then I go by a loan of ours that fits.',
    method: 'How would you like to repay?',
  },
  help: {
    product: 'Just the name of a loan, such as “Consumer Loan”; I go by its rate.',
    price: 'The whole price, for example “3 million”; less the down payment it is the loan.',
    downPayment:
      'A percentage or an amount, for example “30%” or “900,000”; the price less the down payment is the loan.',
    amount: 'The sum that you borrow, for example “200,000” or “85k”.',
    term: 'How long until it is repaid, for example “18 months” or “20 years”, 30 years at most.',
    rate: 'The rate for a year, for example “3.6%”. If you only know a monthly rate, times twelve: 0.3% a month is 3.6% a year.',
    method:
      'Equal instalments are the same every month. Equal principal starts higher, falls and costs less interest. Interest first pays only interest until the end. Or pay all at the end. For steady payments choose for example equal instalments.',
  },
  label: {
    product: 'loan product',
    price: 'price',
    downPayment: 'down payment',
    amount: 'loan amount',
    term: 'term',
    rate: 'annual rate',
    method: 'repayment',
  },
  names: {
    product: ['product'],
    price: [
      'house',
      'home',
      'flat',
      'apartment',
      'property',
      'car',
      'house price',
      'home price',
      'purchase price',
    ],
    downPayment: ['down', 'deposit', 'downpayment', 'paid down', 'pay down'],
    amount: ['amount', 'loan', 'borrow', 'borrowing', 'principal', 'mortgage'],
    term: ['loan term', 'duration', 'length', 'period'],
    rate: ['rate', 'interest', 'interest rate', 'apr'],
    method: ['method', 'repayment method', 'way to repay'],
  },
  words: {
    method: {
      'equal-instalment': [
        'equal instalments',
        'equal installments',
        'same every month',
        'annuity',
        'level payments',
      ],
      'equal-principal': ['equal principal', 'decreasing payments', 'falling payments'],
      'interest-first': ['interest first', 'interest only', 'interest monthly'],
      bullet: [
        'bullet',
        'all at the end',
        'everything at the end',
        'at maturity',
        'in one go',
        'lump sum',
      ],
    },
  },

  about: [
    ...['what if', 'what about', 'how about', 'and', 'if', 'make it', 'with', 'at', 'over', 'for'],
    ...['instead', 'try', 'only', 'just', 'i', 'it', 'borrow', 'borrowed', 'take', 'took', 'were'],
    ...['was', 'is', 'would it be', 'how much', 'per month', 'a month', 'then', 'the same', 'use'],
  ],

  methods: {
    'equal-instalment': 'Equal instalments',
    'equal-principal': 'Equal principal',
    'interest-first': 'Interest first',
    bullet: 'All at the end',
  },

  result: {
    'equal-instalment': ({ first, interest }) =>
      `You would pay ${first} a month and ${interest} of interest in all.`,
    'equal-principal': ({ first, last, interest }) =>
      `You would pay ${first} in the first month, less each month down to ${last} in the last, and ${interest} of interest in all.`,
    'interest-first': ({ first, last, interest }) =>
      `You would pay ${first} of interest a month, ${last} with the principal in the last month, and ${interest} of interest in all.`,
    bullet: ({ last, interest }) =>
      `You would pay nothing until the end, then ${last}, of which ${interest} is interest.`,
  },
  restOfPrice: ({ price, down, downPercent, loan }) =>
    `Of ${price} you pay ${downPercent === null ? down : `${downPercent} (${down})`} down, which leaves a loan of ${loan}.`,
  assumed: ({ name, rate }) =>
    `You gave no rate, so I go by ${name}, a loan of ours with a lower all-in annual cost, at ${rate} a year.`,
  ofProduct: ({ name, rate }) => `By the rate of ${name}, ${rate} a year.`,
  outsideLimits: (product) =>
    `${product} is not offered for that amount or term, so take the result as a rough guide.`,
  noRate: 'I have no loan to go by. Please ask again with an annual rate, such as “3.6% a year”.',
  note: 'A calculation and no offer; approval and contract decide. Each payment is rounded to the cent, and the last one makes up the difference.',
  interestOnly: 'interest only, without other fees',

  facts: {
    title: 'Loan calculation',
    price: 'Price',
    downPayment: 'Down payment',
    amount: 'Loan amount',
    term: 'Term',
    rate: 'Annual rate (simple)',
    rateOf: (rate, product) => `${rate} (${product})`,
    method: 'Repayment',
    payment: {
      'equal-instalment': 'Each month',
      'equal-principal': 'First month',
      'interest-first': 'Interest each month',
      bullet: 'At the end',
    },
    lastPayment: 'Last month',
    interest: 'Interest in all',
    total: 'To pay in all',
    cost: 'All-in annual cost (simple interest)',
    atMost: (rate) => `If the rate is ${rate}`,
  },
  table: {
    title: 'Repayment plan',
    years: 'Year by year',
    number: 'No.',
    year: 'Year',
    payment: 'Payment',
    principal: 'Principal',
    interest: 'Interest',
    balance: 'Still owed',
    instalment: (number) => String(number),
    ofYear: (year) => String(year),
    total: 'Total',
  },

  notALoan: (product) =>
    `${product} is not a loan, so there is nothing to repay. Name a loan, or just an amount, a term and a rate.`,
  unknownProduct:
    'I do not know that loan. Say its full name, or just an amount, a term and a rate.',
  foreignCurrency:
    'I only calculate loans in yuan here. Please give the amount in yuan, such as “200,000”.',
  oneAmount:
    'I go by one amount at a time. Please name one, such as “300,000”; you can change it afterwards.',
  amountOutOfRange: 'Please name an amount between ¥100 and ¥10 billion, such as “200,000”.',
  downPaymentOutOfRange:
    'The down payment must be more than nothing and less than the price. Please give a percentage such as “30%” or an amount such as “900,000”.',
  termOutOfRange:
    'Please give the term in months or years, from 1 month to 30 years, such as “18 months” or “20 years”.',
  rateTooHigh:
    'I would rather not go by more than 36% a year. Please check it; the annual rate of a loan looks like “3.6%”.',
  rateNegative:
    'The rate cannot be below 0. Please check it; the annual rate of a loan looks like “3.6%”.',
  rateTooLow: ({ said, ifMonthly }) =>
    `${said} sounds like a monthly rate; that would be ${ifMonthly} a year. Please give the annual rate, such as “${ifMonthly}”.`,
  unknownMethod:
    'I did not get how you would repay. Please choose from the list, for example “equal instalments”.',

  otherMethod: {
    label: (method) => method,
    say: ({ product, amount, term, rate, method }) =>
      product
        ? `What is the monthly payment for ${product}, ${amount}, ${term}, ${method.toLowerCase()}`
        : `What is the monthly payment on a loan of ${amount} for ${term} at ${rate} a year, ${method.toLowerCase()}`,
  },
  advise: { label: 'Loans that suit me', say: 'I need a loan, which one suits me' },
}
