import type { PersonalValue } from '../understanding/understanding.js'
import { findPersonal } from './find-personal.js'

// What must not be kept in clear (JR/T 0171 classes C3 and C2, PIPL 28). Secrets are removed before
// anything is written; what identifies a person is masked in transcripts, logs and model prompts.

export interface Guarded {
  text: string
  /** A password, one-time code or card check value was taken out. */
  removedSecret: boolean
  /** What the masks stand for, in order of appearance. Card numbers are never among them. */
  personal: PersonalValue[]
}

const removed = '●●●●'

/**
 * Takes secrets out of a text and masks card, identity and phone numbers and e-mail addresses. A secret
 * is told by the word before it: six digits alone may be an amount.
 */
export function guardText(text: string): Guarded {
  const plain = text.replace(/[０-９＋＠]/g, (wide) => wide.normalize('NFKC'))
  const withoutSecrets = secretPatterns.reduce(
    (all, pattern) => all.replace(pattern, (match, secret: string) => hide(match, secret)),
    plain,
  )
  return { ...maskPersonal(withoutSecrets), removedSecret: withoutSecrets !== plain }
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

function maskPersonal(text: string): Pick<Guarded, 'text' | 'personal'> {
  const found = findPersonal(text)
  const parts: string[] = []
  let done = 0
  for (const { start, end, mask } of found) {
    parts.push(text.slice(done, start), mask)
    done = end
  }
  return {
    text: parts.join('') + text.slice(done),
    personal: found.flatMap(({ kind, value, mask }) =>
      kind === 'card' || value === null ? [] : { kind, value, mask },
    ),
  }
}
