import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { violationsOf } from '../support/accessibility.js'
import { findChromium, openBrowser, screenshotPath, type TestBrowser } from '../support/browser.js'
import { removeDataDir, startServerProcess, type ServerProcess } from '../support/server-process.js'

const chromium = findChromium()
if (!chromium && process.env.REQUIRE_SERVICES === '1')
  throw new Error('Chromium was not found: the browser tests cannot run.')
const describeWithChromium = chromium ? describe : describe.skip

const desktop = { width: 1440, height: 900 }
const phone = { width: 360, height: 780 }
const password = 'a long walk by the lake'
const areas = ['', '/branches', '/branches/qy-wulin', '/people', '/products', '/audit', '/account']

describeWithChromium('the staff application', () => {
  let bank: ServerProcess
  let browser: TestBrowser

  beforeAll(async () => {
    bank = await startServerProcess()
    browser = await openBrowser(chromium as string)
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await bank?.stop()
    if (bank) removeDataDir(bank.dataDir)
  })

  /** The link that the server printed for somebody of the demo. */
  function linkOf(name: string): string {
    const line = bank
      .output()
      .split('\n')
      .find((text) => text.includes(name))
    const link = line?.match(/http\S+demo-sign-in\S+/)?.[0]
    if (!link) throw new Error(`no link for ${name}`)
    return link
  }

  async function signedIn(name: string, options: Parameters<TestBrowser['visit']>[0]) {
    const { page, context } = await browser.visit(options)
    const complaints = complaintsOf(page)
    await page.goto(linkOf(name))
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 })
    return { page, context, complaints }
  }

  it('leads from an invitation to a change that customers see at once', async () => {
    const link = await invite()
    const { page, context } = await browser.visit(phone)
    const { secret, recoveryCode } = await takeIntoUse(page, link)
    expect(secret).toMatch(/^[A-Z2-7]{16,}$/)

    await page.goto(`${bank.url}/staff/branches/qy-wulin`)
    await page.getByRole('button', { name: '加一条通知' }).click()
    await page.getByLabel('内容 · 中文').last().fill('电梯维修，请走东侧楼梯')
    await page
      .getByLabel('内容 · 英文')
      .last()
      .fill('The lift is under repair; use the east stairs')
    await page.getByLabel('从哪天起').last().fill(today())
    await page.keyboard.press('Tab')
    await page.screenshot({ path: screenshotPath('staff-branch-phone') })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存，客户现在就能看到').waitFor()

    expect(await answerTo('武林支行在哪里')).toContain('电梯维修')

    await page.getByRole('button', { name: '周晓' }).click()
    await page.getByText('退出登录').click()
    await signIn(page, recoveryCode)
    await page.getByText('电梯维修，请走东侧楼梯').or(page.getByText('武林支行')).first().waitFor()
    await context.close()
  }, 180_000)

  it('names what is wrong, beside its field where there is one, and keeps what was entered', async () => {
    const { page, context } = await signedIn('顾明轩', desktop)
    await page.goto(`${bank.url}/staff/branches/qy-wulin`)
    const save = page.getByRole('button', { name: '保存', exact: true })
    await page.getByLabel('电话').fill('call me')
    await save.click()
    const wrong = page.locator('.ant-form-item-has-error')
    await wrong.first().waitFor()
    expect(await wrong.count()).toBe(1)
    expect(await wrong.innerText()).toContain('电话')
    expect(await page.getByLabel('电话').inputValue()).toBe('call me')

    await page.getByLabel('电话').fill('0571-0000-7211')
    await page.getByLabel('纬度').fill('30.2719')
    await page.getByLabel('经度').fill('20.1662')
    await save.click()
    await page.getByText('这个坐标不在中国境内，请检查').first().waitFor()

    await context.setOffline(true)
    await page.getByLabel('经度').fill('120.1662')
    await save.click()
    await page.getByText('网络不通，输入的内容还在').first().waitFor()
    expect(await page.getByLabel('经度').inputValue()).toBe('120.1662')
    await context.setOffline(false)
    await save.click()
    await page.getByText('已保存，客户现在就能看到').waitFor()
    await context.close()
  }, 90_000)

  it('shows nothing of another bank, and no area without the right to it', async () => {
    const { page, context } = await signedIn('孙小棠', desktop)
    await page.getByRole('menuitem', { name: '网点' }).click()
    await page.getByRole('link', { name: '武林支行' }).waitFor()
    expect(await page.getByText('大关支行').count()).toBe(0)
    expect(await page.getByRole('menuitem', { name: '审计日志' }).count()).toBe(0)
    await page.goto(`${bank.url}/staff/branches/lj-gongshu`)
    await page.getByText('没有这个页面。').waitFor()
    await context.close()
  }, 90_000)

  it.each([
    ['light, at a desk, in Chinese', { ...desktop, locale: 'zh-CN' }],
    ['dark, on a phone, in English', { ...phone, locale: 'en', colorScheme: 'dark' as const }],
  ])(
    'can be used by everybody: %s',
    async (_, options) => {
      const { page, context, complaints } = await signedIn('沈知远', options)
      const breaches: string[] = []
      for (const area of areas) {
        await page.goto(`${bank.url}/staff${area}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page
          .locator('.ant-spin-spinning, .ant-skeleton-active')
          .first()
          .waitFor({ state: 'detached' })
        breaches.push(...(await violationsOf(page)).map((breach) => `${area || '/'}: ${breach}`))
        const name = `staff${area.replaceAll('/', '-')}-${options.width}`
        await page.screenshot({ path: screenshotPath(name) })
        expect(await page.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(
          options.width,
        )
      }
      expect(breaches).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    },
    180_000,
  )

  async function invite(): Promise<string> {
    const { page, context } = await signedIn('郑若澜', desktop)
    await page.getByRole('menuitem', { name: '人员' }).click()
    await page.getByRole('button', { name: '邀请' }).click()
    const drawer = page.locator('.ant-drawer')
    await drawer.getByLabel('姓名').fill('周晓')
    await drawer.getByLabel('登录名').fill('zhou.xiao')
    await choose(page, '角色', '网点负责人')
    await choose(page, '银行', '青屿银行')
    await choose(page, '网点', '武林支行')
    await page.getByRole('button', { name: '生成邀请链接' }).click()
    const link = await page.locator('.ant-result code').innerText()
    await context.close()
    return link.trim()
  }

  async function takeIntoUse(page: Page, link: string) {
    await page.goto(link)
    await page.getByLabel('新密码').fill(password)
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('heading', { name: '绑定验证器' }).waitFor()
    await page.screenshot({ path: screenshotPath('staff-second-factor') })
    const secret = (await page.locator('code').first().innerText()).trim()
    await page.getByLabel('验证码').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
    await page.getByRole('button', { name: '继续' }).click()
    const codes = await page.locator('.staff-codes').innerText()
    await page.getByRole('button', { name: '已保存，进入工作台' }).click()
    await page.getByRole('heading', { name: '周晓，您好' }).waitFor()
    return { secret, recoveryCode: codes.split('\n')[0]!.trim() }
  }

  async function signIn(page: Page, recoveryCode: string): Promise<void> {
    await page.getByLabel('登录名').fill('zhou.xiao')
    await page.getByLabel('密码').fill('not the password at all')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('登录名、密码或验证码不正确').waitFor()
    await page.getByLabel('密码').fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByLabel('验证码').fill(recoveryCode)
    await page.getByRole('button', { name: '继续' }).click()
  }

  /** What the customer's page says to a question. */
  async function answerTo(question: string): Promise<string> {
    const { page, context } = await browser.visit(phone)
    await page.goto(`${bank.url}/?bank=qingyu&locale=zh-CN`)
    const log = page.getByRole('log')
    await log.locator('.message').first().waitFor({ timeout: 20_000 })
    const box = page.getByRole('textbox')
    await box.fill(question)
    await box.press('Enter')
    await log.getByText('电梯维修').first().waitFor({ timeout: 20_000 })
    const said = await log.innerText()
    await context.close()
    return said
  }
})

/** What the browser's console complains of, the content security policy above all. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.locator('.ant-drawer').getByLabel(label, { exact: true }).last().click()
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
}

/** `YYYY-MM-DD` where the bank is. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}
