import type { AnyFlowContext, Check } from './flow.js'
import { textsOf } from './texts/index.js'

/** E.164 has fifteen digits at most; what is shorter than eight can be rung from nowhere else. */
export function checkPhone(phone: string, { locale }: AnyFlowContext): Check<string> {
  if (/^\+[1-9]\d{7,14}$/.test(phone)) return { ok: true, value: phone }
  return { ok: false, problem: textsOf(locale).repair.misread.checksum }
}
