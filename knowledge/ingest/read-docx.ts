import mammoth from 'mammoth'
import { refuse, type ReadOutcome } from './parsed-document.js'
import { readHtml } from './read-html.js'
import { unpackedSize } from './zip.js'

const maxUnpackedBytes = 200_000_000

/** Word's .docx with its headings, lists and tables; pictures are left out. */
export async function readDocx(bytes: Uint8Array): Promise<ReadOutcome> {
  const size = unpackedSize(bytes)
  if (size === null) return refuse('damaged', 'The Word file is cut off or damaged.')
  if (size > maxUnpackedBytes) return refuse('too-large', 'The Word file unpacks to over 200 MB.')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    const document = readHtml(value)
    return document
      ? { ok: true, format: 'docx', document }
      : refuse('damaged', 'The Word file is nested too deeply.')
  } catch (error) {
    return refuse(
      'damaged',
      'The Word file cannot be read: ' + (error instanceof Error ? error.message : ''),
    )
  }
}
