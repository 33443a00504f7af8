import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { findChromium, openBrowser, screenshotPath, type TestBrowser } from '../support/browser.js'
import {
  freePort,
  removeDataDir,
  startServerProcess,
  type ServerProcess,
} from '../support/server-process.js'

// The client as Microsoft ships it, on a page of another origin, as a bank's own site would have it.

const secret = 'a-direct-line-secret-for-this-test-only'
let bank: ServerProcess
let site: Server
let siteUrl: string
let browser: TestBrowser
let page: Page

beforeAll(async () => {
  const chromium = findChromium()
  if (!chromium) throw new Error('Chromium is needed: see scripts/install-test-services.sh')
  site = await startSite()
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const port = await freePort()
  bank = await startServerProcess({ port, env: environment(port) })
  browser = await openBrowser(chromium)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await bank?.stop()
  if (bank) removeDataDir(bank.dataDir)
  site?.close()
})

describe('an unmodified Web Chat', () => {
  it('is greeted and offers the suggested actions', async () => {
    page = (await browser.visit({ width: 800 })).page
    await openWebChat(page)
    await page.getByText('智能助手').first().waitFor({ timeout: 20_000 })
    expect(await page.locator('.webchat__suggested-action').count()).toBeGreaterThan(1)
  }, 60_000)

  it('asks by a suggested action and shows the answer with its source', async () => {
    await page.locator('.webchat__suggested-action').first().click()
    await page.locator('.webchat__link-definitions').first().waitFor({ timeout: 20_000 })
    await page.locator('.webchat__link-definitions button').first().click()
    await page.locator('.webchat__citation-modal-dialog').getByText('限额').first().waitFor()
    await page.keyboard.press('Escape')
    await page.screenshot({ path: screenshotPath('web-chat-answer') })
  }, 60_000)

  it('sends a typed question and sees it marked as sent', async () => {
    await ask(page, '挂失要收费吗')
    await page.getByText('挂失要收费吗').first().waitFor()
    await page.locator('.webchat__bubble--from-user').nth(1).waitFor()
    await expectSent(page)
  }, 60_000)

  it('rates an answer', async () => {
    const posted = page.waitForResponse(
      (response) =>
        response.request().postData()?.includes('webchat:activity-status/feedback') ?? false,
      { timeout: 20_000 },
    )
    await page.locator('.webchat__thumb-button').first().click()
    expect((await posted).status()).toBe(200)
  }, 40_000)

  it('uploads a picture', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'receipt.png',
      mimeType: 'image/png',
      buffer: onePixel,
    })
    // Web Chat makes a thumbnail first; sent before that, the text goes without the picture.
    await page.waitForTimeout(1_500)
    await ask(page, '请看这张回单')
    const link = page.locator('a[href*="/v3/directline/attachments/"]').first()
    await link.waitFor({ state: 'attached', timeout: 20_000 })
    const kept = await fetch((await link.getAttribute('href')) as string)
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(onePixel)
  }, 60_000)

  it('goes on after a restart of the server, with nothing shown twice', async () => {
    const port = Number(new URL(bank.url).port)
    await bank.stop()
    bank = await startServerProcess({
      dataDir: bank.dataDir,
      port,
      env: environment(port),
    })
    await page.waitForTimeout(16_000)
    await ask(page, '网点几点开门')
    await page.locator('.webchat__bubble--from-user').nth(4).waitFor({ timeout: 30_000 })
    await expectSent(page)
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(5)
    await page.screenshot({ path: screenshotPath('web-chat-after-restart') })
  }, 120_000)

  it('draws the cards of branches, whose buttons speak in the customer’s name', async () => {
    await page.locator('.webchat__suggested-action', { hasText: '杭州市' }).click()
    const button = page.getByRole('button', { name: '可办业务' }).first()
    await button.waitFor({ timeout: 20_000 })
    expect(await page.getByRole('button', { name: '查看地图' }).count()).toBeGreaterThan(0)
    await page.screenshot({ path: screenshotPath('web-chat-cards') })
    await button.click()
    await page
      .locator('.webchat__bubble--from-user', { hasText: '可以办什么业务' })
      .waitFor({ timeout: 20_000 })
  }, 60_000)
})

function environment(port: number): Record<string, string> {
  return {
    DIRECT_LINE_SECRET: secret,
    ALLOWED_ORIGINS: siteUrl,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  }
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function openWebChat(page: Page): Promise<void> {
  const answer = await fetch(`${bank.url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: 'dl_compat' }, trustedOrigins: [siteUrl] }),
  })
  const { token } = (await answer.json()) as { token: string }
  await page.goto(siteUrl)
  await page.evaluate(
    ({ token, domain }) => {
      const { WebChat } = window as unknown as {
        WebChat: {
          createDirectLine(options: object): unknown
          renderWebChat(props: object, element: Element | null): void
        }
      }
      WebChat.renderWebChat(
        { directLine: WebChat.createDirectLine({ token, domain }), locale: 'zh-CN' },
        document.getElementById('chat'),
      )
    },
    { token, domain: `${bank.url}/v3/directline` },
  )
}

async function ask(page: Page, text: string): Promise<void> {
  const box = page.locator('[data-testid="send box text area"], .webchat__send-box-text-box__input')
  await box.first().fill(text)
  await box.first().press('Enter')
}

/** Web Chat shows "sending" or "failed" until both the answer and the echo came. */
async function expectSent(page: Page): Promise<void> {
  await page.waitForTimeout(1_000)
  expect(await page.getByText(/正在发送|发送失败|无法发送/).count()).toBe(0)
}

async function startSite(): Promise<Server> {
  const bundle = readFileSync('test/compat/node_modules/botframework-webchat/dist/webchat.js')
  const server = createServer((request, response) => {
    if (request.url === '/webchat.js') {
      response.setHeader('content-type', 'text/javascript').end(bundle)
    } else {
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          '<!doctype html><title>Site</title><div id="chat" style="height:90vh"></div><script src="/webchat.js"></script>',
        )
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
