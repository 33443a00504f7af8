import { parse } from 'content-disposition'
import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import type { Files } from '../../../core/files.js'
import { storePart, type PartOutcome } from './upload-parts.js'

/** The name of the file that is a request's whole body; null when the request does not say that it is one. */
export function singleFileName({ headers }: IncomingMessage): string | null {
  if (/^multipart\//i.test(headers['content-type'] ?? '')) return null
  const name = parse(headers['content-disposition'] ?? '').parameters.filename
  return name ? fromHeaderBytes(name) : null
}

/** Stores a body that is one file. */
export async function storeSingle(
  needs: { files: Files },
  input: { req: IncomingMessage; conversationId: string; name: string; bytesLimit: number },
): Promise<PartOutcome> {
  const { req, conversationId, name } = input
  const part = cutAt(input.bytesLimit, () => req.unpipe(part))
  // A client that went away ends the file, so that no half of it stays.
  req.on('close', () => req.complete || part.destroy(new Error('the client went away')))
  req.pipe(part)
  try {
    return await storePart(needs, { part, name, conversationId })
  } finally {
    req.unpipe(part)
    part.destroy()
  }
}

function cutAt(bytesLimit: number, onCut: () => void): Transform & { truncated?: boolean } {
  let size = 0
  const part: Transform & { truncated?: boolean } = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size <= bytesLimit) return done(null, chunk)
      if (!part.truncated) {
        part.truncated = true
        onCut()
        part.push(null)
      }
      done()
    },
  })
  return part
}

/** Clients write names as UTF-8 where HTTP means Latin-1. */
function fromHeaderBytes(text: string): string {
  const isBytes = [...text].every((letter) => letter.charCodeAt(0) <= 0xff)
  try {
    return isBytes
      ? new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
      : text
  } catch {
    return text
  }
}
