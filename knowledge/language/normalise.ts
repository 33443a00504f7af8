import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

// What OpenCC leaves apart because both forms are good Chinese, and what customers mix up all the same.
const sameCharacters: Record<string, string> = { 帐: '账', 咭: '卡', 您: '你', 妳: '你' }
const mixedUp = new RegExp(`[${Object.keys(sameCharacters).join('')}]`, 'g')
const invisible = /(?![\n\t])[\p{Cf}\p{Cc}]/gu
const traditionalMayBe = /[\u4e00-\u9fff]/

/**
 * The form in which texts are compared: simplified characters, half width, lower case, no invisible
 * characters, single spaces. For comparing only, never for showing.
 */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(invisible, '').replace(/\s+/g, ' ')
  if (!traditionalMayBe.test(plain)) return plain.trim()
  return toSimplified(plain)
    .replace(mixedUp, (character) => sameCharacters[character] ?? character)
    .trim()
}
