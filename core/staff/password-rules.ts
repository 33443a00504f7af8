import { commonPasswords } from './common-passwords.js'

export const shortestPassword = 12

export type PasswordProblem = 'password/too-short' | 'password/common'

/**
 * What is wrong with a password; null for a good one. Length and not being guessed early is all that is
 * asked (NIST SP 800-63B): no digits, no signs, no change after a while.
 */
export function problemOfPassword(
  password: string,
  { login, name }: { login: string; name: string },
): PasswordProblem | null {
  const signs = [...password.normalize('NFC')]
  if (signs.length < shortestPassword) return 'password/too-short'
  const plain = password.normalize('NFKC').toLowerCase()
  const own = [login, login.split('@')[0] ?? '', name].map((word) => word.toLowerCase())
  const guessed =
    commonPasswords.has(plain) ||
    commonPasswords.has(plain.replace(/[^a-z]+$/, '')) ||
    isRepeated(plain) ||
    own.some((word) => word.length > 3 && plain.replaceAll(word, '').length < 4)
  return guessed ? 'password/common' : null
}

/** `aaaaaaaaaaaa`, `abcabcabcabc`, `123412341234`. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/u.test(text)
}
