import type { Clock } from '../../../core/clock.js'
import type { Intake } from '../../../core/conversations/index.js'
import type { Database } from '../../../core/database.js'
import type { Files } from '../../../core/files.js'
import type { Logger } from '../../../core/logger.js'
import type { Publisher } from '../../../core/publisher.js'
import type { RateLimit, RateLimits } from '../../../core/rate-limits.js'
import type { SignedTokens } from '../../signed-tokens/signed-tokens.js'
import type { AttachmentLinks } from './attachment-links.js'
import type { Tokens } from './tokens.js'

/** The name of this channel in the database. */
export const webChatChannel = 'web-chat'

/** Where Direct Line is mounted. */
export const directLinePath = '/v3/directline'

export interface WebChatNeeds {
  db: Database
  intake: Intake
  files: Files
  publisher: Publisher
  rateLimits: RateLimits
  signedTokens: SignedTokens
  clock: Clock
  logger: Logger
}

export interface WebChatOptions {
  /** For servers that mint tokens for their own users; null turns that off. */
  secret: string | null
  /** Signs the addresses of attachments, the newest first. */
  keys: string[]
  /** `https://chat.example.com` when the server cannot tell from the request. */
  publicUrl: string | null
  /** Whose chat it is when a token does not say. */
  defaultBankId: string | null
  /** What one user may send; null is no limit. */
  messageLimit: RateLimit | null
}

/** What the routes and the stream work with. */
export interface WebChatContext extends WebChatNeeds, WebChatOptions {
  tokens: Tokens
  links: AttachmentLinks
}
