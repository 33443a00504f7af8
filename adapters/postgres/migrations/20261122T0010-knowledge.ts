import { sql, type Migration } from 'kysely'

export const knowledge: Migration = {
  async up(db) {
    await sql`
      create table knowledge_documents (
        id text primary key,
        -- null: for every bank
        bank_id text,
        -- its path within what was imported
        name text not null,
        format text not null,
        title text not null,
        language text not null,
        -- of the bytes; the same bytes are not imported again
        sha256 text not null,
        source_url text,
        updated_at timestamptz not null
      )`.execute(db)
    await sql`
      create unique index knowledge_documents_by_name
      on knowledge_documents (name, coalesce(bank_id, ''))`.execute(db)
    await sql`
      create table passages (
        id text primary key,
        -- null: written from a record (an FAQ entry, a product, a branch)
        document_id text references knowledge_documents (id) on delete cascade,
        bank_id text,
        kind text not null,
        ref_id text,
        language text not null,
        title text not null,
        heading text,
        -- the question that the text answers, where it is a question/answer pair
        question text,
        text text not null,
        position integer not null,
        -- of what was indexed; an unchanged record is left alone
        sha256 text not null,
        updated_at timestamptz not null
      )`.execute(db)
    await sql`create index passages_of_document on passages (document_id)`.execute(db)
    await sql`create index passages_of_records on passages (kind, bank_id, ref_id)
      where document_id is null`.execute(db)
    // Kept apart from the texts and never compressed: retrieval reads many of these rows.
    await sql`
      create table passage_terms (
        passage_id text primary key references passages (id) on delete cascade,
        bank_id text,
        terms integer[] not null,
        weights sparsevec(1000000000) not null,
        -- the words and concepts of what the passage is called, packed
        subject text not null
      ) with (toast_tuple_target = 8160)`.execute(db)
    await sql`alter table passage_terms alter column weights set storage main`.execute(db)
    // Without a pending list: an embedded database has nobody to empty it, and every query would read it.
    await sql`create index passage_terms_by_term on passage_terms using gin (terms)
      with (fastupdate = off)`.execute(db)
    await sql`
      create table embedding_spaces (
        id integer generated always as identity primary key,
        name text not null unique,
        dimensions integer not null
      )`.execute(db)
    // Vectors of several spaces live side by side; each space has an index of its own, made with the space.
    await sql`
      create table passage_vectors (
        space_id integer not null references embedding_spaces (id) on delete cascade,
        passage_id text not null references passages (id) on delete cascade,
        bank_id text,
        vector halfvec not null,
        primary key (passage_id, space_id)
      )`.execute(db)
    await sql`
      create table term_statistics (
        -- one row: the newest snapshot
        newest boolean primary key default true check (newest),
        revision integer not null,
        -- passages that there were, and how many of them were counted
        corpus integer not null,
        passages integer not null,
        terms text not null,
        -- the confidence from which an answer is given, learned from these passages
        threshold real not null
      )`.execute(db)
  },
}
