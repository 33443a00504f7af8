import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { findChromium, openBrowser, screenshotPath, type TestBrowser } from '../support/browser.js'
import { removeDataDir, startServerProcess, type ServerProcess } from '../support/server-process.js'

const chromium = findChromium()
if (!chromium) {
  const sentence = 'Chromium was not found: the browser tests are left out.'
  if (process.env.REQUIRE_SERVICES === '1') throw new Error(sentence)
  process.stderr.write(`${sentence} See scripts/install-test-services.sh\n`)
}
const describeWithChromium = chromium ? describe : describe.skip

const lostCard = '银行卡丢了怎么挂失'
const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1440, height: 900 },
]

describeWithChromium('the customer page', () => {
  let bank: ServerProcess
  let browser: TestBrowser

  beforeAll(async () => {
    bank = await startServerProcess()
    browser = await openBrowser(chromium as string)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await bank?.stop()
    if (bank) removeDataDir(bank.dataDir)
  })

  async function open(size: { width: number; height: number }, query = '?locale=zh-CN') {
    const visit = await browser.visit(size)
    const problems: string[] = []
    visit.page.on('pageerror', (error) => problems.push(error.message))
    visit.page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      const ours = origin === bank.url || protocol === 'ws:' || /^(data|blob):/.test(protocol)
      if (!ours) problems.push(`request to ${origin}`)
    })
    await visit.page.goto(bank.url + '/' + query)
    await chat(visit.page).greeting.waitFor({ timeout: 20_000 })
    return { ...visit, problems }
  }

  describe.each(sizes)('at $name width', (size) => {
    it('greets, answers with a source, and opens it', async () => {
      const { page, problems, context } = await open(size)
      const { ask, answers, sources } = chat(page)
      await page.screenshot({ path: screenshotPath(`greeting-${size.name}`) })
      await ask(lostCard)
      await sources.first().waitFor({ timeout: 20_000 })
      expect(await answers.last().innerText()).toContain('挂失')
      await page.screenshot({ path: screenshotPath(`answer-${size.name}`) })

      await sources.first().click()
      const sheet = page.getByRole('dialog')
      await sheet.locator('mark').first().waitFor()
      expect(await sheet.innerText()).toContain('挂失')
      await page.screenshot({ path: screenshotPath(`source-${size.name}`) })
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'hidden' })
      expect(problems).toEqual([])
      await context.close()
    }, 60_000)

    it('passes the accessibility rules with a conversation on it', async () => {
      const { page, context } = await open(size)
      const { ask, sources } = chat(page)
      await ask(lostCard)
      await sources.first().waitFor({ timeout: 20_000 })
      // The page allows no inline script; the rules are brought in by the browser's debugger.
      await page.evaluate(axe.source)
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(o: object): Promise<{ violations: { id: string; nodes: unknown[] }[] }> }
        }
        const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
        return (await axe.run(rules)).violations.map(({ id, nodes }) => `${id} ×${nodes.length}`)
      })
      expect(violations).toEqual([])
      await context.close()
    }, 60_000)
  })

  it('speaks English when asked to, and keeps the conversation', async () => {
    const { page, context } = await open(sizes[0]!)
    await chat(page).ask(lostCard)
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('radio', { name: 'English' }).click()
    await page.keyboard.press('Escape')
    const box = page.getByRole('textbox', { name: /question/i })
    await box.fill('How do I report a lost card?')
    await box.press('Enter')
    await page
      .getByRole('log')
      .getByText(/report/i)
      .last()
      .waitFor({ timeout: 20_000 })
    expect(await page.getByText(lostCard).count()).toBeGreaterThan(0)
    await page.screenshot({ path: screenshotPath('english-phone') })
    await context.close()
  }, 60_000)

  it('keeps the rating of an answer, and the conversation, on return', async () => {
    const { page, context } = await open(sizes[0]!)
    await chat(page).ask(lostCard)
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '有帮助' }).last().click()
    await page.waitForTimeout(500)
    await page.reload()
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    expect(await chat(page).said(lostCard).count()).toBe(1)
    await page.locator('button[aria-pressed=true]').waitFor({ timeout: 5_000 })
    await context.close()
  }, 60_000)

  it('sends a picture and shows it', async () => {
    const { page, context } = await open(sizes[0]!)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '回单.png',
        mimeType: 'image/png',
        buffer: await page.screenshot(),
      })
    await page.getByRole('button', { name: '发送' }).click()
    await page.getByRole('log').locator('img').first().waitFor({ timeout: 20_000 })
    await page.getByRole('log').getByText('已收到').waitFor({ timeout: 20_000 })
    await context.close()
  }, 60_000)

  it('shows script tags as text', async () => {
    const { page, context, problems } = await open(sizes[0]!)
    await chat(page).ask('<script>document.title="taken"</script><img src=x onerror=alert(1)>')
    await chat(page).answers.nth(1).waitFor({ timeout: 20_000 })
    expect(await page.title()).not.toBe('taken')
    expect(problems).toEqual([])
    await context.close()
  }, 60_000)

  it('loses nothing and shows nothing twice when the server is killed and comes back', async () => {
    const { page, context } = await open(sizes[0]!)
    await chat(page).ask(lostCard)
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    const port = Number(new URL(bank.url).port)
    await bank.stop('SIGKILL')
    await chat(page).ask('网点几点开门')
    await page.waitForTimeout(2_000)
    await page.screenshot({ path: screenshotPath('connection-lost-phone') })
    bank = await startServerProcess({ dataDir: bank.dataDir, port })
    await chat(page).answers.nth(2).waitFor({ timeout: 60_000 })
    await page.waitForTimeout(2_000)
    expect(await chat(page).said('网点几点开门').count()).toBe(1)
    expect(await chat(page).said(lostCard).count()).toBe(1)
    expect(await chat(page).answers.count()).toBe(3)
    await page.screenshot({ path: screenshotPath('connection-regained-phone') })
    await context.close()
  }, 150_000)
})

function chat(page: Page) {
  const log = page.getByRole('log')
  const answers = log.locator('.message:not(.own)')
  return {
    answers,
    greeting: answers.first(),
    sources: log.getByRole('button', { name: /^(来源|Source) 1/ }),
    said: (text: string) => log.locator('.message.own', { hasText: text }),
    async ask(text: string) {
      const box = page.getByRole('textbox').first()
      await box.fill(text)
      await box.press('Enter')
    },
  }
}
