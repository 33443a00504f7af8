import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface StandInS3 {
  endpoint: string
  credentials: { accessKeyId: string; secretAccessKey: string; region: string }
  /** Keys of the bucket. */
  keys(): string[]
  /** Answers so many requests with 503 SlowDown first. */
  slowDown(requests: number): void
  close(): Promise<void>
}

interface StoredObject {
  content: Buffer
  contentType: string
  storedAt: Date
}

const pageOfListing = 3

/** An object store in memory that answers as S3 documents it, and refuses what is signed wrongly (SigV4). */
export async function startStandInS3(bucket: string): Promise<StandInS3> {
  const credentials = { accessKeyId: 'AKTEST', secretAccessKey: 'secret/+=', region: 'cn-test-1' }
  const objects = new Map<string, StoredObject>()
  let slow = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = await readAll(request)
    if (slow-- > 0) return fail(response, 503, 'SlowDown')
    const refusal = findRefusal(request, { content, credentials })
    if (refusal) return fail(response, refusal === 'MissingContentLength' ? 411 : 403, refusal)
    const [, inBucket, ...rest] = new URL(request.url ?? '', 'http://host').pathname.split('/')
    if (inBucket !== bucket) return fail(response, 404, 'NoSuchBucket')
    const key = decodeURIComponent(rest.join('/'))
    if (key === '') return sendListing(request, response, objects)
    if (request.method === 'PUT') {
      const contentType = request.headers['content-type'] ?? 'binary/octet-stream'
      objects.set(key, { content, contentType, storedAt: new Date() })
      return void response.writeHead(200, { etag: '"1"' }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return void response.writeHead(204).end()
    }
    const found = objects.get(key)
    if (!found) return fail(response, 404, 'NoSuchKey')
    const headers = { 'content-type': found.contentType, 'content-length': found.content.length }
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : found.content)
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    credentials,
    keys: () => [...objects.keys()],
    slowDown: (requests) => void (slow = requests),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** `ListObjectsV2`, a few at a time. */
function sendListing(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, StoredObject>,
): void {
  const query = new URL(request.url ?? '', 'http://host').searchParams
  if (query.get('list-type') !== '2') return fail(response, 400, 'InvalidArgument')
  const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString()
  const found = [...objects].sort(([a], [b]) => (a < b ? -1 : 1))
  const rest = found.filter(([key]) => key.startsWith(query.get('prefix') ?? '') && key > after)
  const page = rest.slice(0, pageOfListing)
  const isTruncated = rest.length > page.length
  const token = Buffer.from(page.at(-1)?.[0] ?? '').toString('base64')
  const contents = page.map(
    ([key, { storedAt, content }]) =>
      `<Contents><Key>${escapeXml(key)}</Key><LastModified>${storedAt.toISOString()}</LastModified><Size>${content.length}</Size></Contents>`,
  )
  const next = isTruncated ? `<NextContinuationToken>${token}</NextContinuationToken>` : ''
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    )
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function fail(response: ServerResponse, status: number, code: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
}

/** What S3 would object to: the signature is worked out anew from what arrived. */
function findRefusal(
  request: IncomingMessage,
  { content, credentials }: { content: Buffer; credentials: StandInS3['credentials'] },
): string | null {
  if (request.method === 'PUT' && request.headers['content-length'] === undefined)
    return 'MissingContentLength'
  const hash = String(request.headers['x-amz-content-sha256'])
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(content)) return 'XAmzContentSHA256Mismatch'
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    )
  if (!given) return 'AccessDenied'
  const [, credential = '', signedHeaders = '', signature] = given
  const [accessKeyId, ...scope] = credential.split('/')
  if (accessKeyId !== credentials.accessKeyId) return 'InvalidAccessKeyId'
  const time = String(request.headers['x-amz-date'])
  const canonical = canonicalRequest(request, { signedHeaders, hash })
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n')
  const { secretAccessKey, region } = credentials
  const key = [time.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  )
  return hmac(key, text).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}

function canonicalRequest(
  request: IncomingMessage,
  { signedHeaders, hash }: { signedHeaders: string; hash: string },
): string {
  const url = new URL(request.url ?? '', 'http://host')
  const headers = signedHeaders.split(';').map((name) => {
    const value = request.headers[name]
    return `${name}:${(Array.isArray(value) ? value.join(',') : (value ?? '')).trim()}\n`
  })
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort()
  return [
    request.method,
    url.pathname,
    query.join('&'),
    headers.join(''),
    signedHeaders,
    hash,
  ].join('\n')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
