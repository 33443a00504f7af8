// Characters that PostgreSQL refuses in JSON, that no keyboard sends, or that make a text read other
// than it is stored (direction overrides).
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** A text without control characters, direction overrides and broken surrogates. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unwanted, '')
}

/** The same for every text in a JSON value; `map` sees each text with the key that it stands under. */
export function mapTexts(value: unknown, map: (text: string, key: string) => string): unknown {
  return mapUnder(value, '', map)
}

function mapUnder(
  value: unknown,
  key: string,
  map: (text: string, key: string) => string,
): unknown {
  if (typeof value === 'string') return map(value, key)
  if (Array.isArray(value)) return value.map((item) => mapUnder(item, key, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [cleanText(name), mapUnder(item, name, map)]),
  )
}
