import { randomUUID } from 'node:crypto'
import type { TurnContext } from 'botbuilder-core'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { isDatabaseGone } from '../../core/database-errors.js'
import type { AnyValues, Flow, FlowEnd } from '../flow.js'
import type { OfferedChoice } from '../offered-choice.js'
import { askSlot, askToConfirm, askToGoOn, askToTryAgain, readyToConfirm } from './ask-next.js'
import { carryOut } from './carry-out.js'
import type { EndedRun } from './dialogue.js'
import { carryOver, runAfter, toEndedRun } from './ended-run.js'
import { engineTurnOf, say } from './engine-turn.js'
import { fillSlot, noteValues } from './fill-slot.js'
import {
  contextOf,
  forgetValue,
  newRun,
  nextSlot,
  onceKeyOf,
  runOf,
  type FlowInHand,
} from './flow-run.js'

export interface BeginFlow {
  values: AnyValues
  /** The flow's last result, where this may follow from it. */
  after?: EndedRun | null
  /** The flow's last result, which the commands of this turn change. */
  changes?: EndedRun
}

/** Runs any flow on botbuilder's dialog stack: asks, checks, confirms, finishes. */
export class FlowDialog extends Dialog<BeginFlow> {
  constructor(private readonly flow: Flow) {
    super(flow.name)
  }

  override async beginDialog(dc: DialogContext, begin?: BeginFlow): Promise<DialogTurnResult> {
    const turn = engineTurnOf(dc.context)
    dc.activeDialog!.state = newRun(onceKeyOf(turn, this.flow))
    const inHand = this.inHand(dc.context, dc.activeDialog!)
    turn.state.ended = null
    if (begin?.changes) {
      dc.activeDialog!.state = runAfter(onceKeyOf(turn, this.flow), begin.changes)
      return this.continueDialog(dc)
    }
    const known = await this.flow.prefill?.((await contextOf(inHand)) as never)
    for (const [name, value] of Object.entries(known ?? {}))
      if (value !== undefined) inHand.run.values[name] = value
    const said = Object.keys(begin?.values ?? {})
    const noted: string[] = []
    for (const [slot, value] of Object.entries(begin?.values ?? {}))
      if (await fillSlot(inHand, { slot, value })) noted.push(slot)
    await this.note(inHand, noted)
    // 等额本金每月还多少, after another method: the rest is as it was said before.
    const isPart = said.length > 0 && nextSlot(this.flow, inHand.run) !== null
    if (begin?.after && isPart) await carryOver(inHand, { said, after: begin.after })
    return this.advance(dc)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const inHand = this.inHand(dc.context, dc.activeDialog!)
    const { turn } = inHand
    const commands = turn.forFlow
    turn.forFlow = []
    const noted: string[] = []
    for (const command of commands) {
      const step = await carryOut(inHand, command)
      if (step === 'finish') return this.finish(dc)
      if (step === 'cancel') return this.giveUp(dc)
      if (step === 'asked') return Dialog.EndOfTurn
      if (step === 'noted' && 'slot' in command) noted.push(command.slot)
    }
    const { question } = turn.state
    // The slot that was asked for needs no echo when it is all that was said.
    const isJustTheAnswer = question?.kind === 'slot' && noted.join() === question.slot
    if (!isJustTheAnswer) await this.note(inHand, noted)
    return this.advance(dc)
  }

  /** A flow that was begun in the middle of this one has ended. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    // An urgent one: going on is among the ways that it offers.
    if (engineTurnOf(dc.context).waysOn) return Dialog.EndOfTurn
    await this.repromptDialog(dc.context, dc.activeDialog!)
    return Dialog.EndOfTurn
  }

  /** Puts the open question again, after something else was talked about. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const inHand = this.inHand(context, instance)
    const { turn, run } = inHand
    if (!run.stale) turn.lead.push(turn.texts.repair.backTo(this.title(inHand)))
    await this.askNext(inHand)
  }

  /** Where nothing is left to ask, or the question tells the values, what follows shows what was understood. */
  private async note(inHand: FlowInHand, slots: string[]): Promise<void> {
    const next = nextSlot(this.flow, inHand.run)
    if (next !== null && !this.flow.slots[next]!.ask) await noteValues(inHand, slots)
  }

