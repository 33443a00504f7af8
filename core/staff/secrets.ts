import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess. Who has it proves something; so only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Of what is random already: a fast hash is as good as a slow one. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function newStaffId(): string {
  return `st-${randomBytes(9).toString('base64url')}`
}
