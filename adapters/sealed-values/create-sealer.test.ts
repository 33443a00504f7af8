import { describe, expect, it } from '@jest/globals'
import { CompactEncrypt, UnsecuredJWT } from 'jose'
import { describeSealer } from '../../test/contracts/sealer.contract.js'
import { createSealer } from './create-sealer.js'

const key = 'one key that is long enough for sealing'
const newKey = 'another key that is long enough as well'
const otherKey = 'a key that belongs to some other bank'

describe('sealing with keys of our own', () => {
  describeSealer(() => ({
    first: createSealer([key]),
    rotated: createSealer([newKey, key]),
    stranger: createSealer([otherKey]),
  }))

  it('needs a key', () => {
    expect(() => createSealer([])).toThrow('at least one key')
  })

  it('refuses other ways of encrypting, and none at all', async () => {
    const sealer = createSealer([key])
    const weaker = await new CompactEncrypt(new Uint8Array([1]))
      .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })
      .encrypt(new TextEncoder().encode(key))
    for (const text of [weaker, new UnsecuredJWT({}).encode()])
      await expect(sealer.open(text)).rejects.toMatchObject({ code: 'sealed/unreadable' })
  })
})
