import { sql, type Migration } from 'kysely'

export const audit: Migration = {
  async up(db) {
    // How far each chain has come. Who adds an entry holds its row until the transaction ends.
    await sql`
      create table audit_chains (
        chain text primary key,
        seq bigint not null,
        hash text not null
      )`.execute(db)
    await sql`
      create table audit_entries (
        chain text not null,
        seq bigint not null,
        -- null: of the installation
        bank_id text,
        -- no finer than what is hashed
        at timestamptz(3) not null,
        staff_id text,
        -- as it was then
        staff_name text,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        before jsonb,
        after jsonb,
        reason text,
        request_id text,
        -- the hash of the entry before
        previous text not null,
        hash text not null,
        primary key (chain, seq),
        constraint chain_of_bank
          check (chain = case when bank_id is null then 'installation' else 'bank:' || bank_id end)
      )`.execute(db)
    await sql`create index audit_newest on audit_entries (at desc, seq desc)`.execute(db)
    await sql`create index audit_of_bank on audit_entries (bank_id, at desc, seq desc)`.execute(db)
    await sql`create index audit_of_staff on audit_entries (staff_id, at desc, seq desc)`.execute(
      db,
    )
    await sql`
      create index audit_of_subject on audit_entries (subject_type, subject_id, at desc)`.execute(
      db,
    )
    await sql`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit record is only added to';
      end $$`.execute(db)
    await sql`
      create trigger only_added_to before update or delete or truncate on audit_entries
      for each statement execute function refuse_audit_change()`.execute(db)
    await sql`
      create trigger never_removed before delete or truncate on audit_chains
      for each statement execute function refuse_audit_change()`.execute(db)
    await sql`
      create trigger only_forward before update on audit_chains for each row
      when (new.chain <> old.chain or new.seq <> old.seq + 1)
      execute function refuse_audit_change()`.execute(db)
  },
}
