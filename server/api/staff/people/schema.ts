import { z } from 'zod'
import { roles } from '../../../../core/access/index.js'
import {
  idField,
  localeField,
  pageAnswer,
  pageQuery,
  textField,
  timeAnswer,
} from '../../routes/schema.js'
import { grantSchema, loginField } from '../session/schema.js'

export const staffStates = ['active', 'invited', 'left'] as const

export const peopleQuery = pageQuery(
  ['name', '-name', 'login', '-login', '-createdAt', 'createdAt'],
  {
    /** In the name or the login. */
    q: textField(100).optional(),
    role: z.enum(roles).optional(),
    bankId: idField.optional(),
    branchId: idField.optional(),
    state: z.enum(staffStates).optional(),
  },
)

export const personAnswer = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  locale: localeField,
  bankId: z.string().nullable(),
  /** Where the person works, when that is one branch. */
  branchId: z.string().nullable(),
  accountManagerId: z.string().nullable(),
  grants: z.array(grantSchema),
  state: z.enum(staffStates),
  /** Whether a second factor is set up. */
  secondFactor: z.boolean(),
  createdAt: timeAnswer,
  leftAt: timeAnswer.nullable(),
})

export const peopleAnswer = pageAnswer(personAnswer)

const grants = z.array(grantSchema).min(1, 'names no role').max(50, 'names more than 50 roles')
const reason = textField(500).optional()

export const inviteRequest = z.strictObject({
  login: loginField,
  name: textField(100),
  locale: localeField.default('zh-CN'),
  grants,
  /** The account manager whom customers know, when the person is one. */
  accountManagerId: idField.optional(),
})

/** The link is shown once; only its hash is kept. */
export const invitedAnswer = z.object({
  person: personAnswer,
  /** Path and fragment on this server. */
  link: z.string(),
  expiresAt: timeAnswer,
})

export const grantsRequest = z.strictObject({ grants, reason })
export const leaveRequest = z.strictObject({ reason })

export type PersonAnswer = z.infer<typeof personAnswer>
export type InviteRequest = z.input<typeof inviteRequest>
export type InvitedAnswer = z.infer<typeof invitedAnswer>
