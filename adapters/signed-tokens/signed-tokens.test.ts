import { describe, expect, it } from '@jest/globals'
import { UnsecuredJWT } from 'jose'
import { createSignedTokens } from './signed-tokens.js'

const key = 'one key that is long enough for signing'
const otherKey = 'another key that is long enough as well'

function aClock(now = new Date('2026-11-22T08:00:00Z')) {
  return {
    now: () => now,
    pass: (seconds: number) => (now = new Date(now.getTime() + seconds * 1000)),
  }
}

describe('signed tokens', () => {
  const claims = { user: 'dl_1' }

  it('bring back what was signed, until their time is over', async () => {
    const clock = aClock()
    const tokens = createSignedTokens({ clock }, [key])
    const token = await tokens.sign({ audience: 'a', claims, ttlSeconds: 60 })
    for (const pause of [0, 59]) {
      clock.pass(pause)
      expect(await tokens.check('a', token)).toMatchObject({ ok: true, claims })
    }
    clock.pass(2)
    expect(await tokens.check('a', token)).toEqual({ ok: false, reason: 'expired' })
  })

  it('are good for the purpose that they were made for, also when seen before', async () => {
    const tokens = createSignedTokens({ clock: aClock() }, [key])
    const token = await tokens.sign({ audience: 'a', claims, ttlSeconds: 60 })
    expect((await tokens.check('a', token)).ok).toBe(true)
    expect(await tokens.check('b', token)).toEqual({ ok: false, reason: 'forged' })
  })

  it('of an old key are good as long as the key is kept', async () => {
    const clock = aClock()
    const old = createSignedTokens({ clock }, [otherKey])
    const token = await old.sign({ audience: 'a', claims, ttlSeconds: 60 })
    const check = (keys: string[]) => createSignedTokens({ clock }, keys).check('a', token)
    expect((await check([key, otherKey])).ok).toBe(true)
    expect(await check([key])).toEqual({ ok: false, reason: 'forged' })
  })

  it.each([
    ['nothing', '', 'malformed'],
    ['no token', 'abc', 'malformed'],
    ['one that says it needs no signature', unsigned(), 'forged'],
  ])('are not made of %s', async (...[, token, reason]) => {
    const tokens = createSignedTokens({ clock: aClock() }, [key])
    expect(await tokens.check('a', token)).toEqual({ ok: false, reason })
  })
})

function unsigned(): string {
  return new UnsecuredJWT({ user: 'dl_1' }).setAudience('a').setExpirationTime('1h').encode()
}
