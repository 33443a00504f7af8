import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, words } from '../../test/support/organisation.js'
import { inTransaction } from '../database.js'
import { saveBanks, saveOperator } from '../organisation/index.js'
import {
  claimStalledTurn,
  commitTurn,
  listActivitiesAfter,
  openConversation,
  receiveActivity,
  releaseTurns,
  renewTurn,
  type NewActivity,
  type Turn,
} from './index.js'

let database: OpenDatabase
let conversationId: string
const leaseSeconds = 30

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await releaseTurns(database)
  while (await claimStalledTurn(database, { token: randomUUID(), leaseSeconds: 60 }));
  conversationId = randomUUID()
  await openConversation(database, {
    id: conversationId,
    channel: 'web-chat',
    userId: 'dl_someone',
    bankId: null,
    branchId: null,
    locale: 'zh-CN',
  })
})

function message(text: string): NewActivity {
  return { type: 'message', shown: true, payload: { text } }
}

function receive(text: string, clientId: string | null = null, token: string = randomUUID()) {
  return receiveActivity(database, {
    ...message(text),
    conversationId,
    clientId,
    token,
    leaseSeconds,
  })
}

function answer(turn: Turn, ...texts: string[]) {
  return commitTurn(database, { turn, answers: texts.map(message), state: null, leaseSeconds })
}

async function texts(): Promise<unknown[]> {
  const activities = await listActivitiesAfter(database, {
    conversationId,
    afterSeq: 0,
    limit: 100,
  })
  return activities.map((a) => a.payload.text)
}

describe('receiving', () => {
  it('numbers what a customer sends and hands out the turn', async () => {
    const received = await receive('你好')
    expect(received).toMatchObject({ seq: 1, turn: { activity: { seq: 1, author: 'customer' } } })
  })

  it('has no second effect for the same client id, also at the same instant', async () => {
    const [first, second] = await Promise.all([receive('你好', 'c1'), receive('你好', 'c1')])
    const third = await receive('你好', 'c1')
    expect([first?.seq, second?.seq, third?.seq]).toEqual([1, 1, 1])
    expect([first, second, third].filter((r) => r?.turn)).toHaveLength(1)
    expect(await texts()).toEqual(['你好'])
  })

  it('refuses an unknown conversation', async () => {
    conversationId = 'nobody-knows'
    expect(await receive('你好')).toBeNull()
  })

  it('refuses more after the end but still knows what it received', async () => {
    const first = await receive('再见', 'bye')
    await commitTurn(database, {
      turn: first!.turn!,
      answers: [{ type: 'endOfConversation', shown: true, payload: {} }],
      state: null,
      ends: true,
      leaseSeconds,
    })
    expect(await receive('还在吗')).toBeNull()
    expect(await receive('再见', 'bye')).toMatchObject({ seq: 1, activity: null, turn: null })
  })
})

describe('turns', () => {
  it('are strictly one after the other', async () => {
    const first = await receive('一')
    const second = await receive('二')
    expect(second?.turn).toBeNull()
    const committed = await answer(first!.turn!, '一答')
    expect(committed?.next?.activity.payload.text).toBe('二')
    expect((await answer(committed!.next!, '二答'))?.next).toBeNull()
    expect(await texts()).toEqual(['一', '二', '一答', '二答'])
  })

  it('keep the order of many senders at once', async () => {
    const received = await Promise.all(Array.from({ length: 20 }, (_, i) => receive(`${i}`)))
    let turn = received.find((r) => r?.turn)?.turn ?? null
    const answered: number[] = []
    while (turn) {
      answered.push(turn.activity.seq)
      turn = (await answer(turn, 'ok'))?.next ?? null
    }
    expect(answered).toEqual([...answered].sort((a, b) => a - b))
    expect(answered).toHaveLength(20)
  })

  it('remember for the next turn what the bot wrote down', async () => {
    const first = await receive('一')
    await commitTurn(database, {
      turn: first!.turn!,
      answers: [],
      state: { asked: 1 },
      leaseSeconds,
    })
    expect((await receive('二'))?.turn?.state).toEqual({ value: { asked: 1 }, version: 1 })
  })

  it('have the values that were masked in their message until they are committed', async () => {
    const input = { ...message('138****5678'), conversationId, clientId: null, leaseSeconds }
    const first = await receiveActivity(database, { ...input, token: 't1', sealed: 'one' })
    await receiveActivity(database, { ...input, token: 't2', sealed: 'two' })
    expect(first?.turn?.sealed).toBe('one')
    const committed = await answer(first!.turn!, '好的')
    expect(committed?.next?.sealed).toBe('two')
    const kept = database.db
      .selectFrom('activities')
      .select(['seq', 'sealed'])
      .where('conversation_id', '=', conversationId)
      .where('author', '=', 'customer')
      .orderBy('seq')
    expect(await kept.execute()).toEqual([
      { seq: 1, sealed: null },
      { seq: 2, sealed: 'two' },
    ])
  })

  it('of a dead node are found by the sweeper and then refused to the dead one', async () => {
    const lost = await receiveActivity(database, {
      ...message('还在吗'),
      conversationId,
      clientId: 'c1',
      token: 'dead',
      leaseSeconds: 0,
    })
    const found = await claimStalledTurn(database, { token: 'alive', leaseSeconds })
    expect(found).toMatchObject({ activity: { seq: 1 }, earlierAttempts: 1 })
    expect(await answer(lost!.turn!, '迟到的回答')).toBeNull()
    expect(await renewTurn(database, { turn: lost!.turn!, leaseSeconds })).toBe(false)
    await answer(found!, '回答')
    expect(await texts()).toEqual(['还在吗', '回答'])
  })

  it('of a dead node are handed to the customer who sends again', async () => {
    await receiveActivity(database, {
      ...message('还在吗'),
      conversationId,
      clientId: 'c1',
      token: 'dead',
      leaseSeconds: 0,
    })
    const again = await receive('还在吗', 'c1')
    expect(again).toMatchObject({ seq: 1, activity: null, turn: { activity: { seq: 1 } } })
  })

  it('come to older messages first', async () => {
    await receiveActivity(database, {
      ...message('一'),
      conversationId,
      clientId: null,
      token: 'dead',
      leaseSeconds: 0,
    })
    expect((await receive('二'))?.turn?.activity.payload.text).toBe('一')
  })
})

describe('the revision of the content', () => {
  async function revision(): Promise<number> {
    const turn = (await receive('几次了'))!.turn!
    await answer(turn, '就这些')
    return turn.contentRevision
  }

  it('comes with each turn and grows once with each transaction that changes content', async () => {
    const { db } = database
    await saveOperator({ db }, { id: 'centre', name: words('Centre') })
    const first = await revision()
    expect(await revision()).toBe(first)
    await saveBanks({ db }, [aBank(), aBank({ id: 'river' })])
    expect(await revision()).toBe(first + 1)
    await inTransaction(db, async (tx) => {
      await saveBanks({ db: tx }, [aBank({ hotline: '1' })])
      await saveBanks({ db: tx }, [aBank({ hotline: '2' })])
    })
    expect(await revision()).toBe(first + 2)
    await db.deleteFrom('banks').execute()
    expect(await revision()).toBe(first + 3)
  })

  it('stays with a transaction that is undone', async () => {
    const { db } = database
    const before = await revision()
    const undone = inTransaction(db, async (tx) => {
      await saveBanks({ db: tx }, [aBank()])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await revision()).toBe(before)
  })
})
