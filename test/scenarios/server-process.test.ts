import { afterEach, describe, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import { statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { openDirectLineSession, readTranscript } from '../support/direct-line-session.js'
import { testSecret } from '../support/app.js'
import {
  freePort,
  removeDataDir,
  runCommand,
  startServerProcess,
  type ServerProcess,
} from '../support/server-process.js'

// The product as people start it, as a process that can be killed.

const longTimeout = 180_000
const folders = new Set<string>()
const running = new Set<ServerProcess>()

afterEach(async () => {
  for (const server of running) await server.stop('SIGKILL')
  running.clear()
  for (const folder of folders) removeDataDir(folder)
  folders.clear()
})

async function start(options: Parameters<typeof startServerProcess>[0] = {}) {
  const env = { DIRECT_LINE_SECRET: testSecret, LOG_LEVEL: 'warn', LANG: 'C', ...options.env }
  const server = await startServerProcess({ ...options, env })
  folders.add(server.dataDir)
  running.add(server)
  return server
}

/** A chat model that takes a question and never answers. */
async function silentModel(): Promise<{ url: string; asked: Promise<void>; server: Server }> {
  let tell = () => {}
  const asked = new Promise<void>((resolve) => (tell = resolve))
  const server = createServer(() => tell())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, asked, server }
}

describe('the server process', () => {
  it(
    'that is killed in the middle of a turn answers once after its restart, also when asked again',
    async () => {
      const model = await silentModel()
      const first = await start({ env: { MODEL_BASE_URL: model.url, MODEL_NAME: 'silent' } })
      const before = await openDirectLineSession(first.url, { credential: testSecret })
      const question = '挂失要收费吗'
      const sent = await before.post(question, 'the-same')
      expect(sent.status).toBe(200)
      await model.asked
      await first.stop('SIGKILL')
      model.server.closeAllConnections()
      model.server.close()

      const second = await start({ dataDir: first.dataDir })
      const after = await openDirectLineSession(second.url, { credential: before.token })
      expect(await after.post(question, 'the-same')).toEqual({ status: 200, id: sent.id })
      await after.answerTo(question)
      const messages = (await readTranscript(second.url, after)).filter((a) => a.type === 'message')
      expect(messages).toHaveLength(3)
      after.close()
      expect(await second.stop('SIGTERM')).toBe(0)
    },
    longTimeout,
  )

  it(
    'has its data folder alone, keeps its keys to itself and serves the command line meanwhile',
    async () => {
      const server = await start()
      const env = { DATA_DIR: server.dataDir, PORT: String(await freePort()) }
      const second = await runCommand(['serve'], env)
      expect(second.code).toBe(1)
      expect(second.stderr.trim().split('\n')).toHaveLength(1)
      expect(second.stderr).toContain(`process ${server.pid} at ${server.url}`)
      for (const keys of ['token-keys', 'data-keys'])
        expect(statSync(path.join(server.dataDir, keys)).mode & 0o777).toBe(0o600)

      const asked = await runCommand(['ask', 'What do I need to open an account?', '--json'], env)
      expect(JSON.parse(asked.stdout)).toMatchObject({
        ...{ kind: 'answer', locale: 'en', citations: [{ position: 1 }] },
      })
      const stdin = 'What do I need to open an account?\n'
      const chatted = await runCommand(['chat', '--bank', 'qingyu'], { ...env, stdin })
      expect([chatted.code, chatted.stdout]).toEqual([0, expect.stringContaining('Sources:')])
      const taken = await runCommand(['serve'], {
        ...{ DATA_DIR: `${server.dataDir}-other`, PORT: new URL(server.url).port, SEED_DEMO: '0' },
      })
      folders.add(`${server.dataDir}-other`)
      expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('is taken')])
    },
    longTimeout,
  )

  it('says in one go what is wrong with its configuration', async () => {
    const { code, stderr } = await runCommand(['serve'], {
      PORT: 'x',
      MODEL_NAME: 'm',
      LOG_LEVEL: 'loud',
    })
    expect(code).toBe(2)
    expect(stderr.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  PORT must be a whole number from 0 to 65535',
      '  LOG_LEVEL must be one of debug, info, warn, error, silent',
      '  MODEL_BASE_URL is needed with MODEL_NAME',
    ])
  })
})
