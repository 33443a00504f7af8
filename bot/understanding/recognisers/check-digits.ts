import { DateTime } from 'luxon'

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Null for a right resident identity number (GB 11643), `other` for what is not meant as one. */
export function identityNumberProblem(code: string): 'checksum' | 'no-such-date' | 'other' | null {
  if (!/^[1-8]\d{16}[\dX]$/.test(code)) return 'other'
  const sum = identityWeights.reduce((total, weight, i) => total + weight * Number(code[i]), 0)
  if ('10X98765432'[sum % 11] !== code[17]) return 'checksum'
  const born = DateTime.fromFormat(code.slice(6, 14), 'yyyyMMdd', { zone: 'utc' })
  return born.isValid && born.year >= 1850 && born.year < 2100 ? null : 'no-such-date'
}

const codeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Null for a right unified social credit code (GB 32100), `other` for what is not meant as one. */
export function enterpriseCodeProblem(code: string): 'checksum' | 'other' | null {
  if (!/^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/.test(code)) return 'other'
  const values = [...code].map((character) => codeCharacters.indexOf(character))
  if (values.includes(-1)) return 'checksum'
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return (31 - (sum % 31)) % 31 === values[17] ? null : 'checksum'
}

/** A payment card's length and Luhn's check. */
export function isBankCardNumber(text: string): boolean {
  if (!/^[2-6]\d{15,18}$/.test(text)) return false
  const sum = [...text].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
