import { demoUserId } from '../../seed/index.js'
import {
  newConversationId,
  newUserId,
  webChatChannel,
} from '../../../adapters/channels/web-chat/index.js'
import { findBranch, type Branch } from '../../../core/branches/index.js'
import { findLatestConversation, type Intake } from '../../../core/conversations/index.js'
import type { Database } from '../../../core/database.js'
import { toLocale } from '../../../core/locale.js'
import { findBank, listBanks, readSetting, type Bank } from '../../../core/organisation/index.js'
import type { TokenRequest } from './schema.js'

export interface OpenChatNeeds {
  db: Database
  intake: Intake
  defaultBankId: string | null
}

export type OpenedChat =
  | {
      ok: true
      conversationId: string
      userId: string
      bank: Bank
      branch: Branch | null
      resumed: boolean
    }
  | { ok: false; reason: 'unknown-bank' | 'unknown-customer' }

/** Finds the visitor's conversation with that bank, or opens one, which greets. */
export async function openChat(
  needs: OpenChatNeeds,
  { request, visitor }: { request: TokenRequest; visitor: string | null },
): Promise<OpenedChat> {
  const place = await findPlace(needs, request)
  if (!place) return { ok: false, reason: 'unknown-bank' }
  const userId = await findUser(needs, { as: request.as, visitor })
  if (userId === null) return { ok: false, reason: 'unknown-customer' }
  const opened = { ok: true as const, userId, ...place }
  const identity = { channel: webChatChannel, userId, bankId: place.bank.id }
  const known = await findLatestConversation(needs, identity)
  if (known) return { ...opened, conversationId: known.id, resumed: true }
  const { conversation } = await needs.intake.open({
    id: newConversationId(),
    ...identity,
    branchId: place.branch?.id ?? null,
    locale: toLocale(request.locale),
  })
  return { ...opened, conversationId: conversation.id, resumed: false }
}

/** A branch's code leads to its bank. A branch that is gone must not keep anybody from the bank. */
async function findPlace(
  { db, defaultBankId }: OpenChatNeeds,
  request: TokenRequest,
): Promise<{ bank: Bank; branch: Branch | null } | null> {
  const asked = request.branch ? await findBranch({ db }, request.branch) : null
  const bankId = request.bank ?? asked?.bankId ?? defaultBankId
  const bank = bankId === null ? (await listBanks({ db }))[0] : await findBank({ db }, bankId)
  if (!bank) return null
  return { bank, branch: asked?.bankId === bank.id ? asked : null }
}

/** Null for somebody who is no demo customer of a demo installation. */
async function findUser(
  { db }: OpenChatNeeds,
  { as, visitor }: { as: string | undefined; visitor: string | null },
): Promise<string | null> {
  if (as === undefined) return visitor ?? newUserId()
  const demo = await readSetting({ db }, 'demo')
  return demo?.customerIds.includes(as) ? demoUserId(as) : null
}
