import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readManual } from '#collector/help/manual.ts'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'

let browser: Browser
let earshot: Earshot
beforeAll(async () => {
  earshot = await prepareEarshot()
  await earshot.start()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await earshot.remove()
})

const PAGES = [...readManual().map(({ id }) => id), 'reference', 'search?q=score']

const SCREENS = [
  { width: 1200, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const

test.each(PAGES)(
  '%s fits a small phone and a desktop, and passes the audit on both',
  async (id) => {
    for (const { width, colorScheme } of SCREENS) {
      const viewport = { width, height: 900 }
      // the audit brings a script of its own
      const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      await page.goto(`${earshot.address}/help/${id}`)
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect([width, beyond, violations.map((found) => found.id)]).toEqual([width, 0, []])
      await context.close()
    }
  },
)

test('a call of the reference is tried from its page, with a key', async () => {
  const key = await earshot.furnish('acme', 'https://acme.example', [])
  const page = await browser.newPage()
  await page.goto(`${earshot.address}/help/reference`)
  await page.getByLabel('API key').fill(key)
  const call = page.locator('details', { hasText: 'GET /api/sites List' })
  await call.locator('summary').click()
  await call.getByRole('button', { name: 'Try' }).click()
  await call.getByText('"acme"').waitFor()
  await page.close()
})
