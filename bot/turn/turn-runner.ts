import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  claimStalledTurn,
  commitTurn,
  conversationTopic,
  encodeConversationNews,
  openConversation,
  receiveActivity,
  renewTurn,
  type Activity,
  type ConversationNews,
  type Inbound,
  type Intake,
  type NewActivity,
  type Turn,
} from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'
import type { Logger } from '../../core/logger.js'
import type { Publisher } from '../../core/publisher.js'
import type { Sealer } from '../../core/sealer.js'
import { guardInbound } from './guard-inbound.js'
import { limitAnswers, type AnswerLimit } from './limit-answers.js'

/** What a turn came to. It takes effect only when it is committed. */
export interface TurnResult {
  answers: NewActivity[]
  state: Record<string, unknown> | null
  ends: boolean
}

export interface TurnRunner extends Intake {
  /** Looks for turns whose node died, now and from time to time. */
  start(): Promise<void>
  /** Answers what dead nodes left. Resolves when no such turn is left to claim. */
  sweep(): Promise<void>
  /** Takes no more and resolves when the turns in hand are committed, or after `withinMs`. */
  stop(withinMs?: number): Promise<void>
  inHand(): number
}

export interface TurnRunnerNeeds {
  db: Database
  publisher: Publisher
  sealer: Sealer
  logger: Logger
  /** The bot: understands, acts, and says. Called again for the same turn after a crash. */
  runTurn(turn: Turn): Promise<TurnResult>
  /** Null, or absent: every message is answered. */
  answerLimit?: AnswerLimit | null
  /** Told of each finished turn, for the metrics. */
  onTurn?(outcome: TurnOutcome): void
}

export interface TurnOutcome {
  result: 'committed' | 'lost' | 'postponed'
  seconds: number
  conversationId: string
  /** Of the message that was answered. */
  seq: number
  steps: TurnSteps
}

/** Milliseconds of what was done outside the bot; absent for what was not done, or elsewhere. */
export interface TurnSteps {
  guardMs?: number
  botMs?: number
  commitMs?: number
}

const leaseSeconds = 30
const renewEveryMs = 10_000
const sweepEveryMs = 5_000
const commitRetriesMs = [100, 500, 2_000]

/** Runs the turns of every conversation: strictly in order, each message once, also across nodes. */
export function createTurnRunner(needs: TurnRunnerNeeds): TurnRunner {
  const inHand = new Set<Promise<void>>()
  let stopping = false
  let sweeper: NodeJS.Timeout | undefined

  function finishBeforeStop(started: Promise<void>): void {
    const work = started.finally(() => inHand.delete(work))
    inHand.add(work)
  }

  function answer(first: Turn, steps: TurnSteps = {}): void {
    finishBeforeStop(answerAll(needs, first, steps))
  }

  const runner: TurnRunner = {
    async open(input) {
      const result = await openConversation(needs, input)
      // The same client id each time: announced once, and again only if a crash came in between.
      await runner.receive({
        conversationId: input.id,
        clientId: 'opened',
        type: 'conversationUpdate',
        shown: false,
        payload: { membersAdded: [{ id: input.userId }], locale: input.locale },
      })
      return result
    },

    async receive(input: Inbound) {
      if (stopping) return { ok: false, reason: 'shutting-down' }
      const { guardMs, guarded } = await guard(needs, input)
      const received = await receiveActivity(needs, {
        ...guarded,
        token: randomUUID(),
        leaseSeconds,
      })
      if (!received) return { ok: false, reason: 'not-found-or-ended' }
      // Not waited for: it is written down. News of the answer cannot overtake it.
      if (received.activity) finishBeforeStop(publish(needs, [received.activity]))
      if (received.turn) answer(received.turn, { guardMs })
      return { ok: true, seq: received.seq, repeated: received.activity === null }
    },

    async start() {
      await runner.sweep()
      sweeper = setInterval(() => {
        runner.sweep().catch((error: unknown) => needs.logger.error({ err: error }, 'sweep failed'))
      }, sweepEveryMs)
      sweeper.unref()
    },

    async sweep() {
      while (!stopping) {
        const turn = await claimStalledTurn(needs, { token: randomUUID(), leaseSeconds })
        if (!turn) return
        needs.logger.warn({ conversationId: turn.conversation.id }, 'resuming a stalled turn')
        answer(turn)
      }
    },

    async stop(withinMs = 20_000) {
      stopping = true
      clearInterval(sweeper)
      await atMost(withinMs, Promise.all(inHand))
    },

    inHand: () => inHand.size,
  }
  return runner
}

