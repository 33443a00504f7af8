export type {
  Activity,
  ActivityPayload,
  Author,
  BotState,
  Conversation,
  ConversationId,
  NewActivity,
  Turn,
} from './conversation.js'
export {
  findConversation,
  findLatestConversation,
  listActivitiesAfter,
  listActivitiesBefore,
  openConversation,
  type NewConversation,
} from './conversation-store.js'
export {
  botStateKey,
  claimStalledTurn,
  commitTurn,
  receiveActivity,
  releaseTurns,
  renewTurn,
  type ReceivedActivity,
  type TurnLease,
} from './turn-store.js'
export {
  conversationTopic,
  decodeConversationNews,
  encodeConversationNews,
  type ConversationNews,
} from './conversation-news.js'
export type { Inbound, Intake, IntakeOutcome, OpenConversation } from './intake.js'
export { deleteConversationsBefore } from './delete-conversations.js'
export { deleteUnusedUploads, uploadKey, type Upload } from './uploads.js'
export { deleteBotState, readBotState, writeBotState } from './bot-state-store.js'
export { listLatestConversations, type LatestConversation } from './latest-conversations.js'
export { countConversations } from './count-conversations.js'
export { rateService, type ServiceRating } from './service-ratings.js'
export { findRatedAnswer, rateAnswer, type Rating } from './ratings.js'
export type {
  BranchCard,
  CardAction,
  Choice,
  FactCard,
  FormLink,
  LabelledText,
  PlaceOnMap,
  ProductCard,
  Reply,
  ReplyPart,
  Table,
} from './reply.js'
