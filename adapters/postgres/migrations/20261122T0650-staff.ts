import { sql, type Migration } from 'kysely'

export const staff: Migration = {
  async up(db) {
    await sql`
      create table staff (
        id text primary key,
        login text not null unique,
        name text not null,
        locale text not null,
        -- null: the operator's
        bank_id text references banks (id),
        branch_id text references branches (id),
        account_manager_id text references account_managers (id),
        grants jsonb not null,
        password_hash text,
        sealed_totp text,
        totp_confirmed boolean not null default false,
        -- a code is good once: that of a step after this one
        totp_last_step bigint not null default 0,
        recovery_hashes jsonb not null default '[]',
        invitation_hash text unique,
        invitation_expires_at timestamptz,
        created_at timestamptz not null,
        left_at timestamptz,
        -- who works in a branch works for its bank
        constraint branch_of_bank check (branch_id is null or bank_id is not null),
        constraint second_factor_known check (not totp_confirmed or sealed_totp is not null)
      )`.execute(db)
    await sql`create index staff_of_bank on staff (bank_id, name)`.execute(db)
    await sql`
      create table staff_sessions (
        id text primary key,
        token_hash text not null unique,
        staff_id text not null references staff (id) on delete cascade,
        bank_id text,
        stage text not null check (stage in ('first-factor', 'full')),
        device text not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      )`.execute(db)
    await sql`create index sessions_of_staff on staff_sessions (staff_id)`.execute(db)
    await sql`create index sessions_over on staff_sessions (expires_at)`.execute(db)
  },
}
