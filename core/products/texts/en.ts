import type { ProductTexts } from './product-texts.js'

export const english: ProductTexts = {
  categories: {
    deposit: 'deposit',
    loan: 'loan',
    card: 'card',
    wealth: 'wealth management',
    payment: 'payment',
  },
  segments: { person: 'Personal', enterprise: 'Business' },
  amountLabels: {
    deposit: 'Minimum deposit',
    loan: 'Loan amount',
    card: 'Credit limit',
    wealth: 'Minimum purchase',
    payment: 'Limit per payment',
  },
  riskLevels: {
    R1: 'R1 (low)',
    R2: 'R2 (medium-low)',
    R3: 'R3 (medium)',
    R4: 'R4 (medium-high)',
    R5: 'R5 (high)',
  },
  allInCostMethods: { simple: 'simple interest', compound: 'compound interest' },
  listSeparator: '; ',
  free: 'free',
  kind: (segment, category, code) => `${segment} ${category} product, code ${code}`,
  line: (label, text) => `${label}: ${text}`,
  annual: (percent) => `${percent} a year`,
  benchmark: 'Performance benchmark (a year)',
  allInCost: (method, category) =>
    `All-in annual cost${category === 'card' ? ' of instalments' : ''} (${method})`,
  perYear: 'Interest rate (a year)',
  amountBetween: (min, max) => `${min} to ${max}`,
  amountFrom: (min) => `from ${min}`,
  amountUpTo: (max) => `up to ${max}`,
  charge: (amount, per) => (per ? `${amount} per ${per}` : amount),
  percentCharge: (percent, of) => `${percent}% of ${of}`,
  chargeAtLeast: (amount) => `, at least ${amount}`,
  chargeAtMost: (amount) => `, at most ${amount}`,
  note: (text) => ` (${text})`,
  validFrom: (day) => `from ${day}`,
  validBetween: (from, to) => `from ${from} to ${to}`,
  labels: {
    term: 'Term',
    eligibility: 'Who can apply',
    documents: 'Documents needed',
    risk: 'Risk level',
    validity: 'Available',
    remark: 'Please note',
    fees: 'Fees',
  },
  disclosures: {
    deposit: [
      'This deposit is covered by deposit insurance: principal and interest of one depositor with this bank are paid in full up to ¥500,000.',
    ],
    loan: [
      'The all-in annual cost is interest and every fee, stated per year, when the loan is repaid as agreed; nothing else is charged.',
      'Loans are subject to approval; amount, rate and term are those of the loan contract. Borrow sensibly and repay on time.',
    ],
    card: ['Keep your card, PIN and one-time codes to yourself. Our staff never ask for them.'],
    wealth: [
      'Wealth management products are not deposits. They carry risk; please invest with care.',
      'A performance benchmark is not a promised return, and past performance says nothing about the future.',
    ],
    payment: [
      'Check who you are paying before you transfer. Beware of “safe accounts” and requests to share your screen.',
    ],
  },
}
