import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFolderFiles } from '../../files/folder-files.js'
import type { OpenDatabase } from '../../postgres/open-database.js'
import { openTestDatabase } from '../../../test/support/database.js'
import { bearing, callsTo } from '../../../test/support/direct-line-calls.js'
import { startDirectLineServer } from '../../../test/support/direct-line-server.js'
import { eventually } from '../../../test/support/eventually.js'

let database: OpenDatabase
let folder: string
let server: Awaited<ReturnType<typeof startDirectLineServer>>
const { call, startConversation, transcript } = callsTo(() => server)

beforeAll(async () => {
  database = await openTestDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'branchline-files-'))
  const files = await createFolderFiles({ folder })
  server = await startDirectLineServer(database, { needs: { files } })
})
afterAll(async () => {
  await server.stop()
  await database.close()
  rmSync(folder, { recursive: true })
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function aForm(files: { bytes: Uint8Array; name: string; type?: string }[], activity?: unknown) {
  const form = new FormData()
  if (activity !== undefined) {
    const type = 'application/vnd.microsoft.activity'
    form.append('activity', new Blob([JSON.stringify(activity)], { type }))
  }
  for (const { bytes, name, type } of files)
    form.append('file', new Blob([new Uint8Array(bytes)], { type: type ?? '' }), name)
  return form
}

async function upload(form: FormData, conversation?: { conversationId: string; token: string }) {
  const { conversationId, token } = conversation ?? (await startConversation())
  const path = `/conversations/${conversationId}/upload?userId=ignored`
  const answer = await call('POST', path, { ...bearing(token), body: form })
  return { ...answer, conversationId, token }
}

function storedFiles(conversationId: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes(conversationId))
    .map((entry) => entry.name)
}

interface Attachment {
  contentType: string
  name: string
  contentUrl: string
}

async function attachmentsOf(conversationId: string, token: string): Promise<Attachment[]> {
  const { activities } = (await transcript(conversationId, token)).body
  return activities.flatMap(({ attachments }) => (attachments as Attachment[] | undefined) ?? [])
}

describe('an upload', () => {
  it('becomes a message with its text, its files and their own names', async () => {
    const activity = {
      ...{ type: 'message', text: '请看', from: { id: 'x' } },
      attachments: [{ name: '身份证.png', contentType: 'image/png' }],
      channelData: { clientActivityID: 'upload-1', attachmentSizes: [70] },
    }
    const { status, body, conversationId, token } = await upload(
      aForm([{ bytes: png, name: '身份证.png', type: 'image/png' }], activity),
    )
    expect([status, body.id]).toEqual([200, `${conversationId}|0000003`])
    const { activities } = (await transcript(conversationId, token)).body
    expect(activities[1]).toMatchObject({
      ...{ text: '请看', channelData: activity.channelData },
      attachments: [{ name: '身份证.png', contentType: 'image/png' }],
    })
  })

  it('can be fetched by its signed address alone, and by no other', async () => {
    const { conversationId, token } = await upload(aForm([{ bytes: png, name: 'a.png' }]))
    const [attachment] = await attachmentsOf(conversationId, token)
    const address = new URL(attachment!.contentUrl, server.url)
    const fetched = await fetch(address)
    expect(Buffer.from(await fetched.arrayBuffer()).equals(png)).toBe(true)
    expect(fetched.headers.get('content-type')).toBe('image/png')
    expect(fetched.headers.get('content-security-policy')).toContain('sandbox')
    const statusWith = async (name: string, value: string) => {
      const changed = new URL(address)
      changed.searchParams.set(name, value)
      return (await fetch(changed)).status
    }
    expect(await statusWith('sig', 'forged')).toBe(403)
    expect(await statusWith('until', '999999')).toBe(403)
    expect((await fetch(`${address.origin}${address.pathname}`)).status).toBe(401)
  })

  it.each([
    { what: 'a page called a picture', content: '<html><script>x</script>', isText: true },
    { what: 'a text', content: '你好', isText: true },
    { what: 'a picture called a text', content: png, type: 'image/png' },
    { what: 'a PDF', content: '%PDF-1.7\n1 0 obj', type: 'application/pdf' },
  ])('is stored as what it is: $what', async ({ content, isText, type }) => {
    const name = isText ? 'a.png' : 'a.txt'
    const bytes = Buffer.from(content)
    const { conversationId, token } = await upload(aForm([{ bytes, name, type: 'image/gif' }]))
    const contentType = isText ? 'text/plain; charset=utf-8' : type
    expect(await attachmentsOf(conversationId, token)).toMatchObject([{ name, contentType }])
  })

  it.each([
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 415],
    ['bytes that are nothing', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 1, 2]), 415],
    ['nothing at all', Buffer.alloc(0), 415],
    ['more than 10 MB', Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]), 413],
  ])('of %s is refused, and nothing of the message is kept', async (_what, bytes, status) => {
    const answer = await upload(
      aForm([
        { bytes: png, name: 'good.png' },
        { bytes, name: 'bad.png', type: 'image/png' },
      ]),
    )
    expect(answer.status).toBe(status)
    expect(await attachmentsOf(answer.conversationId, answer.token)).toEqual([])
    expect(storedFiles(answer.conversationId)).toEqual([])
  })

  it('of more than five files is refused', async () => {
    const six = Array.from({ length: 7 }, (_, n) => ({ bytes: png, name: `${n}.png` }))
    const answer = await upload(aForm(six))
    expect(answer.status).toBe(413)
    expect(storedFiles(answer.conversationId)).toEqual([])
  })

  it('sent again keeps one message and one file', async () => {
    const conversation = await startConversation()
    const form = () =>
      aForm([{ bytes: png, name: 'a.png' }], {
        ...{ type: 'message', channelData: { clientActivityID: 'again' } },
      })
    const first = await upload(form(), conversation)
    const second = await upload(form(), conversation)
    expect(second.body.id).toBe(first.body.id)
    expect(storedFiles(conversation.conversationId)).toHaveLength(1)
  })

  it('of 200 MB is refused before it has arrived', async () => {
    const { conversationId, token } = await startConversation()
    const { headers } = bearing(token)
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        `${server.url}/conversations/${conversationId}/upload`,
        {
          method: 'POST',
          headers: {
            ...headers,
            'content-type': 'multipart/form-data; boundary=x',
            'content-length': 200 * 1024 * 1024,
          },
        },
        (response) => {
          resolve(response.statusCode)
          sending.destroy()
        },
      )
      sending.on('error', reject)
      sending.write('--x\r\n')
    })
    expect(answer).toBe(413)
  })

  it('that breaks off leaves nothing behind', async () => {
    const { conversationId, token } = await startConversation()
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n'
    const sending = request(`${server.url}/conversations/${conversationId}/upload`, {
      method: 'POST',
      headers: { ...bearing(token).headers, 'content-type': 'multipart/form-data; boundary=x' },
    })
    sending.on('error', () => {})
    sending.write(head)
    sending.write(Buffer.concat([png, Buffer.alloc(200_000)]))
    await new Promise((resolve) => setTimeout(resolve, 50))
    sending.destroy()
    await eventually(() => expect(storedFiles(conversationId)).toEqual([]))
    expect(await attachmentsOf(conversationId, token)).toEqual([])
  })

  it.each([
    ['no form, and no name of a file', 'text/plain', 'hello'],
    ['a form without a boundary', 'multipart/form-data', 'hello'],
    ['a broken form', 'multipart/form-data; boundary=x', '--x\r\nnonsense'],
    [
      'an activity that is not JSON',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="activity"\r\n\r\n{broken\r\n--x--\r\n',
    ],
  ])('of %s is 400 BadArgument', async (_what, contentType, body) => {
    const { conversationId, token } = await startConversation()
    const init = { ...bearing(token, { 'content-type': contentType }), body }
    const answer = await call('POST', `/conversations/${conversationId}/upload`, init)
    expect([answer.status, answer.body.error.code]).toEqual([400, 'BadArgument'])
  })

  describe('whose body is one file', () => {
    async function uploadOne(
      content: Uint8Array | string,
      { type = 'image/png', disposition = 'name="file"; filename="a.png"' } = {},
    ) {
      const { conversationId, token } = await startConversation()
      const headers = { 'content-type': type, 'content-disposition': disposition }
      const path = `/conversations/${conversationId}/upload?userId=ignored`
      const body = typeof content === 'string' ? content : new Blob([new Uint8Array(content)])
      const init = { ...bearing(token, headers), body }
      return { ...(await call('POST', path, init)), conversationId, token }
    }

    it('becomes a message with it, which can be fetched', async () => {
      const { status, body, conversationId, token } = await uploadOne(png)
      expect([status, body.id]).toEqual([200, `${conversationId}|0000003`])
      const [attachment] = await attachmentsOf(conversationId, token)
      expect(attachment).toMatchObject({ name: 'a.png', contentType: 'image/png' })
      const fetched = await fetch(new URL(attachment!.contentUrl, server.url))
      expect(Buffer.from(await fetched.arrayBuffer()).equals(png)).toBe(true)
    })

    it.each([
      ['as browsers write it', 'attachment; filename="a;b.png"', 'a;b.png'],
      ['in RFC 8187', "attachment; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81.png", '身份证.png'],
      [
        'in bare UTF-8',
        `attachment; filename="${Buffer.from('身份证.png').toString('latin1')}"`,
        '身份证.png',
      ],
      ['with folders', 'attachment; filename="../../etc/passwd"', 'passwd'],
    ])('keeps its name, %s', async (_what, disposition, name) => {
      const { conversationId, token } = await uploadOne(png, { disposition })
      expect(await attachmentsOf(conversationId, token)).toMatchObject([{ name }])
    })

    it.each([
      ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 415],
      ['nothing at all', Buffer.alloc(0), 415],
      ['more than 10 MB', Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]), 413],
    ])('is refused when it is %s', async (_what, bytes, status) => {
      const answer = await uploadOne(bytes)
      expect(answer.status).toBe(status)
      expect(await attachmentsOf(answer.conversationId, answer.token)).toEqual([])
      expect(storedFiles(answer.conversationId)).toEqual([])
    })

    it('is refused above 10 MB although its length was not said', async () => {
      const { conversationId, token } = await startConversation()
      const answer = await new Promise<number | undefined>((resolve, reject) => {
        const sending = request(
          `${server.url}/conversations/${conversationId}/upload`,
          {
            method: 'POST',
            headers: {
              ...bearing(token).headers,
              'content-type': 'image/png',
              'content-disposition': 'attachment; filename="a.png"',
            },
          },
          (response) => {
            resolve(response.statusCode)
            sending.destroy()
          },
        )
        sending.on('error', reject)
        sending.write(png)
        sending.write(Buffer.alloc(11 * 1024 * 1024))
      })
      expect(answer).toBe(413)
      expect(storedFiles(conversationId)).toEqual([])
    })

    it('leaves nothing behind when it breaks off', async () => {
      const { conversationId, token } = await startConversation()
      const sending = request(`${server.url}/conversations/${conversationId}/upload`, {
        method: 'POST',
        headers: {
          ...bearing(token).headers,
          'content-disposition': 'attachment; filename="a.png"',
        },
      })
      sending.on('error', () => {})
      sending.write(Buffer.concat([png, Buffer.alloc(200_000)]))
      await new Promise((resolve) => setTimeout(resolve, 50))
      sending.destroy()
      await eventually(() => expect(storedFiles(conversationId)).toEqual([]))
      expect(await attachmentsOf(conversationId, token)).toEqual([])
    })
  })
})
