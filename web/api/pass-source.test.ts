import { describe, expect, it } from '@jest/globals'
import { createPassSource } from './pass-source.js'
import type { Session, SessionOutcome } from './session.js'

const sessionUntil = (token: string, expiresAt: number) => ({ token, expiresAt }) as Session

function source(answers: SessionOutcome[]) {
  const seen = { now: 0, asked: 0, renewed: [] as string[] }
  const getPass = createPassSource(
    {
      open: () => Promise.resolve(answers[seen.asked++] ?? { ok: false, reason: 'unreachable' }),
      onRenewed: (session) => seen.renewed.push(session.token),
      now: () => seen.now,
    },
    sessionUntil('first', 1_800_000),
  )
  return { getPass, seen }
}

const renewed: SessionOutcome = { ok: true, session: sessionUntil('second', 3_600_000) }

describe('createPassSource', () => {
  it('uses the token in hand while it works', async () => {
    const { getPass, seen } = source([])
    expect((await getPass({ fresh: false }))?.token).toBe('first')
    expect(seen.asked).toBe(0)
  })

  it('asks for a new one shortly before the end', async () => {
    const { getPass, seen } = source([renewed])
    seen.now = 1_750_000
    expect((await getPass({ fresh: false }))?.token).toBe('second')
    expect(seen.renewed).toEqual(['second'])
  })

  it('asks once for all who want one at the same moment', async () => {
    const { getPass, seen } = source([renewed])
    const passes = await Promise.all([getPass({ fresh: true }), getPass({ fresh: true })])
    expect(passes.map((pass) => pass?.token)).toEqual(['second', 'second'])
    expect(seen.asked).toBe(1)
  })

  it('does not go back to a token that was refused', async () => {
    const { getPass } = source([{ ok: false, reason: 'rate-limited' }, renewed])
    expect(await getPass({ fresh: true })).toBeNull()
    expect((await getPass({ fresh: false }))?.token).toBe('second')
  })
})