  /** Asks for what is missing, reads back, or finishes. */
  private async advance(dc: DialogContext): Promise<DialogTurnResult> {
    const inHand = this.inHand(dc.context, dc.activeDialog!)
    const { run } = inHand
    const refused = Object.keys(run.failures).find((name) => name in run.values)
    // Nobody wants the old result again who wanted another.
    if (refused !== undefined && !this.flow.confirm) forgetValue(run, refused)
    const isComplete = nextSlot(this.flow, run) === null && !run.stale
    if (isComplete && (await readyToConfirm(inHand)) === null) return this.finish(dc)
    await this.askNext(inHand)
    return Dialog.EndOfTurn
  }

  private async askNext(inHand: FlowInHand): Promise<void> {
    const slot = nextSlot(this.flow, inHand.run)
    if (inHand.run.stale) askToGoOn(inHand)
    else if (slot !== null) await askSlot(inHand, slot)
    else {
      const reply = await readyToConfirm(inHand)
      if (reply) askToConfirm(inHand, reply)
      else askToTryAgain(inHand)
    }
  }

  private async finish(dc: DialogContext): Promise<DialogTurnResult> {
    const inHand = this.inHand(dc.context, dc.activeDialog!)
    const { turn, flow } = inHand
    let end: FlowEnd
    try {
      end = await flow.finish((await contextOf(inHand)) as never)
    } catch (error) {
      // Without a database the turn is run again as a whole.
      if (isDatabaseGone(error)) throw error
      const errorId = randomUUID().slice(0, 8)
      turn.needs.logger.error({ err: error, errorId, flow: flow.name }, 'flow failed to finish')
      turn.lead.push(turn.texts.repair.finishFailed(errorId))
      askToTryAgain(inHand)
      return Dialog.EndOfTurn
    }
    end.replies.forEach((reply) => say(turn, reply))
    turn.effects.push(...(end.effects ?? []))
    if (end.offered) offerAtEnd(dc, { flow, offered: end.offered })
    if (flow.continues) turn.state.ended = toEndedRun(inHand, end)
    if (end.next) turn.state.waiting.unshift({ command: 'start-flow', ...end.next })
    return endFlow(dc)
  }

  private giveUp(dc: DialogContext): Promise<DialogTurnResult> {
    const inHand = this.inHand(dc.context, dc.activeDialog!)
    inHand.turn.lead.push(inHand.turn.texts.repair.cancelled(this.title(inHand)))
    return endFlow(dc)
  }

  private inHand(context: TurnContext, instance: DialogInstance): FlowInHand {
    return { turn: engineTurnOf(context), flow: this.flow, run: runOf(instance) }
  }

  private title({ turn }: FlowInHand): string {
    return this.flow.sentences[turn.locale].title
  }
}

/** What waits below an urgent flow is one of the ways on; below any other it goes on by itself. */
function offerAtEnd(
  dc: DialogContext,
  { flow, offered }: { flow: Flow; offered: OfferedChoice[] },
): void {
  const turn = engineTurnOf(dc.context)
  const below = dc.stack.at(-2)
  if (!below) turn.waysOn = offered
  else if (flow.urgent) {
    const title = turn.titleOf(below.id)
    const command = { command: 'start-flow', flow: below.id, values: {} } as const
    turn.waysOn = [...offered, { label: turn.texts.repair.goOnWith(title), command }]
  }
}

function endFlow(dc: DialogContext): Promise<DialogTurnResult> {
  const { state } = engineTurnOf(dc.context)
  state.question = null
  state.offered = []
  return dc.endDialog()
}
