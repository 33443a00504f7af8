export { createWebChatChannel, type WebChatChannel } from './web-chat-channel.js'
export {
  directLinePath,
  webChatChannel,
  type WebChatNeeds,
  type WebChatOptions,
} from './web-chat-context.js'
export { presentActivity, type ActivitySet, type WireActivity } from './present.js'
export {
  newConversationId,
  newUserId,
  tokenTtlSeconds,
  type TokenClaims,
  type Tokens,
} from './tokens.js'
export { identifyCaller } from './authorise.js'
export type { WebChatStream } from './stream.js'
export type { ChoiceList, OwnCard } from './adaptive-card.js'
