import type { Branch } from '../../core/branches/index.js'
import type { AccountManager, Bank } from '../../core/organisation/index.js'
import type { Product } from '../../core/products/index.js'

/** Both languages at once, for data whose words do not matter. */
export function words(text: string): { 'zh-CN': string; en: string } {
  return { 'zh-CN': text, en: text }
}

export function aBank(changes: Partial<Bank> = {}): Bank {
  return {
    id: 'harbour',
    operatorId: 'centre',
    name: words('Harbour Bank'),
    shortName: words('Harbour'),
    brandColour: '#0B6E63',
    hotline: '400-000-0000',
    cardBlocking: null,
    ...changes,
  }
}

/** Open on weekdays with a lunch break. */
export function aBranch(changes: Partial<Branch> = {}): Branch {
  const day = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ]
  return {
    id: 'harbour-quay',
    bankId: 'harbour',
    name: words('Quay branch'),
    city: words('Port'),
    address: words('1 Quay Road'),
    coordinates: { latitude: 30.25, longitude: 120.17, system: 'GCJ-02' },
    phone: '0571-0000-0000',
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    specialDays: [],
    services: [],
    notices: [],
    ...changes,
  }
}

export function anAccountManager(changes: Partial<AccountManager> = {}): AccountManager {
  return {
    id: 'li',
    bankId: 'harbour',
    branchId: 'harbour-quay',
    name: words('Li'),
    title: words('Account manager'),
    skills: ['loan'],
    languages: ['zh-CN'],
    capacity: 3,
    hours: { mon: [{ from: '09:00', to: '17:00' }] },
    ...changes,
  }
}

/** A deposit for persons at 1.35 % a year. */
export function aProduct(changes: Partial<Product> = {}): Product {
  return {
    id: 'harbour-deposit',
    bankId: 'harbour',
    code: 'D01',
    category: 'deposit',
    segment: 'person',
    name: words('Fixed deposit'),
    summary: words('Money for a fixed time.'),
    rates: [
      {
        kind: 'interest',
        label: words('1 year'),
        annualPercent: { min: '1.35', max: '1.35' },
      },
    ],
    allInCost: null,
    fees: [],
    amount: { min: '50', max: null },
    termMonths: [12],
    eligibility: [],
    documents: [],
    riskLevel: null,
    validFrom: '2026-01-01',
    validTo: null,
    version: 1,
    ...changes,
  }
}
