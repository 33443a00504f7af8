import type { StaffTexts } from '../texts/index.js'
import { RequestRefused } from './request.js'

/** Why something was refused, in the person's language. */
export function whyRefused({ state }: StaffTexts, error: unknown): string {
  const code = error instanceof RequestRefused ? error.code : ''
  return state.codes[code] ?? state.failures[failureOf(error)]
}

/** Which sentence tells a person what went wrong. */
export function failureOf(error: unknown): keyof StaffTexts['state']['failures'] {
  if (!(error instanceof RequestRefused)) return 'offline'
  if (error.status === 401 || error.status === 403) return 'refused'
  if (error.status === 404) return 'notFound'
  if (error.status === 429) return 'tooMany'
  return error.status < 500 ? 'invalid' : 'server'
}
