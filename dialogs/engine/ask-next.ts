import type { Reply } from '../../core/conversations/index.js'
import type { SlotChoice } from '../flow.js'
import { ask, type EngineTurn } from './engine-turn.js'
import type { OfferedChoice } from '../offered-choice.js'
import { contextOf, type FlowInHand } from './flow-run.js'

/** After so many failed tries in a row a person is offered. */
export const mostFailures = 2

/** Puts the question for a slot, with its choices. */
export async function askSlot(inHand: FlowInHand, name: string): Promise<void> {
  const { turn, flow, run } = inHand
  const slot = flow.slots[name]!
  const context = await contextOf(inHand)
  const { repair } = turn.texts
  const choices = ((await slot.choices?.(context)) ?? []).map((choice): OfferedChoice =>
    offer(name, slot.type === 'choice' || slot.type === 'text', choice),
  )
  const isStuck = (run.failures[name] ?? 0) >= mostFailures
  if (isStuck) turn.lead.push(repair.triedTwice)
  ask(turn, {
    question: { kind: 'slot', flow: flow.name, slot: name },
    text: slot.ask?.(context) ?? flow.sentences[turn.locale].ask[name]!,
    offered: [
      ...choices,
      ...(slot.skippable ? [{ label: repair.skip, command: { command: 'skip' } } as const] : []),
      ...(isStuck ? waysOut(turn) : []),
    ],
  })
}

function offer(asked: string, isTyped: boolean, choice: SlotChoice): OfferedChoice {
  const { label, value, synonyms, slot = asked } = choice
  return {
    label,
    ...(synonyms ? { synonyms } : {}),
    // A suggestion for a type of another form is words, to be read like anybody's.
    ...(isTyped ? { command: { command: 'set-slot', slot, value } } : { say: value }),
  }
}

function waysOut({ texts: { repair } }: EngineTurn): OfferedChoice[] {
  return [
    { label: repair.person, command: { command: 'hand-off', reason: 'failed-tries' } },
    { label: repair.cancel, command: { command: 'cancel' } },
  ]
}

/** What has to be confirmed before the flow is done; null where nothing has. */
export async function readyToConfirm(inHand: FlowInHand): Promise<Reply | null> {
  return (await inHand.flow.confirm?.((await contextOf(inHand)) as never)) ?? null
}

/** Reads back what will be done, and asks whether it shall be. */
export function askToConfirm({ turn, flow }: FlowInHand, reply: Reply): void {
  const { repair } = turn.texts
  ask(turn, {
    question: { kind: 'confirm', flow: flow.name },
    text: reply.text,
    parts: reply.parts,
    offered: [
      choice(repair.confirm, { command: 'confirm', yes: true }, repair.confirmWords),
      choice(repair.notYet, { command: 'confirm', yes: false }, repair.notYetWords),
    ],
  })
}

/** What was filled in, to choose from, when the customer said no to all of it. */
export function askWhatToChange({ turn, flow, run }: FlowInHand): void {
  const { repair } = turn.texts
  const { label } = flow.sentences[turn.locale]
  ask(turn, {
    question: { kind: 'confirm', flow: flow.name },
    text: repair.whichToChange,
    offered: [
      ...Object.keys(run.values)
        .filter((name) => run.given.includes(name))
        .map((name) =>
          choice(
            repair.change(label[name]!),
            { command: 'correct-slot', slot: name, value: null },
            [label[name]!],
          ),
        ),
      choice(repair.cancel, { command: 'cancel' }),
    ],
  })
}

export function askToCancel({ turn, flow }: FlowInHand): void {
  const { repair } = turn.texts
  ask(turn, {
    question: { kind: 'cancel', flow: flow.name },
    text: repair.cancelQuestion(flow.sentences[turn.locale].title),
    offered: [
      choice(repair.cancelYes, { command: 'confirm', yes: true }),
      choice(repair.cancelNo, { command: 'confirm', yes: false }),
    ],
  })
}

export function askToGoOn({ turn, flow }: FlowInHand): void {
  const { repair } = turn.texts
  ask(turn, {
    question: { kind: 'go-on', flow: flow.name },
    text: repair.goOnQuestion(flow.sentences[turn.locale].title),
    offered: [
      choice(repair.goOnYes, { command: 'confirm', yes: true }),
      choice(repair.goOnNo, { command: 'confirm', yes: false }),
    ],
  })
}

/** After a failure of ours: everything said is kept, and may be sent again. */
export function askToTryAgain({ turn, flow }: FlowInHand): void {
  const { repair } = turn.texts
  ask(turn, {
    question: { kind: 'confirm', flow: flow.name },
    text: '',
    offered: [choice(repair.tryAgain, { command: 'confirm', yes: true }), ...waysOut(turn)],
  })
}

function choice(
  label: string,
  command: OfferedChoice['command'],
  synonyms?: string[],
): OfferedChoice {
  return { label, ...(command ? { command } : {}), ...(synonyms ? { synonyms } : {}) }
}
