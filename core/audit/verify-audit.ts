import type { Database, DatabaseTransaction } from '../database.js'
import type { BankId } from '../organisation/index.js'
import { beginning, chainOf, hashOf } from './audit-entry.js'
import { toAuditEntry } from './audit-store.js'

/** One chain, as it was found. */
export interface VerifiedChain {
  chain: string
  /** Entries read. */
  entries: number
  /** The last hash. Kept elsewhere, it proves later that the end was not cut off. */
  head: string
  /** In order; no more than a hundred. */
  findings: AuditFinding[]
}

export interface AuditFinding {
  /** The first number concerned, and the last where there are several. */
  seq: number
  to?: number
  /**
   * `changed`: it does not say what it said when it was written. `removed`: it is missing. `inserted`: it
   * was not written by the product. `not-linked`: it is whole, but does not follow the one before it, as
   * when one of the two was written anew.
   */
  problem: 'changed' | 'removed' | 'inserted' | 'not-linked'
}

const pageSize = 2_000
const mostFindings = 100

/** Reads every entry of every chain, or of one bank's, as of one moment. */
export async function verifyAudit(
  { db }: { db: Database },
  { bankId }: { bankId?: BankId } = {},
): Promise<VerifiedChain[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const chains = bankId === undefined ? await listChains(tx) : [chainOf(bankId)]
      const verified: VerifiedChain[] = []
      for (const chain of chains) verified.push(await verifyChain(tx, chain))
      return verified
    })
}

async function listChains(tx: DatabaseTransaction): Promise<string[]> {
  const rows = await tx
    .selectFrom('audit_chains')
    .select('chain')
    .union(tx.selectFrom('audit_entries').select('chain'))
    .orderBy('chain')
    .execute()
  return rows.map(({ chain }) => chain)
}

async function verifyChain(tx: DatabaseTransaction, chain: string): Promise<VerifiedChain> {
  const findings: AuditFinding[] = []
  let last = { seq: 0, hash: beginning }
  let entries = 0
  for (;;) {
    const rows = await readPage(tx, { chain, after: last.seq })
    for (const row of rows) {
      if (row.seq > last.seq + 1) findings.push(missing(last.seq + 1, row.seq - 1))
      else if (row.previous !== last.hash) findings.push({ seq: row.seq, problem: 'not-linked' })
      if (hashOf(toAuditEntry(row), row.previous) !== row.hash)
        findings.push({ seq: row.seq, problem: 'changed' })
      last = row
    }
    entries += rows.length
    if (rows.length < pageSize || findings.length >= mostFindings) break
  }
  if (findings.length < mostFindings) findings.push(...(await compareHead(tx, { chain, last })))
  return { chain, entries, head: last.hash, findings: findings.slice(0, mostFindings) }
}

function readPage(tx: DatabaseTransaction, { chain, after }: { chain: string; after: number }) {
  return tx
    .selectFrom('audit_entries')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(pageSize)
    .execute()
}

/** The chain's own note of its end tells what was cut off or put after it. */
async function compareHead(
  tx: DatabaseTransaction,
  { chain, last }: { chain: string; last: { seq: number; hash: string } },
): Promise<AuditFinding[]> {
  const head = await tx
    .selectFrom('audit_chains')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .executeTakeFirst()
  const { seq, hash } = head ?? { seq: 0, hash: beginning }
  if (seq > last.seq) return [missing(last.seq + 1, seq)]
  if (seq < last.seq) return [{ ...range(seq + 1, last.seq), problem: 'inserted' }]
  return hash === last.hash ? [] : [{ seq, problem: 'not-linked' }]
}

function missing(from: number, to: number): AuditFinding {
  return { ...range(from, to), problem: 'removed' }
}

function range(seq: number, to: number) {
  return seq === to ? { seq } : { seq, to }
}
