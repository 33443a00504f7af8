import { sql, type Migration } from 'kysely'

export const organisation: Migration = {
  async up(db) {
    await sql`create table operators (id text primary key, name jsonb not null)`.execute(db)
    await sql`
      create table banks (
        id text primary key,
        operator_id text not null references operators (id),
        name jsonb not null,
        short_name jsonb not null,
        brand_colour text not null,
        hotline text not null
      )`.execute(db)
    await sql`
      create table branches (
        id text primary key,
        bank_id text not null references banks (id),
        name jsonb not null,
        city jsonb not null,
        address jsonb not null,
        latitude double precision not null,
        longitude double precision not null,
        -- maps in China shift coordinates; without the system they are off by up to a kilometre
        coordinate_system text not null
          check (coordinate_system in ('WGS-84', 'GCJ-02', 'BD-09')),
        phone text not null,
        hours jsonb not null,
        special_days jsonb not null,
        services jsonb not null,
        notices jsonb not null,
        constraint on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
      )`.execute(db)
    await sql`create index branches_of_bank on branches (bank_id)`.execute(db)
    await sql`
      create table account_managers (
        id text primary key,
        bank_id text not null references banks (id),
        branch_id text not null references branches (id),
        name jsonb not null,
        title jsonb not null,
        skills jsonb not null,
        languages jsonb not null,
        -- conversations at once
        capacity integer not null check (capacity >= 0),
        hours jsonb not null
      )`.execute(db)
    await sql`create index account_managers_of_branch on account_managers (branch_id)`.execute(db)
    // What is true of the installation as a whole, such as being a demo.
    await sql`
      create table installation_settings (
        key text primary key,
        value jsonb not null,
        updated_at timestamptz not null default now()
      )`.execute(db)
  },
}
