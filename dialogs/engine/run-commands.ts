import type { ReplyPart } from '../../core/conversations/index.js'
import type { Command } from '../commands.js'
import type { OfferedChoice } from '../offered-choice.js'
import { textsOf } from '../texts/index.js'
import { asksFirst, comesBackLate } from './after-silence.js'
import { carryOut } from './carry-out.js'
import {
  isFlowCommand,
  offerWaysOn,
  say,
  type EngineTurn,
  type FlowCommand,
} from './engine-turn.js'
import { runOf } from './flow-run.js'
import { sayHello } from './small-talk.js'
import { offerPersonAfterFailures } from './offer-person.js'
import { goOnAfterResult, sayOrder, startFlow, type Running } from './start-flow.js'

/** Carries out what was understood of one message, and puts the open question again where it must. */
export async function runCommands(running: Running, commands: Command[]): Promise<void> {
  const { dc, turn } = running
  const { state } = turn
  const due = commands.length > 0 ? commands : [{ command: 'unclear' } as const]
  if (due.some(({ command }) => command === 'repeat') && repeatLast(turn)) return
  const isBack = comesBackLate(running)
  state.lastAt = turn.now.toISOString()
  if (state.ended) state.ended.messages += 1
  if (isBack && asksFirst(due)) {
    // What was said may belong to what was left hours ago, or not.
    state.waiting = [...due]
    await dc.repromptDialog()
  } else {
    await carryOutAll(running, due)
    await carryOutWaiting(running)
    if (dc.activeDialog && !turn.asked && !turn.waysOn) await dc.repromptDialog()
  }
  if (turn.lead.length > 0) say(turn, { text: '' })
  const { waysOn } = turn.asked ? { waysOn: null } : turn
  if (waysOn) offerWaysOn(turn, waysOn)
  const isOffered = waysOn !== null || (!dc.activeDialog && offerPersonAfterFailures(turn, due))
  state.lastSaid = turn.replies.map(({ text, choices, parts }) => ({
    text,
    ...(choices ? { choices } : {}),
    ...(parts ? { parts } : {}),
  }))
  if (!dc.activeDialog && !isOffered) closeQuestion(turn)
  if (!dc.activeDialog || isOffered) state.offered = [...itemsOf(turn), ...state.offered]
}

async function carryOutAll(running: Running, commands: Command[]): Promise<void> {
  const { dc, turn } = running
  let begun: string | null = null
  for (const [index, command] of commands.entries()) {
    if (isFlowCommand(command)) {
      turn.forFlow.push(command)
      const next = commands[index + 1]
      if (!next || !isFlowCommand(next)) await carryOutInFlow(running)
    } else if (
      command.command === 'start-flow' &&
      begun !== null &&
      dc.activeDialog?.id === begun
    ) {
      sayOrder(running, { first: begun, second: command.flow })
      turn.state.waiting.push(command)
    } else {
      if (command.command === 'start-flow') begun = command.flow
      await carryOutOne(running, command)
    }
  }
}

async function carryOutInFlow(running: Running): Promise<void> {
  const { dc, turn } = running
  const commands = turn.forFlow
  turn.forFlow = []
  for (const command of commands)
    if (!(await correctBelow(running, command))) turn.forFlow.push(command)
  const [first] = turn.forFlow
  if (!first) return
  if (!dc.activeDialog) {
    const commands = turn.forFlow
    turn.forFlow = []
    if (!(await goOnAfterResult(running, commands))) sayNothingOpen(turn, first)
    return
  }
  const cameBack = turn.state.question?.kind === 'go-on' ? dc.activeDialog.id : null
  await dc.continueDialog()
  if (cameBack !== null) await carryOutLateMessage(running, cameBack)
}

