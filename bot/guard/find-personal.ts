import { maskCardNumber, maskEmail, maskIdentityNumber, maskPhone } from '../../core/masks.js'
import type { PersonalValue } from '../understanding/understanding.js'

/** A place in a text that tells who somebody is. Card numbers have no value: they are kept nowhere. */
export interface FoundPersonal {
  kind: PersonalValue['kind'] | 'card'
  start: number
  end: number
  /** E.164, the identity number, the address; null for what must not be kept. */
  value: string | null
  mask: string
}

interface Pattern {
  kind: FoundPersonal['kind']
  /** Sticks to digits as people group them. */
  regex: RegExp
  /** Null where it only looks like one. */
  read(text: string): Pick<FoundPersonal, 'value' | 'mask'> | null
}

// An earlier pattern wins: an e-mail address may hold a phone number, and one in ten phone numbers with
// their country's code passes for a card.
const patterns: Pattern[] = [
  {
    kind: 'email',
    regex: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/gi,
    read: (text) => ({ value: text, mask: maskEmail(text) }),
  },
  {
    kind: 'identity-number',
    regex: /(?<![\dA-Za-z])\d{6} ?\d{8} ?\d{3}[\dXx](?![\dA-Za-z])/g,
    read: (text) => {
      const number = text.replaceAll(' ', '').toUpperCase()
      return isIdentityNumber(number) ? { value: number, mask: maskIdentityNumber(number) } : null
    },
  },
  phone(/(?<!\d|\d\.)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ .·-]?\d{4}[ .·-]?\d{4}(?!\d)/g, (digits) =>
    digits.slice(-11),
  ),
  // A fixed line with its area code. Those of the mainland never begin with 0 or 1 themselves.
  phone(
    /(?<![\dA-Za-z.])(?:[(（]0(?:10|2\d|[3-9]\d\d)[)）]|0(?:10|2\d|[3-9]\d\d))[ -]?[2-9]\d{2,3}[ -]?\d{4}(?!\d)/g,
    (digits) => digits.slice(1),
  ),
  {
    kind: 'phone',
    regex: /(?<![\dA-Za-z])\+(?!86)[1-9](?:[ -]?\d){7,14}(?!\d)/g,
    read: (text) => {
      const value = `+${text.replace(/\D/g, '')}`
      return { value, mask: maskPhone(value) }
    },
  },
  {
    kind: 'card',
    regex: /(?<![\dA-Za-z+])\d(?:[ -]?\d){12,18}(?![\dA-Za-z])/g,
    read: (text) => {
      const digits = text.replace(/\D/g, '')
      return isCardNumber(digits) ? { value: null, mask: maskCardNumber(digits) } : null
    },
  },
]

function phone(regex: RegExp, national: (digits: string) => string): Pattern {
  return {
    kind: 'phone',
    regex,
    read: (text) => {
      const value = `+86${national(text.replace(/\D/g, ''))}`
      return { value, mask: maskPhone(value) }
    },
  }
}

/** Card, identity and phone numbers and e-mail addresses, in order of appearance. */
export function findPersonal(text: string): FoundPersonal[] {
  const found: FoundPersonal[] = []
  for (const { kind, regex, read } of patterns)
    for (const match of text.matchAll(regex)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const personal = read(match[0])
      if (personal) found.push({ kind, start, end, ...personal })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Luhn's check, which every payment card number passes. */
function isCardNumber(text: string): boolean {
  const digits = [...text].reverse().map(Number)
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0 && new Set(digits).size > 1
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of a resident identity number (GB 11643). */
function isIdentityNumber(text: string): boolean {
  const sum = identityWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10X98765432'[sum % 11] === text[17]
}
