import type { Clock } from '../clock.js'
import { inTransaction, type Database, type DatabaseTransaction } from '../database.js'
import { beginning, chainOf, hashOf, type AuditedAct, type AuditEntry } from './audit-entry.js'
import { keptValues } from './kept-values.js'

/**
 * Writes down what is done, in the transaction that does it: both come about or neither. Call it last:
 * from here to the transaction's end the others who change something in the same bank wait. Who writes to
 * several chains at once goes from the installation's to the banks' in the order of their ids.
 */
export async function audited(
  { db, clock }: { db: Database; clock: Clock },
  act: AuditedAct,
): Promise<AuditEntry> {
  // Beside the scope of who acts: nobody may write into the record, and everybody is written down.
  return inTransaction(db.withoutPlugins(), async (tx) => {
    const head = await takeHead(tx, chainOf(act.bankId))
    const entry = toEntry(act, { seq: head.seq + 1, at: clock.now() })
    await append(tx, entry, head.hash)
    return entry
  })
}

interface Head {
  seq: number
  hash: string
}

/** Where the chain has come to; nobody else adds to it until the transaction ends. */
async function takeHead(tx: DatabaseTransaction, chain: string): Promise<Head> {
  const head = () =>
    tx
      .selectFrom('audit_chains')
      .select(['seq', 'hash'])
      .where('chain', '=', chain)
      .forUpdate()
      .executeTakeFirst()
  const known = await head()
  if (known) return known
  await tx
    .insertInto('audit_chains')
    .values({ chain, seq: 0, hash: beginning })
    .onConflict((c) => c.column('chain').doNothing())
    .execute()
  return (await head()) ?? { seq: 0, hash: beginning }
}

async function append(tx: DatabaseTransaction, entry: AuditEntry, previous: string): Promise<void> {
  const { chain, seq, bankId, at, staffId, staffName, action, subject, before, after } = entry
  const hash = hashOf(entry, previous)
  await tx
    .with('head', (q) =>
      q.updateTable('audit_chains').set({ seq, hash }).where('chain', '=', chain),
    )
    .insertInto('audit_entries')
    .values({
      ...{ chain, seq, at, action, previous, hash },
      bank_id: bankId,
      staff_id: staffId,
      staff_name: staffName,
      subject_type: subject.type,
      subject_id: subject.id,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
      reason: entry.reason,
      request_id: entry.requestId,
    })
    .execute()
}

function toEntry(act: AuditedAct, { seq, at }: { seq: number; at: Date }): AuditEntry {
  const { by, bankId, action, subject, reason = null, requestId = null } = act
  return {
    ...{ chain: chainOf(bankId), seq, bankId, at, action, subject, reason, requestId },
    staffId: by?.staffId ?? null,
    staffName: by?.name ?? null,
    ...keptValues(act, subject.type),
  }
}
