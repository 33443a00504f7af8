import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { violationsOf } from '../support/accessibility.js'
import { findChromium, openBrowser, screenshotPath, type TestBrowser } from '../support/browser.js'
import { openDirectLineSession } from '../support/direct-line-session.js'
import { removeDataDir, startServerProcess, type ServerProcess } from '../support/server-process.js'

const chromium = findChromium()
if (!chromium && process.env.REQUIRE_SERVICES === '1')
  throw new Error('Chromium was not found: the browser tests cannot run.')
const describeWithChromium = chromium ? describe : describe.skip

describeWithChromium('the inspector page', () => {
  let bank: ServerProcess
  let browser: TestBrowser

  beforeAll(async () => {
    bank = await startServerProcess()
    browser = await openBrowser(chromium as string)
    const opened = await fetch(`${bank.url}/api/web-chat/token`, { method: 'POST' })
    const { token } = (await opened.json()) as { token: string }
    const session = await openDirectLineSession(bank.url, { credential: token })
    for (const text of ['我想留个电话', '贷款']) {
      await session.post(text)
      await session.answerTo(text)
    }
    session.close()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await bank?.stop()
    if (bank) removeDataDir(bank.dataDir)
  })

  it.each([
    { name: 'phone', width: 360, height: 780, colorScheme: 'dark' as const },
    { name: 'desktop', width: 1440, height: 900, colorScheme: 'light' as const },
  ])(
    'shows a conversation and gives it as a case, on $name',
    async ({ name, ...size }) => {
      const { page, context } = await browser.visit(size)
      await page.goto(`${bank.url}/dev/inspector?locale=zh-CN`)
      await page.getByRole('link', { name: /贷款/ }).first().click()
      const last = page.locator('article').first()
      await last.getByText('set-slot').waitFor()
      expect(await last.innerText()).toMatch(/leave-contact/)
      const [scrolls, shows] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return [scrollWidth, clientWidth]
      })
      expect(scrolls).toBe(shows)
      expect(await violationsOf(page)).toEqual([])
      await page.screenshot({ path: screenshotPath(`inspector-${name}`) })
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: '存为测试用例' }).click()
      expect((await download).suggestedFilename()).toMatch(/\.yaml$/)
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByText('Understood as').first().waitFor()
      await context.close()
    },
    60_000,
  )
})
