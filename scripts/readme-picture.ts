import { mkdirSync } from 'node:fs'
import { findChromium, openBrowser } from '../test/support/browser.js'
import { removeDataDir, startServerProcess } from '../test/support/server-process.js'

// Makes docs/images/conversation.png anew from the running product: node --import tsx scripts/readme-picture.ts

const chromium = findChromium()
if (!chromium) throw new Error('Chromium is needed: see scripts/install-test-services.sh')
const bank = await startServerProcess()
const browser = await openBrowser(chromium)
try {
  const { page } = await browser.visit({ width: 1200, height: 820 })
  await page.goto(`${bank.url}/?bank=qingyu&branch=qy-binjiang&locale=zh-CN`)
  const box = page.getByRole('textbox')
  await box.waitFor()
  const answers = page.getByRole('log').locator('.message:not(.own)')
  await answers.first().waitFor()
  for (const question of ['滨江科技支行几点下班', '大额存单多少起存']) {
    const before = await answers.count()
    await box.fill(question)
    await box.press('Enter')
    await answers.nth(before).waitFor()
    await page.waitForTimeout(500)
  }
  await page
    .getByRole('log')
    .getByRole('button', { name: /^来源 1/ })
    .first()
    .click()
  await page.getByRole('dialog').locator('mark').first().waitFor()
  await page.waitForTimeout(500)
  mkdirSync('docs/images', { recursive: true })
  await page.screenshot({ path: 'docs/images/conversation.png' })
} finally {
  await browser.close()
  await bank.stop()
  removeDataDir(bank.dataDir)
}
