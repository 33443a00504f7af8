import { sql, type Migration } from 'kysely'

export const conversations: Migration = {
  async up(db) {
    await sql`
      create table conversations (
        id text primary key,
        channel text not null,
        user_id text not null,
        bank_id text,
        branch_id text,
        locale text not null,
        -- numbers given out so far; an activity's place in its conversation
        last_seq integer not null default 0,
        -- everything a customer sent up to here has been answered
        answered_seq integer not null default 0,
        -- what a customer sent and nobody has answered yet
        pending integer not null default 0,
        -- the turn in hand: whoever holds the token may commit it, until the lease ends
        turn_token text,
        turn_until timestamptz,
        turn_attempts integer not null default 0,
        ended_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint pending_not_negative check (pending >= 0)
      )`.execute(db)
    await sql`create index conversations_of_user on conversations (user_id, created_at)`.execute(db)
    // Found by the sweeper: turns whose node died.
    await sql`create index conversations_pending on conversations (turn_until) where pending > 0`.execute(
      db,
    )
    await sql`
      create table activities (
        conversation_id text not null references conversations (id) on delete cascade,
        seq integer not null,
        author text not null,
        type text not null,
        -- the client's own id of what it sent
        client_id text,
        shown boolean not null,
        payload jsonb not null,
        -- how an answer came about; never sent to clients
        record jsonb,
        created_at timestamptz not null default now(),
        primary key (conversation_id, seq)
      )`.execute(db)
    // A message sent twice is stored once.
    await sql`
      create unique index activities_once on activities (conversation_id, client_id)
      where client_id is not null`.execute(db)
    await sql`
      create table ratings (
        conversation_id text not null,
        seq integer not null,
        reaction text not null check (reaction in ('like', 'dislike')),
        comment text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        -- an answer has one rating; a change of mind replaces it
        primary key (conversation_id, seq),
        foreign key (conversation_id, seq) references activities on delete cascade
      )`.execute(db)
    await sql`
      create table bot_state (
        key text primary key,
        value jsonb not null,
        -- counts writes; what botbuilder calls the eTag
        version integer not null default 1,
        updated_at timestamptz not null default now()
      )`.execute(db)
  },
}
