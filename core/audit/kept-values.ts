import { isDeepStrictEqual } from 'node:util'
import { maskCardNumber, maskEmail, maskIdentityNumber, maskPhone } from '../masks.js'

type Values = Record<string, unknown>

const masks: Record<string, (text: string) => string> = {
  phone: maskPhone,
  mobile: maskPhone,
  email: maskEmail,
  identityNumber: maskIdentityNumber,
  accountNumber: maskCardNumber,
  cardNumber: maskCardNumber,
}

/** The numbers of these are the bank's own and printed on its doors. */
const withPublicNumbers = ['bank', 'branch']

const secret = /password|secret|token|recovery|hash/i

/** Of what was and what is: the fields that differ, with personal values masked and secrets left out. */
export function keptValues(
  { before = null, after = null }: { before?: Values | null; after?: Values | null },
  subjectType: string,
): { before: Values | null; after: Values | null } {
  const isPublic = withPublicNumbers.includes(subjectType)
  const conceal = (values: Values) => (isPublic ? values : (masked(values) as Values))
  // As JSON has it: what is kept must be what comes back.
  const [was, is] = [before, after].map((values) => values && withoutSecrets(toJson(values)))
  if (!was || !is) return { before: was ? conceal(was) : null, after: is ? conceal(is) : null }
  const differing = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => !isDeepStrictEqual(was[name], is[name]),
  )
  const only = (values: Values) =>
    conceal(Object.fromEntries(differing.map((name) => [name, values[name] ?? null])))
  return { before: only(was), after: only(is) }
}

function toJson(values: Values): Values {
  return JSON.parse(JSON.stringify(values)) as Values
}

function withoutSecrets(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)))
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const mask = masks[name]
      return [name, mask && typeof inner === 'string' ? mask(inner) : masked(inner)]
    }),
  )
}
