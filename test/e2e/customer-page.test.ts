import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Reply } from '../../core/conversations/index.js'
import { budgetBytes, firstLoad } from '../../scripts/page-size.js'
import { violationsOf } from '../support/accessibility.js'
import {
  findChromium,
  openBrowser,
  screenshotPath,
  type TestBrowser,
  type VisitOptions,
} from '../support/browser.js'
import { asHeard } from '../support/heard.js'
import { replies } from '../support/replies.js'
import { removeDataDir, startServerProcess, type ServerProcess } from '../support/server-process.js'

const chromium = findChromium()
if (!chromium) {
  const sentence = 'Chromium was not found: the browser tests are left out.'
  if (process.env.REQUIRE_SERVICES === '1') throw new Error(sentence)
  process.stderr.write(`${sentence} See scripts/install-test-services.sh\n`)
}
const describeWithChromium = chromium ? describe : describe.skip

const lostCardFee = '挂失要收费吗'
const sizes = [
  { name: 'phone', width: 360, height: 780 },
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

  async function open(
    size: VisitOptions,
    query = '?locale=zh-CN',
    { history }: { history?: Reply[] } = {},
  ) {
    const visit = await browser.visit(size)
    if (history)
      await visit.page.route('**/api/web-chat/history*', (route) =>
        route.fulfill({ json: { activities: history.map(asHeard), more: false } }),
      )
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

  it('is light at its first load, however it came to be built', () => {
    const bytes = firstLoad('dist/web').reduce((sum, file) => sum + file.bytes, 0)
    expect(bytes).toBeLessThan(budgetBytes)
  })

  describe.each(sizes)('at $name width', (size) => {
    it('greets, answers with a source, and opens it', async () => {
      const { page, problems, context } = await open(size)
      const { ask, answers, sources } = chat(page)
      await page.screenshot({ path: screenshotPath(`greeting-${size.name}`) })
      await ask(lostCardFee)
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
      await ask(lostCardFee)
      await sources.first().waitFor({ timeout: 20_000 })
      expect(await violationsOf(page)).toEqual([])
      await context.close()
    }, 60_000)
  })

  it('speaks English when asked to, and keeps the conversation', async () => {
    const { page, context } = await open(sizes[0]!)
    await chat(page).ask(lostCardFee)
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('radio', { name: 'English' }).click()
    await page.keyboard.press('Escape')
    const box = page.getByRole('textbox', { name: /question/i })
    await box.fill('What do I need to open an account?')
    await box.press('Enter')
    await page
      .getByRole('log')
      .getByText(/passport/i)
      .last()
      .waitFor({ timeout: 20_000 })
    expect(await page.getByText(lostCardFee).count()).toBeGreaterThan(0)
    await page.screenshot({ path: screenshotPath('english-phone') })
    await context.close()
  }, 60_000)

  it('keeps the rating of an answer, and the conversation, on return', async () => {
    const { page, context } = await open(sizes[0]!)
    await chat(page).ask(lostCardFee)
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '有帮助' }).last().click()
    await page.waitForTimeout(500)
    await page.reload()
    await chat(page).sources.first().waitFor({ timeout: 20_000 })
    expect(await chat(page).said(lostCardFee).count()).toBe(1)
    await page.locator('button[aria-pressed=true]').waitFor({ timeout: 5_000 })
    await context.close()
  }, 60_000)

  it.each(sizes)(
    'draws every card at $name width, in reach of everybody',
    async (size) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, problems, context } = await open({ ...size, colorScheme }, '?locale=zh-CN', {
          history: replies.map(({ reply }) => reply),
        })
        await page.locator('.table-card').first().waitFor()
        const widths = await page.evaluate(() => {
          const scroller = document.querySelector('main')
          return [scroller?.scrollWidth, scroller?.clientWidth]
        })
        expect(widths[0]).toBe(widths[1])
        expect(await page.locator('.table-card tbody tr').first().innerText()).toContain(
          '¥42,541.20',
        )
        expect(await page.getByRole('link', { name: /^查看地图：滨江科技支行/ }).count()).toBe(3)
        expect(await violationsOf(page)).toEqual([])
        expect(problems).toEqual([])
        await page.screenshot({ path: screenshotPath(`cards-${size.name}-${colorScheme}`) })
        await context.close()
      }
    },
    60_000,
  )

  it('offers many choices as a list, and says the chosen one', async () => {
    const { reply } = replies.find(({ name }) => name === 'more choices than a menu holds')!
    const { page, context } = await open(sizes[0]!, '?locale=zh-CN', { history: [reply] })
    const choice = page.getByRole('button', { name: 'Branch number 14' })
    // Chosen with the keyboard; the button is gone before the key is up again.
    await choice.focus()
    await page.keyboard.press('Enter')
    await chat(page).said('branch 14').waitFor()
    await choice.waitFor({ state: 'detached' })
    await context.close()
  }, 60_000)

  it('tells where the customer is, when the customer wants it to', async () => {
    const { page, context } = await open(sizes[0]!)
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 30.20123456, longitude: 120.2 })
    const posted = page.waitForRequest((request) => request.method() === 'POST')
    await sharePlace(page)
    expect((await posted).postDataJSON()).toMatchObject({
      text: '我的位置',
      entities: [{ type: 'GeoCoordinates', latitude: 30.2012, longitude: 120.2 }],
    })
    await chat(page).said('我的位置').waitFor()
    await context.close()
  }, 60_000)

  it('asks where the customer is when the page may not know', async () => {
    const { page, context } = await open(sizes[0]!)
    await sharePlace(page)
    await page.getByText('可以直接写您在哪里').waitFor()
    expect(await chat(page).said('我的位置').count()).toBe(0)
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
    await chat(page).ask(lostCardFee)
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
    expect(await chat(page).said(lostCardFee).count()).toBe(1)
    expect(await chat(page).answers.count()).toBe(3)
    await page.screenshot({ path: screenshotPath('connection-regained-phone') })
    await context.close()
  }, 150_000)
})

async function sharePlace(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^更多/ }).press('Enter')
  await page.getByRole('button', { name: /^我的位置/ }).focus()
  await page.keyboard.press('Enter')
}

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
