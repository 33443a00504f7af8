import { sql } from 'kysely'
import type { Clock } from '../clock.js'
import type { Database } from '../database.js'
import type { Files } from '../files.js'
import type { ConversationId } from './conversation.js'

export interface Upload {
  conversationId: ConversationId
  /** The name under which its conversation knows it. */
  file: string
}

const folder = 'uploads'
const batchSize = 50
/** A file is stored before the message that it came with is written down. */
const graceMillis = 24 * 3_600_000

/** Where a file that a customer sent is stored. */
export function uploadKey({ conversationId, file }: Upload): string {
  return `${folder}/${conversationId}/${file}`
}

/**
 * Deletes what customers sent and no message points to: the conversation is gone, or the message never
 * came. Resolves to how many.
 */
export async function deleteUnusedUploads(needs: {
  db: Database
  files: Files
  clock: Clock
}): Promise<number> {
  const { files, clock } = needs
  let deleted = 0
  let batch: Upload[] = []
  for await (const { key, storedAt } of files.list(folder)) {
    const upload = toUpload(key)
    if (!upload || clock.now().getTime() - storedAt.getTime() < graceMillis) continue
    batch.push(upload)
    if (batch.length < batchSize) continue
    deleted += await deleteUnused(needs, batch)
    batch = []
  }
  return deleted + (await deleteUnused(needs, batch))
}

async function deleteUnused(
  { db, files }: { db: Database; files: Files },
  uploads: Upload[],
): Promise<number> {
  const used = await findUsed({ db }, uploads)
  const unused = uploads.map(uploadKey).filter((key) => !used.has(key))
  await Promise.all(unused.map((key) => files.delete(key)))
  return unused.length
}

/** The keys among them that a message of their conversation has as an attachment. */
async function findUsed({ db }: { db: Database }, uploads: Upload[]): Promise<Set<string>> {
  if (uploads.length === 0) return new Set()
  const conversations = [...new Set(uploads.map(({ conversationId }) => conversationId))]
  const { rows } = await sql<{ conversation_id: string; address: string }>`
    select conversation_id,
      jsonb_path_query(payload, '$.attachments[*].contentUrl') #>> '{}' as address
    from activities
    where conversation_id = any(${conversations}) and payload -> 'attachments' is not null`.execute(
    db,
  )
  // The name is unguessable, so the address may be any channel's.
  return new Set(
    rows.map(({ conversation_id: conversationId, address }) =>
      uploadKey({ conversationId, file: address.split('/').at(-1) ?? '' }),
    ),
  )
}

function toUpload(key: string): Upload | null {
  const [first, conversationId, file, ...more] = key.split('/')
  const isUpload = first === folder && conversationId && file && more.length === 0
  return isUpload ? { conversationId, file } : null
}
