import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser is: `CHROMIUM`, or one that the system's packages brought. Null where there is none. */
export function findChromium(): string | null {
  return [process.env.CHROMIUM, ...places].find((place) => place && existsSync(place)) ?? null
}

export interface TestBrowser {
  /** A page in a profile of its own, as a customer's first visit. */
  visit(options?: VisitOptions): Promise<{ page: Page; context: BrowserContext }>
  close(): Promise<void>
}

export interface VisitOptions {
  width?: number
  height?: number
  locale?: string
  colorScheme?: 'light' | 'dark'
}

export async function openBrowser(executablePath: string): Promise<TestBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'branchline-browser-'))
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...process.env, HOME: profile },
  })
  return {
    async visit({ width = 390, height = 844, locale = 'zh-CN', colorScheme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        colorScheme,
        timezoneId: 'Asia/Shanghai',
      })
      return { page: await context.newPage(), context }
    },
    async close() {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Where a test leaves its screenshots; not part of the repository. */
export function screenshotPath(name: string): string {
  const folder = path.resolve('test/.output')
  mkdirSync(folder, { recursive: true })
  return path.join(folder, `${name}.png`)
}
