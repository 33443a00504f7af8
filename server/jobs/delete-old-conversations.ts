import type { Clock } from '../../core/clock.js'
import { deleteConversationsBefore, deleteUnusedUploads } from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'
import type { Files } from '../../core/files.js'
import { deleteHandOversBefore } from '../../core/hand-over/index.js'

/** Small enough that customers do not wait for it behind the one connection of an embedded database. */
const batchSize = 100

/** How many of each were deleted. */
export interface DeletedOld {
  conversations: number
  handOvers: number
  files: number
}

/**
 * Deletes what is older than the bank keeps conversations, and the files that no message points to. May be
 * cut short and run again, and run on two nodes at once.
 */
export async function deleteOldConversations(needs: {
  db: Database
  files: Files
  clock: Clock
  keepConversationsDays: number | null
}): Promise<DeletedOld> {
  const { db, clock, keepConversationsDays: days } = needs
  const deleted = { conversations: 0, handOvers: 0, files: 0 }
  if (days !== null) {
    const before = new Date(clock.now().getTime() - days * 24 * 3_600_000)
    for (let batch = batchSize; batch === batchSize; deleted.conversations += batch)
      batch = await deleteConversationsBefore({ db }, { before, atMost: batchSize })
    deleted.handOvers = await deleteHandOversBefore({ db }, before)
  }
  deleted.files = await deleteUnusedUploads(needs)
  return deleted
}
