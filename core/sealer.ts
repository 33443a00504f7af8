/**
 * Encrypts what identifies a person before it is written anywhere, and opens it for whoever may know.
 * Authenticated: what was changed on the way is refused.
 */
export interface Sealer {
  seal(text: string): Promise<string>
  /** @throws DomainError `sealed/unreadable` for what no key at hand opens. */
  open(sealed: string): Promise<string>
}
