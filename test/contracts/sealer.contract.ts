import { expect, it } from '@jest/globals'
import type { RotatingSealer } from '../../core/sealer.js'

const phone = '+8613812345678'

/** What every `Sealer` does. `rotated` has a new key in front of the first one's; `stranger` has neither. */
export function describeSealer(
  sealers: () => {
    first: RotatingSealer
    rotated: RotatingSealer
    stranger: RotatingSealer
  },
): void {
  const refusal = { code: 'sealed/unreadable' }

  it.each(['', phone, '张三 zhang@example.com 😀', '字'.repeat(10_000)])(
    'gives back what was sealed: %#',
    async (text) => {
      const { first } = sealers()
      expect(await first.open(await first.seal(text))).toBe(text)
    },
  )

  it('shows nothing of the text, and not that two are the same', async () => {
    const { first } = sealers()
    const [one, other] = [await first.seal(phone), await first.seal(phone)]
    expect(one).not.toBe(other)
    for (const encoding of ['utf8', 'base64url'] as const)
      expect(Buffer.from(one, encoding).toString('latin1')).not.toContain('138')
  })

  it('refuses what another key sealed', async () => {
    const { first, stranger } = sealers()
    await expect(first.open(await stranger.seal(phone))).rejects.toMatchObject(refusal)
  })

  it('refuses what was changed, wherever it was changed', async () => {
    const { first } = sealers()
    const sealed = await first.seal(phone)
    const changedAt = (place: number) => {
      const other = sealed[place] === 'A' ? 'B' : 'A'
      return sealed.slice(0, place) + other + sealed.slice(place + 1)
    }
    // The last letter of each part may carry bits that mean nothing.
    const places = [...sealed].flatMap((letter, i) =>
      letter === '.' || '.'.includes(sealed[i + 1] ?? '.') ? [] : i,
    )
    const opened = await Promise.allSettled(places.map((place) => first.open(changedAt(place))))
    expect(opened.filter(({ status }) => status === 'fulfilled')).toEqual([])
    for (const text of ['', 'sealed?', phone, sealed.slice(0, -5), `${sealed}x`])
      await expect(first.open(text)).rejects.toMatchObject(refusal)
  })

  it('opens what the old key sealed as long as it is kept, and seals with the new one', async () => {
    const { first, rotated } = sealers()
    expect(await rotated.open(await first.seal(phone))).toBe(phone)
    await expect(first.open(await rotated.seal(phone))).rejects.toMatchObject(refusal)
  })

  it('knows what the key sealed that seals now', async () => {
    const { first, rotated } = sealers()
    const [old, current] = [await first.seal(phone), await rotated.seal(phone)]
    expect([old, current, '', phone].map((sealed) => rotated.isCurrent(sealed))).toEqual([
      ...[false, true, false, false],
    ])
    expect(first.isCurrent(old)).toBe(true)
  })
}
