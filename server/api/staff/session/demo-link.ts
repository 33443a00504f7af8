import type { SignedTokens } from '../../../../adapters/signed-tokens/signed-tokens.js'
import type { StaffId } from '../../../../core/staff/index.js'

const audience = 'demo-staff'
/** A working day: the links stand in the terminal for as long as the demo runs. */
const ttlSeconds = 8 * 3_600

/** Path and query of the page that signs a demo person in. */
export async function demoLinkOf(
  { signedTokens }: { signedTokens: SignedTokens },
  staffId: StaffId,
): Promise<string> {
  const token = await signedTokens.sign({ audience, claims: { staff: staffId }, ttlSeconds })
  return `/api/staff/demo-sign-in?${new URLSearchParams({ token }).toString()}`
}

/** Whom a link is for; null for one that is not ours or too old. */
export async function checkDemoLink(
  { signedTokens }: { signedTokens: SignedTokens },
  token: string,
): Promise<StaffId | null> {
  const check = await signedTokens.check(audience, token)
  return check.ok && typeof check.claims.staff === 'string' ? check.claims.staff : null
}
