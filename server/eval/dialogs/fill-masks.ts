import { DateTime } from 'luxon'

/**
 * A text whose masked numbers are numbers again: invented ones that the guard masks in the same way, so
 * that a recorded conversation can be held again.
 */
export function fillMasks(text: string): string {
  return text
    .replace(
      /(?<![\d*])(\d{3})\*{12}(\d{2}[\dX])(?![\d*])/gi,
      (mask, first: string, last: string) =>
        inventIdentityNumber(first, last.toUpperCase()) ?? mask,
    )
    .replace(/(?<![\d*])(1[3-9]\d)\*{4}(\d{4})(?![\d*])/g, '$10000$2')
    .replace(
      /(?<![\d*])(\d{6})(\*{3,9})(\d{4})(?![\d*])/g,
      (mask, ...[first, stars, last]) =>
        inventCardNumber([first, stars, last].map(String) as [string, string, string]) ?? mask,
    )
    .replace(/\b([\w])\*{3}@/g, '$1xyz@')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Born some day after 1 January 1980, on which the check character comes out right (GB 11643). */
function inventIdentityNumber(first: string, last: string): string | null {
  for (let day = 0; day < 400; day++) {
    const born = DateTime.utc(1980, 1, 1).plus({ days: day }).toFormat('yyyyMMdd')
    const number = `${first}101${born}0${last}`
    const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
    if ('10X98765432'[sum % 11] === number[17]) return number
  }
  return null
}

/** Passes Luhn's check, as every card number does. */
function inventCardNumber([first, stars, last]: [string, string, string]): string | null {
  for (let filling = 0; filling < 10; filling++) {
    const number = first + String(filling).padStart(stars.length, '0') + last
    if (luhnSum(number) % 10 === 0) return number
  }
  return null
}

function luhnSum(number: string): number {
  return [...number]
    .reverse()
    .map(Number)
    .reduce((total, digit, place) => {
      const doubled = place % 2 === 1 ? digit * 2 : digit
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
}
