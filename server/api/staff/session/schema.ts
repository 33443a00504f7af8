import { z } from 'zod'
import { actions, roles } from '../../../../core/access/index.js'
import { idField, localeField, textField, timeAnswer } from '../../routes/schema.js'

export const loginField = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{2,99}$/, 'is not a login: 3 to 100 of a-z, 0-9 and . _ @ + -')

/** How long a password is; what else is asked of it is said by `password/…` errors. */
export const passwordField = z.string().min(1, 'is empty').max(200, 'has more than 200 characters')

const tokenField = z.string().regex(/^[\w-]{20,100}$/, 'is not a token')

export const grantSchema = z.strictObject({
  role: z.enum(roles),
  bankId: idField.optional(),
  branchId: idField.optional(),
})

/** Who is signed in, and what the person may do somewhere. */
export const meAnswer = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  locale: localeField,
  /** Null for the operator's people. */
  bankId: z.string().nullable(),
  branchId: z.string().nullable(),
  accountManagerId: z.string().nullable(),
  grants: z.array(grantSchema),
  actions: z.array(z.enum(actions)),
})

/**
 * How far signing in has come. `second-factor`: a code is asked for. `set-up-second-factor`: one has to be
 * set up first. `csrfToken` goes as `x-csrf-token` with every request that changes something; it is a new
 * one after each step.
 */
export const sessionAnswer = z.object({
  stage: z.enum(['signed-out', 'second-factor', 'set-up-second-factor', 'signed-in']),
  csrfToken: z.string().nullable(),
  me: meAnswer.nullable(),
})

export const signInRequest = z.strictObject({ login: loginField, password: passwordField })

/** Six digits of the authenticator, or a recovery code. */
export const codeRequest = z.strictObject({
  code: z.string().trim().min(6, 'is too short').max(20, 'is too long'),
})

/** `uri` (otpauth:) is what the QR code shows; `secret` is for typing it in. */
export const secondFactorAnswer = z.object({ uri: z.string(), secret: z.string() })

/** Shown once. */
export const recoveryCodesAnswer = z.object({
  recoveryCodes: z.array(z.string()),
  session: sessionAnswer,
})

export const ownSessionsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      /** What the browser calls itself. */
      device: z.string(),
      createdAt: timeAnswer,
      lastSeenAt: timeAnswer,
      expiresAt: timeAnswer,
    }),
  ),
  total: z.number().int(),
})

export const passwordRequest = z.strictObject({ current: passwordField, next: passwordField })

export const meRequest = z.strictObject({ locale: localeField })

export const invitationRequest = z.strictObject({ token: tokenField })

export const invitationAnswer = z.object({
  login: z.string(),
  name: z.string(),
  expiresAt: timeAnswer,
})

export const acceptRequest = z.strictObject({
  token: tokenField,
  password: passwordField,
  locale: localeField.optional(),
})

export const demoSignInQuery = z.strictObject({ token: textField(2_000) })

export type GrantData = z.infer<typeof grantSchema>
export type MeAnswer = z.infer<typeof meAnswer>
export type SessionAnswer = z.infer<typeof sessionAnswer>
export type SecondFactorAnswer = z.infer<typeof secondFactorAnswer>
export type RecoveryCodesAnswer = z.infer<typeof recoveryCodesAnswer>
export type OwnSessionsAnswer = z.infer<typeof ownSessionsAnswer>
export type InvitationAnswer = z.infer<typeof invitationAnswer>
