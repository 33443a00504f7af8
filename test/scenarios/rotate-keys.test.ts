import { afterAll, describe, expect, it } from '@jest/globals'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { testSecret } from '../support/app.js'
import { openDirectLineSession } from '../support/direct-line-session.js'
import { eventually } from '../support/eventually.js'
import {
  removeDataDir,
  runCommand,
  startServerProcess,
  type ServerProcess,
} from '../support/server-process.js'

// docs/guides/rotate-keys.md, as an operator of an embedded installation follows it.

const newKey = 'a new key that is long enough for sealing'
const env = { DIRECT_LINE_SECRET: testSecret, SEED_DEMO: '0', LOG_LEVEL: 'warn', LANG: 'C' }

let server: ServerProcess
afterAll(async () => {
  await server.stop('SIGKILL')
  removeDataDir(server.dataDir)
})

describe('a new key', () => {
  it('takes the place of the old one while the customer goes on', async () => {
    server = await startServerProcess({ env })
    const { dataDir } = server
    const keyFile = path.join(dataDir, 'data-keys')
    const oldKey = (await readFile(keyFile, 'utf8')).trim()
    const session = await openDirectLineSession(server.url, { credential: testSecret })
    const said = async (on: typeof session, text: string, answer: string) => {
      await on.post(text)
      await eventually(() => expect(on.heard.at(-1)?.text).toContain(answer))
    }
    await said(session, '让客户经理给我打电话，13812345678', '您想了解哪方面')
    session.close()

    const reseal = async (...options: string[]) => {
      const { code, stdout, stderr } = await runCommand(['reseal', '--json', ...options], {
        DATA_DIR: dataDir,
      })
      return { code, stderr, counts: stdout && (JSON.parse(stdout) as unknown) }
    }
    await writeFile(keyFile, `${newKey}\n${oldKey}\n`)
    const unaware = await reseal()
    expect([unaware.code, unaware.stderr]).toEqual([1, expect.stringContaining('Restart it')])

    expect(await server.stop()).toBe(0)
    server = await startServerProcess({ env, dataDir })
    const one = { values: 1, old: 1, resealed: 1, unreadable: 0 }
    expect((await reseal('--dry-run')).counts).toEqual({ ...one, dryRun: true, resealed: 0 })
    expect(await reseal()).toEqual({ code: 0, stderr: '', counts: { ...one, dryRun: false } })

    expect(await server.stop()).toBe(0)
    await writeFile(keyFile, `${newKey}\n`)
    expect((await reseal('--dry-run')).counts).toEqual({
      ...{ dryRun: true, values: 1, old: 0, resealed: 0, unreadable: 0 },
    })
    server = await startServerProcess({ env, dataDir })
    const after = await openDirectLineSession(server.url, { credential: session.token })
    await said(after, '开店贷款', '怎么称呼您')
    await said(after, '跳过', '什么时候给您打电话')
    await said(after, '跳过', '请您看一下')
    await said(after, '确认', '138****5678')
    after.close()
  }, 180_000)
})
