import { Parser } from 'htmlparser2'
import type { ListedFile } from '../../core/files.js'
import { isFileKey } from './file-key.js'

/** A page of a `ListBucketResult`. What somebody else put into the bucket is left out. */
export function readListing(xml: string): { files: ListedFile[]; next: string | null } {
  const files: ListedFile[] = []
  const fields = new Map<string, string>()
  let text = ''
  const parser = new Parser(
    {
      onopentag: () => void (text = ''),
      ontext: (part) => void (text += part),
      onclosetag(name) {
        fields.set(name, text)
        text = ''
        const [key = '', time = ''] = [fields.get('Key'), fields.get('LastModified')]
        if (name === 'Contents' && isFileKey(key)) files.push({ key, storedAt: new Date(time) })
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const isTruncated = fields.get('IsTruncated') === 'true'
  return { files, next: isTruncated ? (fields.get('NextContinuationToken') ?? null) : null }
}
