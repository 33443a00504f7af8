import type { Locale } from '../../../core/locale.js'

/** Where and when something is said. */
export interface RecogniseContext {
  /** Of the conversation. Values are read in either language whatever it is. */
  locale: Locale
  now: Date
  /** IANA, such as `Asia/Shanghai`. */
  zone: string
}

/** A value in a text. Rules for ambiguous ones: `docs/reference/recognition.md`. */
export type Recognised =
  /** Decimal text; the lower end of a range. */
  | { type: 'number'; value: string }
  | { type: 'money'; value: Money }
  /** `3.85` for 3.85 %. */
  | { type: 'percent'; value: string }
  /** `YYYY-MM-DD`; `until` is the last day of several. */
  | { type: 'date'; value: string; until?: string }
  /** `HH:mm`; an `until` before it is on the next day. */
  | { type: 'time'; value: string; until?: string }
  /** `YYYY-MM-DDTHH:mm`, local to the zone. */
  | { type: 'date-time'; value: string; until?: string }
  | { type: 'period'; value: { months: number } | { days: number } }
  /** E.164. */
  | { type: 'phone'; value: string }
  /** Unified social credit code, 18 characters, checksum right (GB 32100). */
  | { type: 'enterprise-code'; value: string }
  /** Resident identity number, 18 characters, checksum right (GB 11643). */
  | { type: 'identity-number'; value: string }
  | { type: 'email'; value: string }
  | { type: 'yes-no'; value: boolean }
  /** From 1; -1 is the last, -2 the last but one. */
  | { type: 'ordinal'; value: number }

export interface Money {
  /** Decimal text in whole units such as yuan; the lower end of a range. */
  amount: string
  /** ISO 4217; CNY where unsaid. */
  currency: string
  approximate: boolean
  /** The upper end of a range. */
  upper?: string
}

/** `start` and `end` are offsets in the text (UTF-16), `text` is what stands between them. */
export type RecognisedSpan = Recognised & { start: number; end: number; text: string }

/** What looks like a value and cannot be one: 31 June, 25:00, a wrong check digit, more than 10^15. */
export interface Misread {
  type: Recognised['type']
  problem: 'checksum' | 'no-such-date' | 'no-such-time' | 'too-large'
  text: string
  start: number
  end: number
}
