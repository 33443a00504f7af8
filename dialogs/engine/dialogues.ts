import type { ConversationState, TurnContext } from 'botbuilder-core'
import { DialogSet, type DialogState } from 'botbuilder-dialogs'
import type { Conversation, Reply } from '../../core/conversations/index.js'
import type { Customer } from '../../core/customers/index.js'
import type { Locale } from '../../core/locale.js'
import type { Command } from '../commands.js'
import type { Flow } from '../flow.js'
import { textsOf } from '../texts/index.js'
import { concealPersonal } from './conceal-personal.js'
import type { DialogueOutcome, DialogueState, DialogueView, EndedRun } from './dialogue.js'
import { say, setEngineTurn, type EngineNeeds, type EngineTurn } from './engine-turn.js'
import { FlowDialog } from './flow-dialog.js'
import { runOf, shownValues } from './flow-run.js'
import { stillOpen } from './ended-run.js'
import { openFlowStack, type FlowStack } from './flow-stack.js'
import { runCommands } from './run-commands.js'

export interface DialogueMessage {
  conversation: Conversation
  /** Of the message. */
  locale: Locale
  /** Names the message, the same when its turn is run again. */
  turnKey: string
  customer(): Promise<Customer | null>
  /** Answers from the knowledge. */
  answer(question: string, locale: Locale): Promise<Reply>
}

/** One conversation's dialogue in one turn. */
export interface Dialogue {
  view(): DialogueView
  /** The language in which a message is answered. */
  localeFor(message: Locale): Locale
  /** Carries out what was understood and says what comes of it. */
  run(commands: Command[], message: DialogueMessage): Promise<DialogueOutcome>
  /** Says something that no command asked for, and puts the open question again. */
  interrupt(reply: Reply, message: DialogueMessage): Promise<DialogueOutcome>
}

export interface Dialogues {
  open(state: ConversationState, context: TurnContext): Promise<Dialogue>
}

/** Runs what was understood on the flows of an installation. */
export function createDialogues(needs: EngineNeeds, flows: readonly Flow[]): Dialogues {
  const byName = new Map(flows.map((flow) => [flow.name, flow]))
  const dialogs = new DialogSet()
  flows.forEach((flow) => dialogs.add(new FlowDialog(flow)))

  return {
    async open(conversationState, context) {
      const state = await conversationState
        .createProperty<DialogueState>('dialogue')
        .get(context, emptyState())
      const stack = await conversationState
        .createProperty<DialogState>('dialogs')
        .get(context, { dialogStack: [] })
      const dc = openFlowStack(dialogs, { context, state: stack })
      // A flow that a new version no longer has.
      if (dc.stack.some(({ id }) => !byName.has(id))) dc.stack.length = 0
      return toDialogue({ needs, byName, state, dc })
    },
  }
}

interface OpenDialogue {
  needs: EngineNeeds
  byName: Map<string, Flow>
  state: DialogueState
  dc: FlowStack
}

function toDialogue(open: OpenDialogue): Dialogue {
  const { byName, state, dc } = open
  const view = () => viewOf(open)

  function outcomeOf(turn: EngineTurn, commands: Command[] = []): DialogueOutcome {
    const { replies, effects, locale } = turn
    const heard = concealPersonal(commands, [...byName.values()])
    return { replies, effects, locale, heard, view: view() }
  }

  return {
    view,
    localeFor: (message) => localeFor(open, message),
    async run(commands, message) {
      const turn = beginTurn(open, message)
      await runCommands({ dc, turn, byName, answer: message.answer }, commands)
      return outcomeOf(turn, commands)
    },
    async interrupt(reply, message) {
      const turn = beginTurn(open, message)
      if (dc.activeDialog) {
        // What else could be asked is no help in the middle of a flow.
        say(turn, { ...reply, choices: [] })
        await dc.repromptDialog()
      } else {
        say(turn, reply)
        state.offered = reply.choices ?? []
      }
      return outcomeOf(turn)
    },
  }
}

function beginTurn(open: OpenDialogue, message: DialogueMessage): EngineTurn {
  const { needs, state, dc } = open
  const locale = localeFor(open, message.locale)
  state.spoken = locale
  const turn: EngineTurn = {
    needs,
    conversation: message.conversation,
    locale,
    texts: textsOf(locale),
    now: needs.clock.now(),
    turnKey: message.turnKey,
    customer: once(message.customer),
    state,
    forFlow: [],
    replies: [],
    lead: [],
    effects: [],
    asked: false,
    waysOn: null,
    titleOf: (flow) => open.byName.get(flow)?.sentences[turn.locale].title ?? flow,
  }
  setEngineTurn(dc.context, turn)
  return turn
}

function localeFor({ state, byName }: OpenDialogue, message: Locale): Locale {
  return state.locale ?? (isWriting(state, byName) ? state.spoken : null) ?? message
}

/** A name or an address in free text says nothing of the language that is spoken. */
function isWriting({ question }: DialogueState, byName: Map<string, Flow>): boolean {
  return (
    question?.kind === 'slot' && byName.get(question.flow)?.slots[question.slot]?.type === 'text'
  )
}

function viewOf({ needs, dc, state }: OpenDialogue): DialogueView {
  const ended = dc.activeDialog ? null : stillOpen(state, needs.clock.now())
  return {
    question: state.question,
    offered: state.offered,
    stack: [...dc.stack].reverse().map((instance) => {
      const run = runOf(instance)
      return { flow: instance.id, values: shownValues(run), skipped: run.skipped }
    }),
    ended: ended && pick(ended),
  }
}

function pick({ flow, values, skipped, onShow }: EndedRun): DialogueView['ended'] {
  return { flow, values, skipped, onShow }
}

function emptyState(): DialogueState {
  return {
    question: null,
    offered: [],
    lastSaid: [],
    waiting: [],
    ended: null,
    lastAt: null,
    locale: null,
    spoken: null,
  }
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}
