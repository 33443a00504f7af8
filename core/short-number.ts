import { createHash } from 'node:crypto'

// No two that are taken for each other in print or by hand, and no vowels, so that none is a word.
const alphabet = '23456789CDFHJKMNPRTWXY'
const length = 6

/**
 * A number that a person can keep and say, such as `C-7F3K9X`: the letter of what it is for and six
 * signs, one in 113 million. As unguessable as the id that it is made of.
 */
export function shortNumber(letter: string, id: string): string {
  const size = BigInt(alphabet.length)
  let rest = BigInt(`0x${createHash('sha256').update(`short number ${id}`).digest('hex')}`)
  let signs = ''
  while (signs.length < length) {
    signs += alphabet[Number(rest % size)]
    rest /= size
  }
  return `${letter}-${signs}`
}
