/** Turns passwords into what may be kept of them. Slow on purpose, and no faster for a wrong one. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** Null for somebody who is not there: takes as long, and is never right. */
  verify(hash: string | null, password: string): Promise<boolean>
}
