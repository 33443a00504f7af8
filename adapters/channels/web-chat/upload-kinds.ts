import { fileTypeFromBuffer } from 'file-type'

/** Bytes at the beginning of a file that are looked at: enough for the inner list of an Office document. */
export const sampleBytes = 64 * 1024

const accepted = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/heic',
  'image/bmp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'audio/amr',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/ogg',
  'audio/wav',
  'video/mp4',
  'video/webm',
  'video/quicktime',
])

/**
 * What a file is by its content; its name and what the client calls it count for nothing.
 *
 * @returns null when it is nothing that we take. Anything that reads as text is plain text, so that a
 * page or a drawing with scripts in it is never served as one.
 */
export async function acceptedContentType(sample: Buffer): Promise<string | null> {
  if (sample.length === 0) return null
  const found = await fileTypeFromBuffer(sample)
  if (found) return accepted.has(baseType(found.mime)) ? baseType(found.mime) : null
  return readsAsText(sample) ? 'text/plain; charset=utf-8' : null
}

/** Shown in place by a browser; everything else is saved. */
export function isShownInPlace(contentType: string): boolean {
  return /^(image|audio|video)\//.test(contentType)
}

function baseType(mime: string): string {
  return mime.split(';')[0]!.trim()
}

function readsAsText(sample: Buffer): boolean {
  // A sample may end inside a character, which decoding as a stream leaves out.
  const text = new TextDecoder().decode(sample, { stream: true })
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000E-\u001A\uFFFD]/.test(text)
}
