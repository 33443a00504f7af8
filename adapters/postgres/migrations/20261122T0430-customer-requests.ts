import { sql, type Kysely, type Migration } from 'kysely'

// What customers leave behind by a flow. `once_key` names the run that wrote it: a run that is repeated
// after a crash finds what it wrote. Bank and branch are as the conversation had them.

export const customerRequests: Migration = {
  async up(db: Kysely<unknown>) {
    const requester = sql`
      id text primary key,
      once_key text not null unique,
      channel text not null,
      user_id text not null,
      conversation_id text not null,
      bank_id text,
      branch_id text,
      created_at timestamptz not null`
    const maybeCustomer = sql`customer_id text references customers (id) on delete set null`

    await sql`
      create table leads (
        ${requester},
        customer_id text not null references customers (id) on delete cascade,
        topic text not null,
        name text,
        sealed_phone text not null,
        masked_phone text not null,
        -- when the customer would like to be rung; null: any time
        preferred_at timestamptz,
        stage text not null,
        -- as the customer was promised; deleted afterwards
        keep_until date not null
      )`.execute(db)
    await sql`create index leads_of_customer on leads (customer_id, created_at)`.execute(db)
    await sql`create index leads_to_delete on leads (keep_until)`.execute(db)

    await sql`
      create table complaints (
        ${requester},
        ${maybeCustomer},
        -- what the customer asks by
        number text not null unique,
        subject text not null
          check (subject in ('branch', 'product', 'fees', 'person', 'app', 'other')),
        about_branch_id text,
        description text not null,
        sealed_phone text,
        masked_phone text,
        stage text not null,
        -- the last day for the answer, as the customer was promised
        answer_by date not null
      )`.execute(db)
    await sql`create index complaints_of_identity on complaints (user_id, channel)`.execute(db)

    await sql`
      create table hand_over_requests (
        ${requester},
        ${maybeCustomer},
        reason text not null check (reason in ('asked', 'complaint', 'failed-tries', 'sensitive')),
        topic text,
        -- until when the customer was promised an answer; null where nothing could be promised
        answer_by timestamptz
      )`.execute(db)
    await sql`create index hand_over_of_conversation on hand_over_requests (conversation_id)`.execute(
      db,
    )

    // Only added to: the latest of a purpose counts, the earlier ones are evidence.
    await sql`
      create table consents (
        customer_id text not null references customers (id) on delete cascade,
        purpose text not null check (purpose in ('personalised-offers', 'contact')),
        once_key text not null,
        granted boolean not null,
        -- which wording the customer agreed to or refused
        text_version text not null,
        channel text not null,
        conversation_id text not null,
        created_at timestamptz not null,
        primary key (customer_id, purpose, once_key)
      )`.execute(db)

    await sql`
      create table privacy_requests (
        ${requester},
        ${maybeCustomer},
        number text not null unique,
        kind text not null check (kind in ('correct', 'delete')),
        details text,
        answer_by date not null,
        stage text not null
      )`.execute(db)
    await sql`create index privacy_requests_of_identity on privacy_requests (user_id, channel)`.execute(
      db,
    )

    await sql`
      create table service_ratings (
        once_key text primary key,
        conversation_id text not null references conversations (id) on delete cascade,
        bank_id text,
        score smallint not null check (score between 1 and 5),
        comment text,
        created_at timestamptz not null
      )`.execute(db)
  },
}
