import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../database.js'
import type {
  Activity,
  BotState,
  Conversation,
  ConversationId,
  NewActivity,
  Turn,
} from './conversation.js'
import { toActivity, toConversation } from './conversation-store.js'

// A turn is few round trips: receive and claim, (whatever the bot asks for,) commit. Each is one
// statement, so that a crash leaves all of it or nothing. Leases are measured by the database's
// clock, which all nodes share.

export interface TurnLease {
  /** New and unguessable for each claim. */
  token: string
  leaseSeconds: number
}

export interface ReceivedActivity {
  seq: number
  /** Null when it was received before. */
  activity: Activity | null
  /** The right to answer now; null while another turn of the conversation is in hand. */
  turn: Turn | null
}

/**
 * Writes down what a customer sent, once, and claims the turn when the conversation is free.
 *
 * @returns null when there is no such conversation or it has ended.
 */
export async function receiveActivity(
  { db }: { db: Database },
  input: NewActivity & {
    conversationId: ConversationId
    clientId: string | null
    /** What was masked in it, for its turn alone. */
    sealed?: string | null
  } & TurnLease,
): Promise<ReceivedActivity | null> {
  const { conversationId, clientId, token } = input
  try {
    const { rows } = await sql<Omit<TurnRow, 'activity'>>`
      with place as (
        update conversations set
          last_seq = last_seq + 1,
          pending = pending + 1,
          turn_token = case when ${conversationIsFree} then ${token} else turn_token end,
          turn_until = case when ${conversationIsFree} then ${leaseEnd(input)} else turn_until end,
          updated_at = now()
        where id = ${conversationId} and ended_at is null and not exists (
          select 1 from activities
          where conversation_id = ${conversationId} and client_id = ${clientId}::text)
        returning *
      ), written as (
        insert into activities (conversation_id, seq, author, type, client_id, shown, payload, record, sealed)
        select id, last_seq, 'customer', ${input.type}, ${clientId}, ${input.shown},
          ${JSON.stringify(input.payload)}::jsonb, ${toJson(input.record)}::jsonb, ${input.sealed ?? null}::text
        from place
      )
      select to_jsonb(place) as conversation, ${stateOf(sql`place`)} as state,
        ${contentRevision} as content
      from place`.execute(db)
    const row = rows[0]
    if (!row) return await claimForRepeat({ db }, input)
    const activity = activityAt(row.conversation, input)
    const turn = await turnOf({ db }, { row: { ...row, activity }, token })
    return { seq: activity.seq, activity: activityOf(activity), turn }
  } catch (error) {
    // Two identical messages at the same instant: the index let one of them through.
    if (isUniqueViolation(error)) return claimForRepeat({ db }, input)
    throw error
  }
}

/**
 * Writes down a turn's answers and the bot's memory together, and passes the turn on.
 *
 * @returns null when the lease was lost: then nothing was written and somebody else answers.
 */
export async function commitTurn(
  { db }: { db: Database },
  input: {
    turn: Turn
    answers: NewActivity[]
    /** The bot's memory when it changed. */
    state: Record<string, unknown> | null
    /** The last answer ends the conversation. */
    ends?: boolean
    leaseSeconds: number
  },
): Promise<{ activities: Activity[]; next: Turn | null } | null> {
  const { turn, answers } = input
  const { id } = turn.conversation
  const more = sql`pending > 1`
  const { rows } = await sql<{ last_seq: number; pending: number; at: Date }>`
    with place as (
      update conversations set
        last_seq = last_seq + ${answers.length},
        answered_seq = ${turn.activity.seq},
        pending = pending - 1,
        turn_token = case when ${more} then turn_token end,
        turn_until = case when ${more} then ${leaseEnd(input)} end,
        turn_attempts = 0,
        ended_at = case when ${input.ends ?? false} then now() else ended_at end,
        updated_at = now()
      -- not again when the answer to an earlier try of this commit was lost
      where id = ${id} and turn_token = ${turn.token} and answered_seq < ${turn.activity.seq}
      returning id, last_seq, pending, updated_at as at
    ), remembered as (
      insert into bot_state (key, value)
      select ${botStateKey(turn.conversation)}, ${JSON.stringify(input.state)}::jsonb from place
      where ${input.state !== null}
      on conflict (key) do update
        set value = excluded.value, version = bot_state.version + 1, updated_at = now()
    )${turn.sealed === null ? sql`` : forgetSealed(turn)}, written as (
      insert into activities (conversation_id, seq, author, type, shown, payload, record)
      select place.id, place.last_seq - ${answers.length} + a.place, 'assistant', a.type, a.shown, a.payload, a.record
      from place, jsonb_to_recordset(${JSON.stringify(answers.map(numbered))}::jsonb)
        as a (place integer, type text, shown boolean, payload jsonb, record jsonb)
    )
    select last_seq, pending, at from place`.execute(db)
  const row = rows[0]
  if (!row) return null
  const next = row.pending > 0 ? await loadTurn({ db }, { id, token: turn.token }) : null
  const activities = answers.map((answer, index) => ({
    ...{ ...answer, conversationId: id, record: answer.record ?? null },
    ...{ author: 'assistant' as const, clientId: null, createdAt: row.at },
    seq: row.last_seq - answers.length + index + 1,
  }))
  return { activities, next }
}

/** Masked values are kept for the turn that needs them and no longer. */
function forgetSealed({ activity }: Turn): RawBuilder<unknown> {
  return sql`, forgotten as (
      update activities set sealed = null from place
      where conversation_id = place.id and seq = ${activity.seq}
    )`
}

