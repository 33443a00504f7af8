import { crc32 } from 'node:zlib'

/** A ZIP file of uncompressed entries. `claimedSize` lies about how large the last one unpacks. */
export function makeZip(entries: Record<string, string>, claimedSize?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const names = Object.keys(entries)
  for (const [i, name] of names.entries()) {
    const content = Buffer.from(entries[name] ?? '')
    const size = claimedSize !== undefined && i === names.length - 1 ? claimedSize : content.length
    const fields = header({ name, content, size })
    const local = Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), content])
    const position = Buffer.alloc(4)
    position.writeUInt32LE(offset)
    directory.push(
      Buffer.concat([
        ...[signature(0x02014b50), Buffer.from([20, 0]), fields, Buffer.alloc(10), position],
        Buffer.from(name),
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  return Buffer.concat([...parts, ...directory, end({ entries: names.length, directory, offset })])
}

function header({ name, content, size }: { name: string; content: Buffer; size: number }): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

function end(file: { entries: number; directory: Buffer[]; offset: number }): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(file.entries, 8)
  record.writeUInt16LE(file.entries, 10)
  record.writeUInt32LE(Buffer.concat(file.directory).length, 12)
  record.writeUInt32LE(file.offset, 16)
  return record
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
