import { AwsClient } from 'aws4fetch'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Files, ListedFile } from '../../core/files.js'
import { checkFileKey } from './file-key.js'
import { readListing } from './read-listing.js'
import { spool } from './spool.js'

export interface S3Options {
  /** `https://s3.example.com`, or with `{bucket}` where the store wants the bucket in the host's name. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const answerWithinMillis = 300_000

/** Files in an S3-compatible store. Requests that the store could not serve just now are tried again. */
export function createS3Files(options: S3Options): Files {
  const { accessKeyId, secretAccessKey, region } = options
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const base = baseAddress(options)

  async function request(method: string, key: string, init: RequestInit = {}): Promise<Response> {
    return send(`${base}/${checkFileKey(key)}`, { ...init, method })
  }

  async function send(url: string, init: RequestInit): Promise<Response> {
    return client.fetch(url, { ...init, signal: AbortSignal.timeout(answerWithinMillis) })
  }

  async function* list(folder: string): AsyncGenerator<ListedFile, void> {
    const query = new URLSearchParams({ 'list-type': '2', prefix: `${checkFileKey(folder)}/` })
    for (;;) {
      const response = await send(`${base}?${query}`, { method: 'GET' })
      if (!response.ok) throw await toError(response)
      const { files, next } = readListing(await response.text())
      yield* files
      if (next === null) return
      query.set('continuation-token', next)
    }
  }

  return {
    async put(key, content, { contentType }) {
      checkFileKey(key)
      // The store wants the length before the first byte, and refuses what arrives other than announced.
      const spooled = await spool(content)
      try {
        const headers = { 'content-type': contentType, 'x-amz-content-sha256': spooled.sha256 }
        await expectSuccess(await request('PUT', key, { body: spooled.body, headers }))
      } finally {
        await spooled.remove()
      }
    },
    async get(key) {
      const response = await request('GET', key)
      if (response.status === 404 && (await errorCode(response)) === 'NoSuchKey') return null
      if (!response.ok || !response.body) throw await toError(response)
      return {
        content: Readable.fromWeb(response.body as ReadableStream),
        contentType: response.headers.get('content-type') ?? 'application/octet-stream',
        size: Number(response.headers.get('content-length')),
      }
    },
    async delete(key) {
      await expectSuccess(await request('DELETE', key))
    },
    list,
  }
}

function baseAddress({ endpoint, bucket }: S3Options): string {
  const address = endpoint.replace(/\/+$/, '')
  return address.includes('{bucket}') ? address.replace('{bucket}', bucket) : `${address}/${bucket}`
}

async function expectSuccess(response: Response): Promise<void> {
  if (!response.ok) throw await toError(response)
  // An unread body keeps the connection from its next use.
  await response.arrayBuffer()
}

async function toError(response: Response): Promise<Error> {
  return new Error(`the file store answered ${response.status} ${await errorCode(response)}`)
}

/** The `Code` of an S3 error document. */
async function errorCode(response: Response): Promise<string> {
  return /<Code>([^<]*)<\/Code>/.exec(await response.clone().text())?.[1] ?? ''
}
