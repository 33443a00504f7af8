import { z } from 'zod'
import type { Localised } from '../../../core/locale.js'

// What the assistant's cards say, described once: the page draws what the bot sends.
export type { OwnCard } from '../../../adapters/channels/web-chat/index.js'
export type {
  CardAction as SayAction,
  Choice,
  LabelledText,
  ReplyPart,
} from '../../../core/conversations/index.js'

const id = z.string().min(1).max(100)

/** `POST /api/web-chat/token`: what the page says about where it was opened. */
export const tokenRequest = z.object({
  /** BCP 47. */
  locale: z.string().max(35).optional(),
  bank: id.optional(),
  branch: id.optional(),
  campaign: id.optional(),
  /** A demo customer, where there are any. */
  as: id.optional(),
})

export type TokenRequest = z.infer<typeof tokenRequest>

export interface TokenAnswer {
  token: string
  conversationId: string
  userId: string
  /** Seconds. */
  expires_in: number
  bank: BankFace
  branch?: { id: string; name: Localised }
  /** The same browser had this conversation before. */
  resumed: boolean
}

export interface BankFace {
  id: string
  name: Localised
  shortName: Localised
  /** `#RRGGBB`. */
  brandColour: string
  hotline: string
}

/** `GET /api/web-chat/history`: the newest page, or the one before an activity. */
export const historyRequest = z.object({
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export interface HistoryAnswer {
  /** Bot Framework activities, oldest first. */
  activities: ({ id: string; type: string; timestamp: string } & Record<string, unknown>)[]
  /** There are earlier ones. */
  more: boolean
}
