import type { TurnContext } from 'botbuilder-core'
import type { Choice, Conversation, Reply, ReplyPart } from '../../core/conversations/index.js'
import type { Customer } from '../../core/customers/index.js'
import type { Locale } from '../../core/locale.js'
import type { Logger } from '../../core/logger.js'
import type { Command } from '../commands.js'
import type { FlowEffect, FlowNeeds } from '../flow.js'
import type { Texts } from '../texts/index.js'
import type { OfferedChoice } from '../offered-choice.js'
import type { DialogueState, OpenQuestion } from './dialogue.js'
import { withCapitals } from './with-capitals.js'

export interface EngineNeeds extends FlowNeeds {
  logger: Logger
}

/** Commands that the flow in hand carries out. */
export type FlowCommand = Extract<
  Command,
  {
    command:
      | 'set-slot'
      | 'correct-slot'
      | 'confirm'
      | 'skip'
      | 'start-over'
      | 'clarify'
      | 'unclear'
      | 'cancel'
  }
>

const flowCommands: ReadonlySet<string> = new Set<FlowCommand['command']>([
  'set-slot',
  'correct-slot',
  'confirm',
  'skip',
  'start-over',
  'clarify',
  'unclear',
  'cancel',
])

export function isFlowCommand(command: Command): command is FlowCommand {
  return flowCommands.has(command.command)
}

/** One message on its way through the dialogue: what is known, and what is said so far. */
export interface EngineTurn {
  needs: EngineNeeds
  conversation: Conversation
  locale: Locale
  texts: Texts
  now: Date
  /** Names this message: flows begun by it are known by it. */
  turnKey: string
  customer(): Promise<Customer | null>
  state: DialogueState
  /** For the flow in hand, taken by it when it continues. */
  forFlow: FlowCommand[]
  replies: Reply[]
  /** What a flow is called in the language of this turn. */
  titleOf(flow: string): string
  /** Short sentences that go before the next thing that is said. */
  lead: string[]
  effects: FlowEffect[]
  /** Whether the open question was put in this turn. */
  asked: boolean
  /** What a flow that ended offers, in place of a question. */
  waysOn: OfferedChoice[] | null
}

const turnKey = Symbol('dialogue turn')

export function setEngineTurn(context: TurnContext, turn: EngineTurn): void {
  context.turnState.set(turnKey, turn)
}

export function engineTurnOf(context: TurnContext): EngineTurn {
  const turn = context.turnState.get<EngineTurn | undefined>(turnKey)
  if (!turn) throw new Error('no dialogue is running in this turn')
  return turn
}

/** Says something by itself, after the short sentences that wait. */
export function say(turn: EngineTurn, reply: Reply): void {
  const text = [...turn.lead, reply.text].filter((part) => part !== '').join('\n\n')
  turn.lead = []
  turn.replies.push(withCapitals({ ...reply, text }))
}

interface Asked {
  question: OpenQuestion
  text: string
  offered: OfferedChoice[]
  /** What the question is about. */
  parts?: ReplyPart[] | undefined
}

/** Puts the open question. Its choices carry commands, so that choosing one is never misunderstood. */
export function ask(turn: EngineTurn, { question, text, offered, parts }: Asked): void {
  turn.state.question = question
  turn.state.offered = offered
  turn.asked = true
  const choices = offered.length > 0 ? { choices: shown(offered) } : {}
  say(turn, { text, ...choices, ...(parts ? { parts } : {}) })
}

/** Puts ways on under what was said last. */
export function offerWaysOn(turn: EngineTurn, offered: OfferedChoice[]): void {
  turn.state.question = null
  turn.state.offered = offered
  const last = turn.replies.pop()
  if (last) turn.replies.push(withCapitals({ ...last, choices: shown(offered) }))
}

/** What a customer sees of them. */
function shown(offered: OfferedChoice[]): Choice[] {
  return offered.map(({ label, say: words }) => ({
    label,
    ...(words === undefined ? {} : { say: words }),
  }))
}
