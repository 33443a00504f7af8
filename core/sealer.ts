/**
 * Encrypts what identifies a person before it is written anywhere, and opens it for whoever may know.
 * Authenticated: what was changed on the way is refused.
 */
export interface Sealer {
  seal(text: string): Promise<string>
  /** @throws DomainError `sealed/unreadable` for what no key at hand opens. */
  open(sealed: string): Promise<string>
}

/** One whose key can be replaced while what the older ones sealed is still kept. */
export interface RotatingSealer extends Sealer {
  /** Whether the key sealed it that seals now. */
  isCurrent(sealed: string): boolean
}
