// What must not be kept in clear (JR/T 0171 classes C3 and C2, PIPL 28). Secrets are removed before
// anything is written; numbers of persons are masked in transcripts, logs and model prompts.

export interface Guarded {
  text: string
  /** A password, one-time code or card check value was taken out. */
  removedSecret: boolean
}

const removed = '●●●●'

/**
 * Takes secrets out of a text and masks card, identity and phone numbers. A secret is told by the word
 * before it: six digits alone may be an amount.
 */
export function guardText(text: string): Guarded {
  const withoutSecrets = secretPatterns.reduce(
    (all, pattern) => all.replace(pattern, (match, secret: string) => hide(match, secret)),
    text,
  )
  return {
    text: maskNumbers(withoutSecrets),
    removedSecret: withoutSecrets !== text,
  }
}

const between = String.raw`[\s:：,，]*(?:是|为|就是|=|is)?[\s:：,，"'“‘]*`
const secretPatterns = [
  // 短信验证码 123456 · one-time code: 123456
  new RegExp(
    String.raw`(?:验证码|校验码|动态码|动态口令|驗證碼|otp|passcode|(?:one[- ]?time|verification|security|sms)\s+(?:code|password|pin))${between}(\d[\d\s-]{2,8}\d)`,
    'giu',
  ),
  // 密码是 abc123 · my password is hunter2 (needs a digit, so that "密码忘记了" stays)
  new RegExp(
    String.raw`(?:密码|口令|密碼|password|passwd|\bpin(?:\s+(?:code|number))?)${between}((?=[^\s，。,]*\d)[\x21-\x7e]{4,})`,
    'giu',
  ),
  // CVV 123 · 安全码 123 · 背面三位 123
  new RegExp(
    String.raw`(?:\bcvv2?\b|\bcvc2?\b|\bcvn2?\b|安全码|安全碼|背面(?:的)?(?:后|末)?三位(?:数)?)${between}(\d{3,4})(?!\d)`,
    'giu',
  ),
]

function hide(match: string, secret: string): string {
  return match.slice(0, match.lastIndexOf(secret)) + removed
}

function maskNumbers(text: string): string {
  return text
    .replace(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, (id) =>
      isIdentityNumber(id) ? mask(id, 3, 3) : id,
    )
    .replace(/(?<![\dA-Za-z+])\d(?:[ -]?\d){12,18}(?![\dA-Za-z])/g, (card) =>
      isCardNumber(card) ? mask(card.replace(/\D/g, ''), 6, 4) : card,
    )
    .replace(/(?<![\dA-Za-z])(?:\+?86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)/g, '$1****$3')
}

function mask(digits: string, first: number, last: number): string {
  return digits.slice(0, first) + '*'.repeat(digits.length - first - last) + digits.slice(-last)
}

/** Luhn's check, which every payment card number passes. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number)
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
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
