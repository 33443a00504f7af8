import createForm from 'busboy'
import type { IncomingMessage } from 'node:http'
import { uploadKey } from '../../../core/conversations/index.js'
import type { Files } from '../../../core/files.js'
import { activityLimit } from './inbound.js'
import { badArgument, refusals, type Refusal } from './refusals.js'
import { singleFileName, storeSingle } from './single-upload.js'
import {
  brokenForm,
  readActivityPart,
  storePart,
  type PartOutcome,
  type StoredUpload,
} from './upload-parts.js'

export type UploadOutcome =
  | { ok: true; activityJson: string | null; uploads: StoredUpload[] }
  | { ok: false; refusal: Refusal }

const fileLimit = 5
const fileBytesLimit = 10 * 1024 * 1024
const requestBytesLimit = fileLimit * fileBytesLimit + 2 * 1024 * 1024

interface UploadRequest {
  req: IncomingMessage
  conversationId: string
}

type Form = ReturnType<typeof createForm>

/**
 * Reads `multipart/form-data`, or a body that is one file, and stores files while they arrive. When
 * anything is refused, nothing stays stored.
 */
export async function readUpload(
  needs: { files: Files },
  input: UploadRequest,
): Promise<UploadOutcome> {
  const { req } = input
  const name = singleFileName(req)
  const limit = name === null ? requestBytesLimit : fileBytesLimit
  if (Number(req.headers['content-length'] ?? 0) > limit)
    return { ok: false, refusal: refusals.fileTooLarge }
  if (name !== null) return readSingle(needs, { ...input, name })
  const form = openForm(req)
  return form ? readForm(needs, { ...input, form }) : { ok: false, refusal: neitherForm }
}

const neitherForm = badArgument(
  'The body must be multipart/form-data, or one file that Content-Disposition names.',
)

async function readSingle(
  needs: { files: Files },
  input: UploadRequest & { name: string },
): Promise<UploadOutcome> {
  const part = await storeSingle(needs, { ...input, bytesLimit: fileBytesLimit })
  if (!part.ok) return part
  return { ok: true, activityJson: null, uploads: 'upload' in part ? [part.upload] : [] }
}

async function readForm(
  needs: { files: Files },
  input: UploadRequest & { form: Form },
): Promise<UploadOutcome> {
  const { conversationId } = input
  const { settled, stoppedBy } = await collectParts(needs, input)
  const parts = settled.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []))
  const uploads = parts.flatMap((part) => ('upload' in part ? [part.upload] : []))
  const refusal = stoppedBy ?? parts.find((part) => !part.ok)?.refusal
  const failure = settled.find((part) => part.status === 'rejected')
  if (!refusal && !failure) {
    const activity = parts.find((part) => 'activityJson' in part)
    return { ok: true, activityJson: activity?.activityJson ?? null, uploads }
  }
  await discardUploads(needs, { conversationId, uploads })
  if (refusal) return { ok: false, refusal }
  throw failure?.reason
}

export async function discardUploads(
  { files }: { files: Files },
  { conversationId, uploads }: { conversationId: string; uploads: StoredUpload[] },
): Promise<void> {
  await Promise.all(uploads.map(({ file }) => files.delete(uploadKey({ conversationId, file }))))
}

/** Null when the request is no form. */
function openForm(req: IncomingMessage): Form | null {
  if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) return null
  try {
    return createForm({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: {
        files: fileLimit + 1,
        fileSize: fileBytesLimit,
        fields: 5,
        fieldSize: activityLimit * 4,
      },
    })
  } catch {
    return null
  }
}

/** Resolves when the whole form is read, or soon after the first thing that is wrong with it. */
async function collectParts(
  needs: { files: Files },
  { req, form, conversationId }: UploadRequest & { form: Form },
): Promise<{ settled: PromiseSettledResult<PartOutcome>[]; stoppedBy: Refusal | null }> {
  const parts: Promise<PartOutcome>[] = []
  const stop = new AbortController()
  const stopFor = (refusal: Refusal | null) => stop.abort(refusal)

  form.on('field', (field, text) => {
    if (field === 'activity') parts.push(Promise.resolve({ ok: true, activityJson: text }))
  })
  form.on('file', (field, part, { filename, mimeType }) => {
    // Without a listener an error that comes before the part is read would end the process.
    part.on('error', () => {})
    const isActivity = field === 'activity' || mimeType === 'application/vnd.microsoft.activity'
    const reading = isActivity
      ? readActivityPart(part)
      : storePart(needs, { part, name: filename, conversationId })
    parts.push(reading)
    reading.then(
      (outcome) => outcome.ok || stopFor(outcome.refusal),
      () => stopFor(null),
    )
  })
  form.on('filesLimit', () => stopFor(refusals.fileTooLarge))
  form.on('error', () => stopFor(brokenForm))
  // A client that went away ends every part, so that no half of a file stays.
  req.on('close', () => req.complete || form.destroy(new Error('the client went away')))
  req.pipe(form)

  await new Promise<void>((resolve) => {
    form.on('close', resolve)
    stop.signal.addEventListener('abort', () => resolve())
  })
  if (stop.signal.aborted) {
    req.unpipe(form)
    form.destroy(new Error('refused'))
  }
  return {
    settled: await Promise.allSettled(parts),
    stoppedBy: (stop.signal.reason as Refusal | undefined) ?? null,
  }
}
