import type { Insertable, Selectable } from 'kysely'
import { readContent, type ContentNeeds } from '../content-cache.js'
import type { Database } from '../database.js'
import type { Bank, BankId, Operator } from './bank.js'
import type { BankTable } from './organisation-tables.js'

export async function saveOperator({ db }: { db: Database }, operator: Operator): Promise<void> {
  await db
    .insertInto('operators')
    .values({ id: operator.id, name: JSON.stringify(operator.name) })
    .onConflict((c) => c.column('id').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })))
    .execute()
}

/** The headquarters centre that runs this installation; null before one is set up. */
export async function findOperator({ db }: { db: Database }): Promise<Operator | null> {
  const row = await db.selectFrom('operators').selectAll().orderBy('id').limit(1).executeTakeFirst()
  return row ?? null
}

/** Adds banks or replaces those with the same ids. */
export async function saveBanks({ db }: { db: Database }, banks: Bank[]): Promise<void> {
  if (banks.length === 0) return
  await db
    .insertInto('banks')
    .values(banks.map(toRow))
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        operator_id: eb.ref('excluded.operator_id'),
        name: eb.ref('excluded.name'),
        short_name: eb.ref('excluded.short_name'),
        brand_colour: eb.ref('excluded.brand_colour'),
        hotline: eb.ref('excluded.hotline'),
        card_blocking: eb.ref('excluded.card_blocking'),
      })),
    )
    .execute()
}

export async function listBanks({ db }: { db: Database }): Promise<Bank[]> {
  const rows = await db.selectFrom('banks').selectAll().orderBy('id').execute()
  return rows.map(toBank)
}

export function findBank(needs: ContentNeeds, id: BankId): Promise<Bank | null> {
  return readContent(needs, `bank ${id}`, async () => {
    const { db } = needs
    const row = await db.selectFrom('banks').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? toBank(row) : null
  })
}

function toRow(bank: Bank): Insertable<BankTable> {
  return {
    id: bank.id,
    operator_id: bank.operatorId,
    name: JSON.stringify(bank.name),
    short_name: JSON.stringify(bank.shortName),
    brand_colour: bank.brandColour,
    hotline: bank.hotline,
    card_blocking: bank.cardBlocking && JSON.stringify(bank.cardBlocking),
  }
}

function toBank(row: Selectable<BankTable>): Bank {
  return {
    id: row.id,
    operatorId: row.operator_id,
    name: row.name,
    shortName: row.short_name,
    brandColour: row.brand_colour,
    hotline: row.hotline,
    cardBlocking: row.card_blocking,
  }
}
