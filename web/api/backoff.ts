/**
 * How long to wait before the next attempt to connect, in ms: soon at first, at most half a minute,
 * and spread, so that a server that comes back is not met by everybody at once.
 *
 * @param random a number from 0 to 1.
 */
export function backoffMs(attempt: number, random: number): number {
  const longest = Math.min(30_000, 1000 * 2 ** attempt)
  return Math.round(longest * (0.5 + random / 2))
}
