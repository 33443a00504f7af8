/** Bytes that a ZIP file's entries say they unpack to; null when its directory cannot be found. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries = view.getUint16(end + 10, true)
  let offset = view.getUint32(end + 16, true)
  let total = 0
  for (let i = 0; i < entries; i++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== 0x02014b50) return null
    total += view.getUint32(offset + 24, true)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) =>
      view.getUint16(offset + at, true),
    )
    offset += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return total
}

// The end record stands before a comment of at most 64 KiB.
function findEnd(view: DataView): number | null {
  for (let i = view.byteLength - 22; i >= 0 && i > view.byteLength - 65_558; i--) {
    if (view.getUint32(i, true) === 0x06054b50) return i
  }
  return null
}
