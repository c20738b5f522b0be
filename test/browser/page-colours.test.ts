import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { visit } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** backgrounds as style sheets of today write them, light and dark */
const PAGES: readonly (readonly [string, 'light' | 'dark'])[] = [
  ['body{background:#fff}', 'light'],
  ['body{background:rgb(12 14 20 / 95%)}', 'dark'],
  ['body{background:oklch(1 0 0)}', 'light'],
  ['body{background:oklch(.985 .002 247.8)}', 'light'],
  ['body{background:oklch(.145 0 0)}', 'dark'],
  ['body{background:lab(98 0 0)}', 'light'],
  ['body{background:lab(8 2 -6)}', 'dark'],
  ['body{background:lch(12 8 280)}', 'dark'],
  ['body{background:color-mix(in srgb, white 95%, black)}', 'light'],
  ['body{background:color-mix(in oklab, black 90%, blue)}', 'dark'],
  ['body{background:color(display-p3 1 1 1)}', 'light'],
  ['body{background:color(display-p3 .05 .05 .1)}', 'dark'],
  ['body{background:hsl(220 30% 10%)}', 'dark'],
  ['html{background:#111}body{background:transparent}', 'dark'],
  // a veil over nothing is no background
  ['body{background:rgb(0 0 0 / 20%)}', 'light'],
  // a page that says nothing is white, whatever the shopper's setting
  ['', 'light'],
  [':root{color-scheme:light dark}', 'dark'],
  [':root{color-scheme:dark}', 'dark'],
  [':root{color-scheme:only light}', 'light'],
]

test.each(PAGES)('on a page with {%s} the card is %s', async (css, theme) => {
  const { page } = await visit(browser, {
    html: (tag) =>
      `<!doctype html><html lang="en"><title>Shop</title><style>${css}</style>${tag}</html>`,
    context: { colorScheme: 'dark' },
  })
  await page.getByRole('radio').first().waitFor()
  expect(await page.evaluate(`document.querySelector('html > div').className`)).toContain(theme)
})
