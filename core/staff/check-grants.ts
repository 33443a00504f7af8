import { decide, isWholeGrant, type Actor, type Grant } from '../access/index.js'
import type { Database } from '../database.js'
import { DomainError } from '../errors.js'
import type { BankId } from '../organisation/index.js'

/**
 * Whether somebody may give these roles, and whether they fit one person: each names its place, all are of
 * the operator or of one bank, and nobody gives what reaches further than the own right to give.
 *
 * @returns to whom the person belongs.
 * @throws DomainError `staff/grants-do-not-fit`, `access/out-of-scope`, `branch/not-found`; the details
 * name the field.
 */
export async function checkGrants(
  { db }: { db: Database },
  { actor, grants }: { actor: Actor; grants: readonly Grant[] },
): Promise<{ bankId: BankId | null; branchId: string | null }> {
  for (const [i, grant] of grants.entries()) {
    const field = `grants.${i}`
    if (!isWholeGrant(grant)) throw new DomainError('staff/grants-do-not-fit', { field })
    if (!decide({ actor, action: 'staff:change', target: grant }).allowed)
      throw new DomainError('access/out-of-scope', { field })
  }
  const banks = [...new Set(grants.map(({ bankId }) => bankId ?? null))]
  if (banks.length !== 1) throw new DomainError('staff/grants-do-not-fit', { field: 'grants' })
  const branches = [...new Set(grants.flatMap(({ branchId }) => branchId ?? []))]
  await checkPlaces({ db }, { bankId: banks[0] ?? null, branches })
  return { bankId: banks[0] ?? null, branchId: branches.length === 1 ? branches[0]! : null }
}

async function checkPlaces(
  { db }: { db: Database },
  { bankId, branches }: { bankId: BankId | null; branches: string[] },
): Promise<void> {
  if (bankId === null) return
  const bank = await db.selectFrom('banks').select('id').where('id', '=', bankId).executeTakeFirst()
  if (!bank) throw new DomainError('bank/not-found', { field: 'grants' })
  if (branches.length === 0) return
  const known = await db
    .selectFrom('branches')
    .select('id')
    .where('bank_id', '=', bankId)
    .where('id', 'in', branches)
    .execute()
  if (known.length < branches.length) throw new DomainError('branch/not-found', { field: 'grants' })
}
