import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Breaches of the accessibility rules. */
export async function violationsOf(page: Page): Promise<string[]> {
  // The page allows no inline script; the rules are brought in by the browser's debugger.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(o: object): Promise<{ violations: { id: string; nodes: unknown[] }[] }> }
    }
    const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
    return (await axe.run(rules)).violations.map(({ id, nodes }) => `${id} ×${nodes.length}`)
  })
}
