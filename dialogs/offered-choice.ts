import type { Choice } from '../core/conversations/index.js'
import type { Command } from './commands.js'

/** A choice that was shown. Its command is what choosing it means; without one its words are understood anew. */
export interface OfferedChoice extends Choice {
  command?: Command
  /** Other words that choose it. */
  synonyms?: string[]
  /** What a card showed, not one of the ways on below: 第一个 means the first card. */
  isItem?: true
}
