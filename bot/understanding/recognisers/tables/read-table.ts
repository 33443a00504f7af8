import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Locale } from '../../../../core/locale.js'
import type { recognise, Recognised } from '../index.js'

/** Phrases said in one language at one time, with what is recognised in each. */
export interface PhraseGroup {
  locale: Locale
  /** The time on the wall, whatever the zone: `2026-11-18T10:20`. */
  now?: string
  /** Instead of `now`: a moment in UTC, with the zone where it is said. */
  at?: string
  zone?: string
  /** By phrase: `nothing`, or values joined by ` | ` in the notation of `describe`. */
  phrases: Record<string, string>
}

export function readTable(name: string): PhraseGroup[] {
  return parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as PhraseGroup[]
}

/** The examples in the reference, said at the usual time. */
export function readReference(): PhraseGroup[] {
  const file = new URL('../../../../docs/reference/recognition.md', import.meta.url)
  const blocks = [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  return blocks.map(([, block = '']) => ({
    locale: 'zh-CN',
    phrases: parse(block) as Record<string, string>,
  }))
}

export function tableNames(): string[] {
  const files = readdirSync(new URL('.', import.meta.url))
  return files.filter((file) => file.endsWith('.yaml')).map((file) => file.replace('.yaml', ''))
}

/** The notation of the tables: `money ~20000..30000`, `date 2026-11-18`, `misread date no-such-date`. */
export function describe({ found, misread }: ReturnType<typeof recognise>): string[] {
  const problems = misread.map(({ type, problem }) => `misread ${type} ${problem}`)
  return [...found.map(describeValue), ...problems].sort()
}

export function expected(phrase: string): string[] {
  return phrase === 'nothing' ? [] : phrase.split(' | ').sort()
}

function describeValue(value: Recognised): string {
  switch (value.type) {
    case 'money': {
      const { amount, upper, currency, approximate } = value.value
      const range = `${approximate ? '~' : ''}${amount}${upper ? `..${upper}` : ''}`
      return `money ${range}${currency === 'CNY' ? '' : ` ${currency}`}`
    }
    case 'date':
    case 'time':
    case 'date-time':
      return `${value.type} ${value.value}${value.until ? `..${value.until}` : ''}`
    case 'period':
      return 'months' in value.value
        ? `period ${value.value.months} months`
        : `period ${value.value.days} days`
    case 'yes-no':
      return value.value ? 'yes' : 'no'
    default:
      return `${value.type} ${value.value}`
  }
}
