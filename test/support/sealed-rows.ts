import { sql } from 'kysely'
import { openConversation, receiveActivity, writeBotState } from '../../core/conversations/index.js'
import { fileComplaint } from '../../core/complaints/index.js'
import type { Database } from '../../core/database.js'
import { recordLead } from '../../core/leads/index.js'
import type { Sealer } from '../../core/sealer.js'

const clock = { now: () => new Date('2026-11-22T10:00:00+08:00') }

/** Sealed values wherever the product keeps them, so many rows of each; resolves to what they are, in order. */
export async function addSealedRows(
  needs: { db: Database; sealer: Sealer },
  count: number,
): Promise<string[]> {
  const { sealer, db } = needs
  const values: string[] = []
  const seal = (value: string) => (values.push(value), sealer.seal(value))
  for (let i = 0; i < count; i++) {
    const number = `+86138${String(i).padStart(8, '0')}`
    const id = `c-${i}`
    const place = { bankId: null, branchId: null }
    const requester = {
      ...{ channel: 'web-chat', userId: `u-${i}`, customerId: null, conversationId: id, ...place },
    }
    const request = { id, onceKey: id, requester, phone: number }
    await openConversation(
      { db },
      { id, channel: 'web-chat', userId: `u-${i}`, ...place, locale: 'en' },
    )
    await receiveActivity(
      { db },
      {
        ...{ conversationId: id, clientId: null, token: id, leaseSeconds: 60 },
        ...{ type: 'message', shown: true, payload: {} },
        sealed: await seal(`message ${number}`),
      },
    )
    const slot = async (name: string) => ({ sealed: await seal(`${name} ${number}`), shown: '***' })
    const value = {
      stack: [{ slots: { phone: await slot('a'), other: 1 } }],
      later: await slot('b'),
    }
    await writeBotState({ db }, { key: `web-chat/conversations/${id}/`, value, version: 0 })
    await recordLead(
      { ...needs, clock },
      {
        ...{ ...request, topic: 'loan', name: null, preferredAt: null, locale: 'en' },
        ...{ newCustomerId: id, consentVersion: '1' },
      },
    )
    await fileComplaint(
      { ...needs, clock },
      { ...request, subject: 'other', aboutBranchId: null, description: 'slow' },
    )
    values.push(number, number)
  }
  return values.sort()
}

/** Every sealed value of those rows, opened, in order. */
export async function openSealedRows({
  db,
  sealer,
}: {
  db: Database
  sealer: Sealer
}): Promise<string[]> {
  const { rows } = await sql<{ sealed: string }>`
    select sealed from activities where sealed is not null
    union all select sealed_phone from leads
    union all select sealed_phone from complaints
    union all select jsonb_path_query(value, 'strict $.**.sealed') #>> '{}' from bot_state`.execute(
    db,
  )
  return (await Promise.all(rows.map(({ sealed }) => sealer.open(sealed)))).sort()
}
