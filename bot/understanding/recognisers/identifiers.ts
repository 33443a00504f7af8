import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { enterpriseCodeProblem, identityNumberProblem, isBankCardNumber } from './check-digits.js'
import { matches, skip, take, takeMisread, type Scan, type Span } from './scan.js'
import { readSpokenDigits } from './spoken-digits.js'

/** E-mail addresses, identity numbers, credit codes and telephone numbers, which have digits in them. */
export function takeIdentifiers(scan: Scan): void {
  takeEmails(scan)
  takeCodes(scan)
  skipCards(scan)
  takePhones(scan)
}

const email =
  /(?<![a-z0-9._%+-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}(?![a-z0-9-])/g

function takeEmails(scan: Scan): void {
  for (const match of matches(scan, email)) {
    // The name keeps its case: some servers tell A from a.
    const value = scan.source.slice(match.start, match.end).normalize('NFKC')
    take(scan, match, { type: 'email', value })
  }
}

// Written in one piece, or in groups as on the card.
const eighteen =
  /(?<![a-z0-9])(?:[0-9a-z]{18}|\d{6} \d{8} \d{3}[0-9x]|[0-9a-z]{4}(?:[ -][0-9a-z]{4}){3}[ -][0-9a-z]{2}|[0-9a-z]{2} \d{6} [0-9a-z]{9} [0-9a-z])(?![a-z0-9])/g

function takeCodes(scan: Scan): void {
  for (const match of matches(scan, eighteen)) {
    const code = match[0].replace(/[ -]/g, '').toUpperCase()
    if (!/\d{8}/.test(code)) continue
    takeCode(scan, match, code)
  }
}

function takeCode(scan: Scan, span: Span, code: string): void {
  const identity = identityNumberProblem(code)
  const enterprise = enterpriseCodeProblem(code)
  if (identity === null) take(scan, span, { type: 'identity-number', value: code })
  else if (enterprise === null) take(scan, span, { type: 'enterprise-code', value: code })
  else if (isBankCardNumber(code)) return
  else if (identity !== 'other')
    takeMisread(scan, span, { type: 'identity-number', problem: identity })
  else if (enterprise !== 'other') {
    takeMisread(scan, span, { type: 'enterprise-code', problem: enterprise })
  }
}

const card = /(?<![\d.a-z])[2-6]\d{3}(?:[ -]?\d){12,15}(?![\d.a-z])/g

/** A card number is nothing that a flow asks for, and no amount either. */
function skipCards(scan: Scan): void {
  for (const match of matches(scan, card)) {
    if (isBankCardNumber(match[0].replace(/\D/g, ''))) skip(scan, match)
  }
}

const phone = new RegExp(
  String.raw`(?<![\d.a-z+-])(?:${[
    String.raw`\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{1,4}(?:[ -]?\d{2,8}){1,4}`,
    String.raw`(?:86[ -]?)?1[3-9]\d(?:[ -]?\d){8}`,
    String.raw`(?:0\d{2,3}[ -]?|\(0\d{2,3}\) ?)\d{3,4}[ -]?\d{4}`,
    String.raw`[48]00(?:[ -]?\d){7}`,
  ].join('|')})(?: ?(?:转|ext\.?|x) ?\d{1,6}|)(?!\d|[.-]\d|\s?[%万元块])`,
  'g',
)

function takePhones(scan: Scan): void {
  for (const match of matches(scan, phone)) {
    const value = phoneNumber(match[0])
    if (value) take(scan, match, { type: 'phone', value })
  }
  for (const { start, end, digits } of readSpokenDigits(scan.text)) {
    if (!mobile.test(digits)) continue
    take(scan, { start, end }, { type: 'phone', value: `+86${digits}` })
  }
}

const mobile = /^1[3-9]\d{9}$/

function phoneNumber(text: string): string | null {
  const digits = text
    .replace(/[转ex].*/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^86(?=1\d{10}$)/, '+86')
  const number = parsePhoneNumberFromString(digits, 'CN')
  if (!number?.isValid()) return null
  // The metadata take any eleven digits that begin with 1 for Chinese.
  const { country, nationalNumber } = number
  const wrongMobile =
    country === 'CN' && /^1\d{10}$/.test(nationalNumber) && !mobile.test(nationalNumber)
  return wrongMobile ? null : number.number
}
