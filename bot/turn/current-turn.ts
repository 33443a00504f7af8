import type { ConversationState, TurnContext } from 'botbuilder-core'
import type { Turn } from '../../core/conversations/index.js'

const currentTurn = Symbol('branchline turn')

/** The turn that a botbuilder context stands for, and the memory that goes with it. */
export interface CurrentTurn {
  turn: Turn
  state: ConversationState
}

export function setCurrentTurn(context: TurnContext, current: CurrentTurn): void {
  context.turnState.set(currentTurn, current)
}

export function currentTurnOf(context: TurnContext): CurrentTurn {
  return context.turnState.get<CurrentTurn>(currentTurn)
}
