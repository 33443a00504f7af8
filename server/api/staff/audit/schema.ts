import { z } from 'zod'
import { idField, pageAnswer, pageQuery, textField, timeAnswer } from '../../routes/schema.js'

const time = z.iso.datetime({ offset: true, message: 'is not a time such as 2026-11-22T08:00:00Z' })

export const auditQuery = pageQuery(['-at'], {
  bankId: idField.optional(),
  staffId: idField.optional(),
  action: textField(60).optional(),
  subjectType: textField(60).optional(),
  subjectId: textField(100).optional(),
  /** From (inclusive) and until (exclusive). */
  from: time.optional(),
  until: time.optional(),
})

const values = z.record(z.string(), z.unknown()).nullable()

export const auditEntryAnswer = z.object({
  /** `installation`, or `bank:` and the bank's id. */
  chain: z.string(),
  /** Numbered from 1 in each chain. */
  seq: z.number().int(),
  at: timeAnswer,
  bankId: z.string().nullable(),
  /** Null where it is not known who it was. */
  staffId: z.string().nullable(),
  staffName: z.string().nullable(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  /** Only what differs, personal values masked. */
  before: values,
  after: values,
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
})

export const auditAnswer = pageAnswer(auditEntryAnswer)

export type AuditEntryAnswer = z.infer<typeof auditEntryAnswer>
