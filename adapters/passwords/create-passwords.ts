import { hash, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import type { Passwords } from '../../core/passwords.js'

// OWASP's first choice of Argon2id, which is the package's own: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id, each hash with a salt and its costs in it. */
export function createPasswords(): Passwords {
  let nobodys: Promise<string> | null = null
  return {
    hash: (password) => hash(normalised(password), cost),
    async verify(known, password) {
      // Made of random bytes once, so that who is not there costs what others do.
      nobodys ??= hash(randomBytes(32).toString('base64url'), cost)
      return (await verify(known ?? (await nobodys), normalised(password))) && known !== null
    },
  }
}

/** The same signs, whichever way a keyboard makes them. */
function normalised(password: string): string {
  return password.normalize('NFC')
}
