import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Files, ListedFile } from '../../core/files.js'

export interface OpenFiles {
  files: Files
  /** Everything that is stored, to see that nothing is left behind. */
  names(): Promise<string[]>
  close(): Promise<void>
}

/** What every `Files` does. */
export function describeFiles(open: () => Promise<OpenFiles>): void {
  let opened: OpenFiles
  let files: Files
  beforeAll(async () => {
    opened = await open()
    files = opened.files
  })
  afterAll(() => opened.close())

  const read = async (key: string) => {
    const stored = await files.get(key)
    if (!stored) return null
    const { contentType, size } = stored
    return { content: await buffer(stored.content), contentType, size }
  }

  const list = async (folder: string) => {
    const listed: ListedFile[] = []
    for await (const file of files.list(folder)) listed.push(file)
    return listed
  }

  it('gives back bytes, content type and size', async () => {
    const key = `uploads/${randomUUID()}.pdf`
    const content = randomBytes(1_000)
    await files.put(key, content, { contentType: 'application/pdf; x="y"' })
    expect(await read(key)).toEqual({
      content,
      contentType: 'application/pdf; x="y"',
      size: 1_000,
    })
  })

  it('takes a stream, also a long one in many pieces', async () => {
    const key = `uploads/${randomUUID()}`
    const pieces = Array.from({ length: 50 }, () => randomBytes(100_000))
    await files.put(key, Readable.from(pieces), { contentType: 'image/png' })
    const stored = await read(key)
    expect(stored?.size).toBe(5_000_000)
    expect(stored?.content.equals(Buffer.concat(pieces))).toBe(true)
  })

  it('keeps a file without content, and one that looks like a header', async () => {
    const key = `uploads/${randomUUID()}`
    for (const text of ['', '\n', '{"contentType":"x"}\n{}\n']) {
      await files.put(key, Buffer.from(text), { contentType: 'text/plain' })
      expect((await read(key))?.content.toString()).toBe(text)
    }
  })

  it('replaces', async () => {
    const key = `uploads/${randomUUID()}`
    await files.put(key, Buffer.from('old and longer'), { contentType: 'text/plain' })
    await files.put(key, Buffer.from('new'), { contentType: 'text/html' })
    const content = Buffer.from('new')
    expect(await read(key)).toEqual({ content, contentType: 'text/html', size: 3 })
  })

  it('knows nothing of a key that was never put or was deleted', async () => {
    const key = `uploads/${randomUUID()}`
    expect(await files.get(key)).toBeNull()
    await files.delete(key)
    await files.put(key, Buffer.from('a'), { contentType: 'text/plain' })
    await files.delete(key)
    expect(await files.get(key)).toBeNull()
  })

  it('lists what is stored under a folder, at any depth, with its time, and nothing else', async () => {
    const began = Date.now()
    const keys = Array.from({ length: 8 }, (_, i) => `listed/a${i % 3}/b/${i}`)
    for (const key of [...keys, 'listed-not/x', 'other/listed/x'])
      await files.put(key, Buffer.from('a'), { contentType: 'text/plain' })
    await files.put('listed/a0/b/0', Buffer.from('replaced'), { contentType: 'text/plain' })
    await files.put('listed/gone', Buffer.from('a'), { contentType: 'text/plain' })
    await files.delete('listed/gone')
    const listed = await list('listed')
    expect(listed.map(({ key }) => key).sort()).toEqual([...keys].sort())
    // Some stores count whole seconds.
    for (const { storedAt } of listed)
      expect(storedAt.getTime()).toBeGreaterThanOrEqual(began - 1_000)
    expect(await list('listed/a1')).toHaveLength(3)
    expect(await list('never')).toEqual([])
  })

  it('may be emptied while it is listed', async () => {
    const keys = Array.from({ length: 20 }, (_, i) => `emptied/${i % 5}/${i}`)
    for (const key of keys) await files.put(key, Buffer.from('a'), { contentType: 'text/plain' })
    const seen: string[] = []
    for await (const { key } of files.list('emptied')) {
      seen.push(key)
      await files.delete(key)
    }
    expect(seen.sort()).toEqual([...keys].sort())
    expect((await opened.names()).filter((name) => name.startsWith('emptied'))).toEqual([])
  })

  it('puts and deletes in one folder at once', async () => {
    const text = { contentType: 'text/plain' }
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        await files.put(`busy/one/${i}`, Buffer.from('a'), text)
        await files.delete(`busy/one/${i}`)
      }),
    )
    await files.put('busy/one/last', Buffer.from('a'), text)
    expect(await read('busy/one/last')).not.toBeNull()
  })

  it('leaves nothing behind when the stream fails half-way, and what was there stays', async () => {
    const kept = `uploads/${randomUUID()}`
    const never = `uploads/${randomUUID()}`
    await files.put(kept, Buffer.from('as before'), { contentType: 'text/plain' })
    const before = await opened.names()
    const broken = () =>
      Readable.from(
        (async function* () {
          yield randomBytes(100_000)
          throw new Error('the client hung up')
        })(),
      )
    for (const key of [kept, never])
      await expect(files.put(key, broken(), { contentType: 'image/png' })).rejects.toThrow(
        'the client hung up',
      )
    expect(await files.get(never)).toBeNull()
    expect((await read(kept))?.content.toString()).toBe('as before')
    expect(await opened.names()).toEqual(before)
  })

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a//b',
    'a/',
    '.incoming/x',
    'a\\b',
    'a\0b',
    'a b',
    'x'.repeat(301),
  ])('refuses a key that we would not make: %j', async (key) => {
    const content = Buffer.from('a')
    await expect(files.put(key, content, { contentType: 'text/plain' })).rejects.toThrow('key')
    await expect(Promise.resolve().then(() => files.get(key))).rejects.toThrow('key')
    await expect(Promise.resolve().then(() => files.delete(key))).rejects.toThrow('key')
    await expect(
      Promise.resolve().then(() => files.list(key)[Symbol.asyncIterator]().next()),
    ).rejects.toThrow('key')
  })
}
