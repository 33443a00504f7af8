import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { removeDataDir, startServerProcess, type ServerProcess } from '../support/server-process.js'

// A limit on the size of files stands in for a full disk (Linux): a write fails in the same place.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip

describeOnLinux('an embedded installation whose disk is full', () => {
  let server: ServerProcess | undefined

  afterAll(async () => {
    await server?.stop('SIGKILL')
    if (server) removeDataDir(server.dataDir)
  })

  it('ends and says why; started again, it answers the message sent again once', async () => {
    server = await startServerProcess()
    const chat = await openChat(server.url)
    expect(await chat.send('挂失要收费吗', 'first')).toBe(200)
    execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=4096:unlimited'])
    expect(await chat.send('大额存单多少起存', 'second').catch(() => 500)).toBeGreaterThanOrEqual(
      500,
    )
    expect(await server.exited).toBe(1)
    expect(server.output()).toContain('installation/database-ended')

    server = await startServerProcess({ dataDir: server.dataDir })
    const again = { ...chat, url: server.url }
    expect(await again.send('大额存单多少起存', 'second')).toBe(200)
    expect(await again.send('大额存单多少起存', 'second')).toBe(200)
    await wait(2_000)
    const texts = await again.texts()
    expect(texts.filter((text) => text === '大额存单多少起存')).toHaveLength(1)
    expect(texts.filter((text) => text.includes('20万元起存'))).toHaveLength(1)
  }, 120_000)
})

async function openChat(url: string) {
  const response = await fetch(`${url}/api/web-chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale: 'zh-CN', bank: 'qingyu' }),
  })
  const { token, conversationId } = (await response.json()) as Record<string, string>
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const path = `/v3/directline/conversations/${conversationId}/activities`
  return {
    url,
    async send(text: string, clientActivityID: string): Promise<number> {
      const activity = { type: 'message', text, channelData: { clientActivityID } }
      const body = JSON.stringify(activity)
      return (await fetch(this.url + path, { method: 'POST', headers, body })).status
    },
    async texts(): Promise<string[]> {
      const page = await fetch(this.url + path, { headers })
      const { activities } = (await page.json()) as { activities: { text?: string }[] }
      return activities.map(({ text = '' }) => text)
    },
  }
}