async function guard(needs: TurnRunnerNeeds, input: Inbound) {
  const startedAt = performance.now()
  const { answerLimit } = needs
  const limited = answerLimit ? await limitAnswers(answerLimit, input) : input
  const guarded = await guardInbound(needs, limited)
  return { guarded, guardMs: performance.now() - startedAt }
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const end = new AbortController()
  await Promise.race([work, wait(ms, undefined, { signal: end.signal }).catch(() => {})])
  end.abort()
}

async function answerAll(needs: TurnRunnerNeeds, first: Turn, steps: TurnSteps): Promise<void> {
  let turn = await answerOne(needs, first, steps)
  while (turn) turn = await answerOne(needs, turn, {})
}

/** @returns the conversation's next turn, when more has come in the meantime. */
async function answerOne(
  needs: TurnRunnerNeeds,
  turn: Turn,
  { guardMs }: TurnSteps,
): Promise<Turn | null> {
  const { logger, onTurn } = needs
  const startedAt = performance.now()
  const steps: TurnSteps = guardMs === undefined ? {} : { guardMs }
  const { id: conversationId } = turn.conversation
  const { seq } = turn.activity
  const topic = conversationTopic(conversationId)
  const renewal = setInterval(() => {
    renewTurn(needs, { turn, leaseSeconds }).catch(() => {})
  }, renewEveryMs)
  const finish = (result: TurnOutcome['result']) =>
    onTurn?.({
      ...{ result, conversationId, seq, steps },
      seconds: (performance.now() - startedAt) / 1000,
    })
  try {
    const result = await needs.runTurn(turn)
    const ranAt = performance.now()
    steps.botMs = ranAt - startedAt
    const committed = await commitPatiently(needs, turn, result)
    steps.commitMs = performance.now() - ranAt
    if (!committed) {
      // Taken over by another node, or committed by a try whose answer was lost.
      logger.warn({ conversationId }, 'turn was committed already')
      await tell(needs, topic, { kind: 'changed' })
      finish('lost')
      return null
    }
    await publish(needs, committed.activities)
    finish('committed')
    return committed.next
  } catch (error) {
    // Nothing was written: the sweeper answers when the database is back.
    logger.error({ err: error, conversationId }, 'turn postponed')
    finish('postponed')
    return null
  } finally {
    clearInterval(renewal)
  }
}

async function commitPatiently(
  { db }: TurnRunnerNeeds,
  turn: Turn,
  result: TurnResult,
): ReturnType<typeof commitTurn> {
  for (const pauseMs of commitRetriesMs) {
    try {
      return await commitTurn({ db }, { turn, ...result, leaseSeconds })
    } catch {
      await wait(pauseMs)
    }
  }
  return commitTurn({ db }, { turn, ...result, leaseSeconds })
}

async function publish(needs: TurnRunnerNeeds, all: Activity[]): Promise<void> {
  // How an answer came about is nobody's business who only shows it.
  const activities = all.filter(({ shown }) => shown).map((one) => ({ ...one, record: null }))
  const [first] = activities
  if (!first) return
  await tell(needs, conversationTopic(first.conversationId), { kind: 'activities', activities })
}

function tell(
  { publisher }: TurnRunnerNeeds,
  topic: string,
  news: ConversationNews,
): Promise<void> {
  return publisher.publish(topic, encodeConversationNews(news))
}
