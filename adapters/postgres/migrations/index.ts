import type { Migration } from 'kysely'
import { conversations } from './20261121T2300-conversations.js'

/** In order of time. Never edit one that has been merged; add another. */
export const migrations: Record<string, Migration> = {
  '20261121T2300-conversations': conversations,
}