/** Prolongs a turn in hand. False when it was lost. */
export async function renewTurn(
  { db }: { db: Database },
  input: { turn: Turn; leaseSeconds: number },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update conversations set turn_until = ${leaseEnd(input)}
    where id = ${input.turn.conversation.id} and turn_token = ${input.turn.token}
    returning id`.execute(db)
  return rows.length > 0
}

/** Claims the turn that has waited longest since the node that held it went away. */
export async function claimStalledTurn(
  { db }: { db: Database },
  lease: TurnLease,
): Promise<Turn | null> {
  return claim(
    { db },
    lease,
    sql`
    id = (select id from conversations where pending > 0 and ${conversationIsFree}
      order by turn_until nulls first limit 1 for update skip locked)`,
  )
}

/** Gives up every lease: for an installation that only one process can open, when it starts. */
export async function releaseTurns({ db }: { db: Database }): Promise<void> {
  await sql`update conversations set turn_until = null where turn_token is not null`.execute(db)
}

interface TurnRow {
  conversation: ConversationRow
  activity: ActivityRow
  state: BotState | null
  content: number
}

interface ConversationRow {
  id: string
  channel: string
  user_id: string
  bank_id: string | null
  branch_id: string | null
  locale: string
  last_seq: number
  answered_seq: number
  pending: number
  turn_token: string | null
  turn_attempts: number
  created_at: string
  updated_at: string
  ended_at: string | null
}

type ActivityRow = Omit<Parameters<typeof toActivity>[0], 'created_at'> & {
  created_at: string
  sealed: string | null
}

const contentRevision = sql`(select revision from content_revision)`

/** SQL: nobody works on the conversation now. */
export const conversationIsFree = sql`(turn_until is null or turn_until <= now())`

function leaseEnd({ leaseSeconds }: { leaseSeconds: number }): RawBuilder<Date> {
  return sql`now() + make_interval(secs => ${leaseSeconds})`
}

/** The key that botbuilder's ConversationState gives a conversation. */
export function botStateKey({ channel, id }: Pick<Conversation, 'channel' | 'id'>): string {
  return `${channel}/conversations/${id}/`
}

function stateOf(conversation: RawBuilder<unknown>): RawBuilder<BotState | null> {
  return sql`(select jsonb_build_object('value', s.value, 'version', s.version)
    from bot_state s
    where s.key = ${stateKeyOf(conversation)})`
}

/** SQL: `botStateKey` of a row of `conversations`. */
export function stateKeyOf(conversation: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(${conversation}.channel || '/conversations/' || ${conversation}.id || '/')`
}

/** A resend may find a turn whose node died: then whoever asks again has it answered. */
async function claimForRepeat(
  { db }: { db: Database },
  input: { conversationId: ConversationId; clientId: string | null } & TurnLease,
): Promise<ReceivedActivity | null> {
  const known = await db
    .selectFrom('activities')
    .select('seq')
    .where('conversation_id', '=', input.conversationId)
    .where('client_id', '=', input.clientId)
    .executeTakeFirst()
  if (!known) return null
  const turn = await claim(
    { db },
    input,
    sql`
    id = ${input.conversationId} and pending > 0 and ${conversationIsFree}`,
  )
  return { seq: known.seq, activity: null, turn }
}

async function claim(
  { db }: { db: Database },
  lease: TurnLease,
  which: RawBuilder<unknown>,
): Promise<Turn | null> {
  const { rows } = await sql<{ id: string }>`
    update conversations set turn_token = ${lease.token}, turn_until = ${leaseEnd(lease)},
      turn_attempts = turn_attempts + 1
    where ${which}
    returning id`.execute(db)
  return rows[0] ? loadTurn({ db }, { id: rows[0].id, token: lease.token }) : null
}

async function turnOf(
  { db }: { db: Database },
  { row, token }: { row: TurnRow; token: string },
): Promise<Turn | null> {
  if (row.conversation.turn_token !== token) return null
  // Older ones come first, for example those that a dead node left.
  if (row.conversation.pending > 1) return loadTurn({ db }, { id: row.conversation.id, token })
  return toTurn(row, token)
}

async function loadTurn(
  { db }: { db: Database },
  { id, token }: { id: ConversationId; token: string },
): Promise<Turn | null> {
  const { rows } = await sql<TurnRow>`
    select to_jsonb(c) as conversation, to_jsonb(a) as activity, ${stateOf(sql`c`)} as state,
      ${contentRevision} as content
    from conversations c join activities a on a.conversation_id = c.id
    where c.id = ${id} and c.turn_token = ${token}
      and a.seq > c.answered_seq and a.author = 'customer'
    order by a.seq limit 1`.execute(db)
  return rows[0] ? toTurn(rows[0], token) : null
}

function toTurn({ conversation, activity, state, content }: TurnRow, token: string): Turn {
  return {
    token,
    conversation: toConversation({
      ...conversation,
      created_at: new Date(conversation.created_at),
      ended_at: conversation.ended_at === null ? null : new Date(conversation.ended_at),
    }),
    activity: activityOf(activity),
    sealed: activity.sealed,
    earlierAttempts: conversation.turn_attempts,
    state,
    contentRevision: content,
  }
}

/** What was just written down. The database has said where and when; the rest need not come back. */
function activityAt(
  { id, last_seq, updated_at }: ConversationRow,
  input: Parameters<typeof receiveActivity>[1],
): ActivityRow {
  const { type, shown, payload, clientId, record = null, sealed = null } = input
  return {
    ...{ conversation_id: id, seq: last_seq, author: 'customer', created_at: updated_at },
    ...{ type, shown, payload, client_id: clientId, record, sealed },
  }
}

function activityOf(row: ActivityRow): Activity {
  return toActivity({ ...row, created_at: new Date(row.created_at) })
}

function numbered(activity: NewActivity, index: number): NewActivity & { place: number } {
  return { ...activity, place: index + 1 }
}

function toJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

function isUniqueViolation(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '23505'
}
