import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { addShop, openPage, setUpOwner } from '../support/owner.ts'

let browser: Browser
let earshot: Earshot
let page: Page
let complaints: string[]
let editor: string

beforeAll(async () => {
  browser = await launchChromium()
  earshot = await prepareEarshot()
  await earshot.start()
  ;({ page, complaints } = await openPage(browser))
  await setUpOwner(page, earshot)
  await addShop(page, 'https://shop.example')
  await page.goto(`${earshot.address}/sites/dalbit/new`)
  await page.getByRole('button', { name: 'Checkout ease' }).click()
  await page.getByLabel('Question', { exact: true }).first().fill('Great and easy?')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/^Published\./).waitFor()
  editor = new URL(page.url()).pathname
})
afterAll(async () => {
  await browser.close()
  await earshot.remove()
})

test.each([
  '/sites/new',
  '/account',
  '/sites/dalbit',
  '/sites/dalbit/install',
  '/sites/dalbit/import',
  '/sites/dalbit/webhooks',
  '/sites/dalbit/team',
  '/sites/dalbit/history',
  '/sites/dalbit/settings',
  '/sites/dalbit/summary',
  '/sites/dalbit/new',
  '{editor}',
  '{editor}/versions',
])('axe finds nothing on %s, light or dark, and nothing sticks out at 320 px', async (path) => {
  const room = earshot.address + path.replace('{editor}', editor)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(room)
    await page.locator('main h1, main .editor-form').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id} ${n.html}`))).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 700 })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(Math.max(0, tooWide)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(complaints).toEqual([])
})
