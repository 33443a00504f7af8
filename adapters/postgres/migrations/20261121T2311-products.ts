import { sql, type Migration } from 'kysely'

export const products: Migration = {
  async up(db) {
    await sql`
      create table products (
        id text primary key,
        bank_id text not null references banks (id),
        code text not null,
        category text not null,
        segment text not null check (segment in ('person', 'enterprise')),
        valid_from date not null,
        valid_to date,
        -- rates, fees, limits, conditions: read as a whole; amounts are decimal strings
        facts jsonb not null,
        -- grows with each change; what was shown to a customer names it
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint one_code_a_bank unique (bank_id, code),
        constraint valid_forwards check (valid_to >= valid_from)
      )`.execute(db)
  },
}
