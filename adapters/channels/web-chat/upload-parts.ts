import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { uploadKey } from '../../../core/conversations/index.js'
import type { Files } from '../../../core/files.js'
import { activityLimit } from './inbound.js'
import { badArgument, refusals, type Refusal } from './refusals.js'
import { acceptedContentType, sampleBytes } from './upload-kinds.js'

/** A file that came with a message and is stored. */
export interface StoredUpload {
  /** The name under which its conversation knows it. */
  file: string
  /** As the customer called it; only shown. */
  name: string
  contentType: string
}

export type PartOutcome =
  | { ok: true; activityJson: string }
  | { ok: true; upload: StoredUpload }
  | { ok: false; refusal: Refusal }

/** One part of a form; busboy sets `truncated` when it went past the limit. */
export type Part = Readable & { truncated?: boolean }

export const brokenForm = badArgument('The multipart body is broken.')

export async function readActivityPart(part: Part): Promise<PartOutcome> {
  const read: Buffer[] = []
  let size = 0
  return refusing(async () => {
    for await (const chunk of chunksOf(part)) {
      size += chunk.length
      if (size > activityLimit * 4) return { ok: false, refusal: refusals.tooLarge }
      read.push(chunk)
    }
    return { ok: true, activityJson: Buffer.concat(read).toString('utf8') }
  })
}

/** Stores a file under its true type while it arrives; only a sample of it is ever in memory. */
export async function storePart(
  { files }: { files: Files },
  input: { part: Part; name: string | undefined; conversationId: string },
): Promise<PartOutcome> {
  return refusing(async () => {
    const chunks = chunksOf(input.part)
    const sample = await readSample(chunks)
    const contentType = await acceptedContentType(sample)
    if (contentType === null) return { ok: false, refusal: refusals.unsupportedFile }
    const file = randomBytes(18).toString('base64url')
    const content = Readable.from(joined(sample, chunks), { objectMode: false })
    const key = uploadKey({ conversationId: input.conversationId, file })
    await files.put(key, content, { contentType })
    return { ok: true, upload: { file, name: cleanName(input.name), contentType } }
  })
}

class RefusedUpload extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusal.message, options)
  }
}

/** A refusal in the middle of a stream can only travel as an error; here it becomes a value again. */
async function refusing(work: () => Promise<PartOutcome>): Promise<PartOutcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RefusedUpload) return { ok: false, refusal: error.refusal }
    throw error
  }
}

async function* chunksOf(part: Part): AsyncGenerator<Buffer, void> {
  try {
    for await (const chunk of part) yield chunk as Buffer
  } catch (cause) {
    throw new RefusedUpload(brokenForm, { cause })
  }
  if (part.truncated) throw new RefusedUpload(refusals.fileTooLarge)
}

async function readSample(chunks: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  const read: Buffer[] = []
  for (let size = 0; size < sampleBytes;) {
    const { done, value } = await chunks.next()
    if (done) break
    read.push(value)
    size += value.length
  }
  return Buffer.concat(read)
}

async function* joined(sample: Buffer, rest: AsyncGenerator<Buffer, void>) {
  yield sample
  yield* rest
}

function cleanName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1)!
  // eslint-disable-next-line no-control-regex
  const shown = last.replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
  return shown.slice(0, 200) || 'file'
}