/** What was said on coming back after hours counts once the customer goes on, else it is dropped. */
async function carryOutLateMessage(running: Running, flow: string): Promise<void> {
  const { dc, turn } = running
  const late = turn.state.waiting.filter(isFlowCommand)
  turn.state.waiting = turn.state.waiting.filter((command) => !isFlowCommand(command))
  const goesOn = dc.activeDialog?.id === flow && turn.state.question?.kind !== 'go-on'
  if (!goesOn || late.length === 0) return
  turn.replies.pop()
  turn.asked = false
  await carryOutAll(running, late)
}

/** Corrects a flow that waits below the one in hand. False for any other command. */
async function correctBelow({ dc, turn, byName }: Running, command: FlowCommand): Promise<boolean> {
  if (command.command !== 'correct-slot' || command.flow === undefined) return false
  const instance = dc.stack.find(({ id }) => id === command.flow)
  const flow = byName.get(command.flow)
  if (!instance || !flow || instance === dc.activeDialog) return false
  await carryOut({ turn, flow, run: runOf(instance) }, command)
  return true
}

async function carryOutOne(running: Running, command: Command): Promise<void> {
  const { turn } = running
  switch (command.command) {
    case 'start-flow':
      return startFlow(running, command)
    case 'hand-off':
      return startFlow(running, {
        flow: 'speak-to-person',
        values: { reason: command.reason },
      })
    case 'ask':
      return say(turn, await running.answer(command.question, turn.locale))
    case 'small-talk':
      return sayHello(turn, { kind: command.kind, isBusy: running.dc.activeDialog !== undefined })
    case 'change-language':
      turn.state.locale = command.locale
      turn.locale = command.locale
      turn.texts = textsOf(command.locale)
      turn.lead.push(turn.texts.repair.languageChanged)
      return
    case 'repeat':
      turn.lead.push(turn.texts.repair.nothingToRepeat)
      return
  }
}

/** What waited for the flow in hand: the next intent of a message, a flow that another leads to. */
async function carryOutWaiting(running: Running): Promise<void> {
  const { dc, turn, byName } = running
  while (!dc.activeDialog && turn.state.waiting.length > 0) {
    const [next, ...rest] = turn.state.waiting
    turn.state.waiting = rest
    if (next?.command === 'start-flow') {
      const title = byName.get(next.flow)?.sentences[turn.locale].title
      if (title !== undefined) turn.lead.push(turn.texts.repair.nextUp(title))
      await carryOutOne(running, next)
    } else if (next && !isFlowCommand(next)) await carryOutOne(running, next)
  }
}

function sayNothingOpen(turn: EngineTurn, command: FlowCommand): void {
  const { repair, starters } = turn.texts
  if (command.command === 'cancel') return say(turn, { text: repair.nothingToCancel })
  if (command.command === 'correct-slot')
    return say(turn, { text: repair.nothingToCorrect, choices: [offerPerson(turn)] })
  say(turn, { text: repair.nothingOpen, choices: starters.map((label) => ({ label })) })
}

function offerPerson({ texts: { repair } }: EngineTurn) {
  return { label: repair.person, say: repair.person }
}

function repeatLast(turn: EngineTurn): boolean {
  if (turn.state.lastSaid.length === 0) return false
  turn.replies.push(...turn.state.lastSaid)
  turn.asked = true
  turn.state.lastAt = turn.now.toISOString()
  return true
}

function closeQuestion(turn: EngineTurn): void {
  turn.state.question = null
  turn.state.offered = turn.replies.at(-1)?.choices ?? []
}

/** What the cards show, chosen by its name. Figures and plans are nothing to choose from. */
function itemsOf({ replies }: EngineTurn): OfferedChoice[] {
  return replies
    .flatMap(({ parts = [] }) => parts)
    .flatMap((part) => (isItem(part) ? [{ label: part.name, isItem: true }] : []))
}

function isItem(part: ReplyPart): part is Extract<ReplyPart, { name: string }> {
  return part.kind === 'product' || part.kind === 'branch' || part.kind === 'place'
}
