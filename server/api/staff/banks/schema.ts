import { z } from 'zod'
import { localisedAnswer, pageAnswer, pageQuery } from '../../routes/schema.js'

export const banksQuery = pageQuery(['id'], {})

export const bankAnswer = z.object({
  id: z.string(),
  name: localisedAnswer,
  shortName: localisedAnswer,
  /** `#RRGGBB`. */
  brandColour: z.string(),
  hotline: z.string(),
})

export const banksAnswer = pageAnswer(bankAnswer)

export type StaffBankAnswer = z.infer<typeof bankAnswer>
