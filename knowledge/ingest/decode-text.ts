/** Text in UTF-8, UTF-16 with its mark, or GB18030 (and so GBK and GB2312); null for anything else. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeMarked(bytes) ?? tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030')
  if (text === null) return null
  // Control characters do not occur in texts; a few may have slipped into one.
  const controls = text.slice(0, 100_000).match(controlCharacters)?.length ?? 0
  return text.includes('\0') || controls > text.length / 100 ? null : text
}

// eslint-disable-next-line no-control-regex
const controlCharacters = /[\u0001-\u0008\u000b\u000e-\u001f]/g

/** UTF-16 says so in its first two bytes, which some guess to be sound. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be')
  return null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
