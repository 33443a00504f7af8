import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })
const plain = /^[\x20-\x40\x5b-\x7e]*$/

// The capital figures of cheques. One alone may be a surname or a place (陆家嘴).
const capitals: Record<string, string> = {
  零: '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}
const figure = `[${Object.keys(capitals).join('')}]`
const capitalRun = new RegExp(`${figure}{2,}|${figure}(?=[万亿元圆角分年月整])`, 'g')

/**
 * Simplified characters, half width, lower case, ordinary figures; every UTF-16 unit stays in its
 * place, so that offsets hold in the text as it was written.
 */
export function normaliseInPlace(text: string): string {
  if (plain.test(text)) return text
  let result = ''
  for (let i = 0; i < text.length; i++) result += normaliseUnit(text.charAt(i))
  return result.replace(capitalRun, (run) => [...run].map((c) => capitals[c] ?? c).join(''))
}

const seen = new Map<string, string>()

function normaliseUnit(unit: string): string {
  let known = seen.get(unit)
  if (known === undefined) seen.set(unit, (known = convertUnit(unit)))
  return known
}

function convertUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xd800 && code <= 0xdfff) return unit
  // A full-width comma separates clauses; in half width it would group digits.
  if (unit === '，') return unit
  if (unit === '〇' || unit === '○') return '零'
  if (/\s/.test(unit)) return ' '
  if (/[–—―－﹣]/.test(unit)) return '-'
  if (/[～〜∼]/.test(unit)) return '~'
  if (/[’‘＇]/.test(unit)) return "'"
  const converted = code >= 0x3400 && code <= 0x9fff ? toSimplified(unit) : unit.normalize('NFKC')
  const lower = converted.toLowerCase()
  return lower.length === 1 ? lower : unit
}
