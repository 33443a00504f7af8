import { sql, type Migration } from 'kysely'

export const customers: Migration = {
  async up(db) {
    await sql`
      create table customers (
        id text primary key,
        kind text not null check (kind in ('person', 'enterprise')),
        name text,
        locale text not null,
        home_branch_id text references branches (id),
        account_manager_id text references account_managers (id),
        created_at timestamptz not null default now()
      )`.execute(db)
    // One identity is one customer's; a customer may have many.
    await sql`
      create table customer_identities (
        channel text not null,
        user_id text not null,
        customer_id text not null references customers (id) on delete cascade,
        created_at timestamptz not null default now(),
        primary key (channel, user_id)
      )`.execute(db)
    await sql`create index identities_of_customer on customer_identities (customer_id)`.execute(db)
  },
}
