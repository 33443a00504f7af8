/**
 * The one text of a JSON value: names sorted, no spaces. Equal values have equal texts, whatever became of
 * the order of their names on the way through a database. What JSON does not hold is left out as it does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
