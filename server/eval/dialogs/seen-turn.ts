import type { Reply } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import type { Command, DialogueView, FlowEffect } from '../../../dialogs/index.js'
import type { CaseTurn } from './case-schema.js'

/** What came of one turn of a case. */
export interface SeenTurn {
  turn: CaseTurn
  /** As the customer said it, a choice by its words. */
  spoken: string
  before: DialogueView
  commands: Command[]
  after: DialogueView
  replies: Reply[]
  effects: FlowEffect[]
  /** In which the assistant answered. */
  locale: Locale
}

export const emptyView: DialogueView = { question: null, offered: [], stack: [], ended: null }
