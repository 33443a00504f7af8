import type { Response } from 'express'
import type { z } from 'zod'
import { sendError } from '../http/error-handler.js'

/** Checks what came; answers 400 naming the first wrong field and returns null when it does not fit. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown, res: Response): T | null {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  const message = `${where}${issue?.message ?? 'not understood'}`
  sendError(res, { status: 400, code: 'request/invalid', message })
  return null
}
