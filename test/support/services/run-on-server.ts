import pg from 'pg'

/** Runs one statement on a PostgreSQL server, on a connection of its own: for making and dropping databases. */
export async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
