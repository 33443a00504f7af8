import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import type { Reply } from '../../core/conversations/index.js'
import { violationsOf } from '../support/accessibility.js'
import { findChromium, openBrowser, screenshotPath, type TestBrowser } from '../support/browser.js'
import { asHeard } from '../support/heard.js'
import { replies } from '../support/replies.js'
import { removeDataDir, startServerProcess, type ServerProcess } from '../support/server-process.js'

const chromium = findChromium()
if (!chromium && process.env.REQUIRE_SERVICES === '1')
  throw new Error('Chromium was not found: the browser tests cannot run.')
const describeWithChromium = chromium ? describe : describe.skip

const phone = { width: 360, height: 780 }
/** A laptop's screen at 200 %. */
const zoomed = { width: 720, height: 450 }

const plan: Reply = {
  text: '还款计划如下。',
  parts: [
    {
      kind: 'table',
      title: '还款计划',
      columns: ['期数', '还款额', '本金', '利息', '剩余本金'].map((label, i) => ({
        label,
        align: i === 0 ? ('start' as const) : ('end' as const),
      })),
      rows: [
        ['第 1 期', '15,409.72', '13,888.89', '1,520.83', '486,111.11'],
        ['合计', '528,135.42', '500,000.00', '28,135.42', '0.00'],
      ],
    },
  ],
}

describeWithChromium('reading the page', () => {
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

  async function open(size: typeof phone, { locale = 'zh-CN', heard = [] as Reply[] } = {}) {
    const { page, context } = await browser.visit(size)
    if (heard.length > 0)
      await page.route('**/api/web-chat/history*', (route) =>
        route.fulfill({ json: { activities: heard.map(asHeard), more: false } }),
      )
    await page.goto(`${bank.url}/?locale=${locale}`)
    await page.getByRole('log').locator('.message').first().waitFor({ timeout: 20_000 })
    return { page, context }
  }

  it('a table that is too wide says so, and moves by finger and keys under its first column', async () => {
    const { page, context } = await open(phone, { heard: [plan] })
    const box = page.getByRole('group', { name: '还款计划，可左右滑动' })
    const shade = page.locator('.sideways.more-after')
    await shade.waitFor()
    const head = page.getByRole('rowheader', { name: '第 1 期' })
    const before = await placeOf(head)
    await box.focus()
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowRight')
    await shade.waitFor({ state: 'detached' })
    expect((await placeOf(head)).x).toBe(before.x)
    expect(await box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await context.close()
  }, 60_000)

  it.each([
    ['on a phone', phone],
    ['at 200 %', zoomed],
  ])(
    'every next step is above the place to write, %s',
    async (_what, size) => {
      const { page, context } = await open(size, { locale: 'en' })
      const box = page.getByRole('textbox')
      await box.fill('Please call me back')
      await box.press('Enter')
      const last = page.getByRole('button', { name: 'A business account' })
      await last.waitFor({ timeout: 20_000 })
      const footer = await placeOf(page.locator('footer'))
      await expectWithin(last, { above: footer.y })
      await context.close()
    },
    60_000,
  )

  it('the way back to the newest covers nothing', async () => {
    const heard = replies.map(({ reply }) => reply)
    const { page, context } = await open(phone, { heard })
    await page.locator('.table-card').first().waitFor()
    await page.locator('main').evaluate((log) => log.scrollTo({ top: 0 }))
    const back = page.getByRole('button', { name: '回到最新' })
    await back.waitFor()
    const log = await placeOf(page.locator('main'))
    expect((await placeOf(back)).y).toBeGreaterThanOrEqual(log.y + log.height)
    await back.click()
    await back.waitFor({ state: 'detached' })
    await context.close()
  }, 60_000)

  it('large letters are one switch away, draw tables row by row, and stay on return', async () => {
    const { page, context } = await open(phone, {
      heard: [...replies.map(({ reply }) => reply), plan],
    })
    await page.getByRole('table', { name: '还款计划' }).waitFor()
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('switch', { name: /^长辈模式/ }).click()
    await page.getByRole('heading', { name: '第 1 期' }).waitFor()
    expect(await page.getByRole('table', { name: '还款计划' }).count()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('22.4px')
    expect(await violationsOf(page)).toEqual([])
    await page.screenshot({ path: screenshotPath('large-text-phone') })
    await page.reload()
    await page.getByRole('heading', { name: '第 1 期' }).waitFor({ timeout: 20_000 })
    const widths = await page
      .locator('main')
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])
    expect(widths[0]).toBe(widths[1])
    await context.close()
  }, 60_000)
})

async function placeOf(what: Locator) {
  const place = await what.boundingBox()
  if (!place) throw new Error('it is not on the screen')
  return place
}

/** Waits until it has moved where it belongs. */
async function expectWithin(what: Locator, { above }: { above: number }) {
  const page: Page = what.page()
  const handle = await what.elementHandle()
  await page.waitForFunction(
    ([element, edge]) => element.getBoundingClientRect().bottom <= edge,
    [handle, above] as const,
    { timeout: 5_000 },
  )
}
