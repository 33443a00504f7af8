/**
 * Whether a text is in neither Chinese nor English, as far as its letters tell: French is taken for
 * English here, and found in no document.
 */
export function isOtherLanguage(text: string): boolean {
  const other = text.match(/(?![\p{Script=Han}\p{Script=Latin}])\p{L}/gu)?.length ?? 0
  if (other === 0) return false
  // Japanese is written with Chinese characters in between.
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return true
  const ours = text.match(/[\p{Script=Han}\p{Script=Latin}]/gu)?.length ?? 0
  return other > ours
}
