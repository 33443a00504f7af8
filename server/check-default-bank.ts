import type { Database } from '../core/database.js'
import { DomainError } from '../core/errors.js'
import { listBanks, type BankId } from '../core/organisation/index.js'

/**
 * A chat that opens for nobody must not be found out by customers. Before there is a bank at all, any may be
 * meant.
 *
 * @throws DomainError `installation/no-such-bank` naming those that there are.
 */
export async function checkDefaultBank(
  { db }: { db: Database },
  bank: BankId | null,
): Promise<void> {
  if (bank === null) return
  const banks = (await listBanks({ db })).map(({ id }) => id)
  if (banks.length > 0 && !banks.includes(bank))
    throw new DomainError('installation/no-such-bank', { bank, banks: banks.join(', ') })
}
