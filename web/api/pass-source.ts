import type { Pass } from './stream.js'
import type { Session, SessionOutcome } from './session.js'

/** A token this close to its end is not used any more. */
const marginMs = 60_000

/**
 * Hands out the token in hand while it works and asks for a new one when it does not.
 * Callers at the same moment share one request.
 */
export function createPassSource(
  needs: { open(): Promise<SessionOutcome>; onRenewed(session: Session): void; now(): number },
  first: Session,
): (input: { fresh: boolean }) => Promise<Pass | null> {
  let session: Session | null = first
  let asking: Promise<Pass | null> | null = null

  async function ask(): Promise<Pass | null> {
    const outcome = await needs.open()
    asking = null
    if (!outcome.ok) return null
    session = outcome.session
    needs.onRenewed(outcome.session)
    return outcome.session
  }

  return ({ fresh }) => {
    if (fresh) session = null
    if (session && session.expiresAt - needs.now() > marginMs) return Promise.resolve(session)
    return (asking ??= ask())
  }
}
