import type { Clock } from '../core/clock.js'
import type { Conversation, Reply } from '../core/conversations/index.js'
import type { Customer } from '../core/customers/index.js'
import type { Database } from '../core/database.js'
import type { Locale } from '../core/locale.js'
import type { Sealer } from '../core/sealer.js'
import type { OfferedChoice } from './offered-choice.js'
import type { SlotType, SlotValueTypes } from './slot-values.js'

/**
 * A task with the values that it needs, as data. What a customer can do in the middle of one (correct,
 * digress, skip, cancel, come back) is handled once for all of them by `dialogs/engine`.
 * Define one with `defineFlow` in a folder of its own and list it in `dialogs/flows.ts`.
 */
export interface Flow<
  S extends Slots = Slots,
  T extends FlowSentences<keyof S & string> = FlowSentences<keyof S & string>,
> {
  /** kebab-case, as its folder. */
  name: string
  sentences: Record<Locale, T>
  /**
   * Cannot wait: begins whatever is under way, also where its `urgent` words stand in the answer to
   * another flow's question. What it interrupts waits until the customer wants to go on with it.
   */
  urgent?: boolean
  /** In the order in which they are asked. */
  slots: S
  /** Who may not start it, and the sentence that says why. */
  refuse?(context: FlowContext<S, T>): string | null | Promise<string | null>
  /** Values known without asking, for slots that are still empty, before the first question. */
  prefill?(context: FlowContext<S, T>): ValuesOf<S> | Promise<ValuesOf<S>>
  /**
   * Its result stays open for a while: what is changed or asked about it then is answered with a new one.
   * For flows whose `finish` writes nothing.
   */
  continues?: true
  /** What is read back before it is done; absent, or null, where nothing is lasting. */
  confirm?(context: FlowContext<S, T>): Reply | null | Promise<Reply | null>
  /**
   * Does it. May run again after a crash: every write carries `context.onceKey`. What a throw leaves is
   * kept, so that the customer may try again without saying it all again.
   */
  finish(context: FlowContext<S, T>): FlowEnd | Promise<FlowEnd>
}

export interface FlowEnd {
  replies: Reply[]
  /** What lasts, by name and without personal data: `{ name: 'complaint-filed', number: 'C-1024' }`. */
  effects?: FlowEffect[]
  /**
   * Ways on, under the last reply; each means its command. Where this flow was begun in the middle of
   * another, that one goes on instead, but for an urgent flow: then it is one of the ways.
   */
  offered?: OfferedChoice[]
  /** What the next answer has to know of this one, where the flow `continues`. Nothing personal. */
  leaves?: AnyValues
  /** Values of a slot that the reply shows, in order, where the flow `continues`: 第二家 is one of them. */
  onShow?: { slot: string; values: string[] }
  /** Where it goes on by itself. */
  next?: { flow: string; values: Record<string, unknown> }
}

export type FlowEffect = { name: string } & Record<string, string | number | boolean | null>

/** Every sentence of a flow in one language. A flow's own type may add more. */
export interface FlowSentences<Slot extends string = string> {
  /** What the flow is called in "Back to …". */
  title: string
  /** What customers say to begin it: the classifier learns from these. Ten or more. */
  examples: readonly string[]
  ask: Record<Slot, string>
  /** The answer to "what do you mean?". */
  help: Record<Slot, string>
  /** What the value is called when it is read back or corrected. */
  label: Record<Slot, string>
  /**
   * Other words for what a slot is called, by which a value beside them is told to be its own and by
   * which it is corrected: 利率 for 年利率.
   */
  names?: Partial<Record<Slot, readonly string[]>>
  /**
   * Words that give a value without being asked, for types that have none of their own (`choice`,
   * `yes-no`), by slot and by the value as text: `{ openNow: { true: ['open now'] } }`.
   */
  words?: Partial<Record<Slot, Record<string, readonly string[]>>>
  /** For an urgent flow. In both `…a…b…` is a and soon after it b, anywhere in a message. */
  urgent?: {
    says: readonly string[]
    /** A message with one of these only asks about it. */
    unless: readonly string[]
  }
  /** What is said besides a value about the result of a flow that `continues`: 明天开门吗, 如果是5年. */
  about?: readonly string[]
}

export type Slots = Record<string, Slot>

export type Slot = { [T in SlotType]: SlotOf<T> }[SlotType]

/** The context here is that of any flow: a slot does not know the others' types. */
export interface SlotOf<T extends SlotType> {
  type: T
  /** The customer may leave it out; `skip` then leaves it empty. */
  skippable?: boolean
  /** Goes without saying: not read back when it is given beside other things. */
  silent?: boolean
  /** Takes a value only where it is named or was asked for: of two amounts the unnamed one is another's. */
  onlyByName?: boolean
  /**
   * Said about a result (电话多少, 换一批), where the flow `continues`: never asked for, taken only then, and
   * for one answer.
   */
  followUp?: true
  /** Slots that hold no more when this one is said: a place instead of a branch. */
  replaces?: readonly string[]
  /** For `text`: taken as it is said, even where it sounds like a question or another wish. */
  takesAnything?: boolean
  /** Only asked where this holds for the values so far. */
  neededWhen?(values: AnyValues): boolean
  /** For `choice` all that may be said; for other types suggestions. */
  choices?(context: AnyFlowContext): SlotChoice[] | Promise<SlotChoice[]>
  /** Refuses a value with a sentence that explains and helps, or gives it in its final form. */
  check?(
    value: SlotValueTypes[T],
    context: AnyFlowContext,
  ): Check<SlotValueTypes[T]> | Promise<Check<SlotValueTypes[T]>>
  /** For types that are known by name: what to say to a name that nothing here has. */
  unknown?(name: string, context: AnyFlowContext): string | Promise<string>
  /** The question for it where that tells the values so far; `sentences.ask` where absent. */
  ask?(context: AnyFlowContext): string
  /** How it is read back; by type where absent. */
  describe?(value: SlotValueTypes[T], context: AnyFlowContext): string | Promise<string>
}

export type Check<V> = { ok: true; value: V } | { ok: false; problem: string }

export interface SlotChoice {
  /** A value of the slot's type, as text: for `choice` itself, else what saying it would give. */
  value: string
  label: string
  /** Another slot, where the answer is its value: 电话 where it is asked what is wrong. */
  slot?: string
  /** Other words for it. */
  synonyms?: string[]
}

export type AnyValues = Record<string, unknown>

/** The values so far; those not said yet or skipped are absent. */
export type ValuesOf<S extends Slots> = { [K in keyof S]?: SlotValueTypes[S[K]['type']] }

export interface FlowContext<S extends Slots, T> extends Omit<AnyFlowContext, 'values'> {
  values: ValuesOf<S>
  sentences: T
}

/** What every part of a flow is told. */
export interface AnyFlowContext {
  needs: FlowNeeds
  conversation: Conversation
  /** Null for a stranger: nobody is made a customer by asking. */
  customer: Customer | null
  locale: Locale
  now: Date
  values: AnyValues
  /** Names this run of the flow: the same after a crash, another for the next run. */
  onceKey: string
  /** What the result before this one left, where this one follows from it. */
  left?: AnyValues | undefined
}

export interface FlowNeeds {
  db: Database
  clock: Clock
  sealer: Sealer
  /** Numbers and ids of new things; unguessable. */
  newId(): string
}

/** Keeps the types of slots and sentences together; at run time the flow itself. */
export function defineFlow<const S extends Slots, T extends FlowSentences<keyof S & string>>(
  flow: Flow<S, T>,
): Flow {
  return flow
}
