// How what identifies a person is shown: enough to recognise one's own, too little to use another's.

/** `138****5678` for an E.164 number of the mainland, `+44****3456` for any other. */
export function maskPhone(phone: string): string {
  const shown = phone.replace(/^\+861(?=\d{10}$)/, '1').replace(/^\+86/, '0')
  return shown.length < 8 ? '****' : `${shown.slice(0, 3)}****${shown.slice(-4)}`
}

/** `110************02X` */
export function maskIdentityNumber(number: string): string {
  return keepEnds(number, 3, 3)
}

/** `622202*********8903` */
export function maskCardNumber(digits: string): string {
  return keepEnds(digits, 6, 4)
}

/** `z***@example.com` */
export function maskEmail(email: string): string {
  return `${[...email][0] ?? ''}***${email.slice(email.lastIndexOf('@'))}`
}

function keepEnds(text: string, first: number, last: number): string {
  if (text.length <= first + last) return '****'
  return text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(-last)
}

/** `李*`, `M*`: the first sign of a name. */
export function maskName(name: string): string {
  return `${[...name.trim()][0] ?? ''}*`
}
