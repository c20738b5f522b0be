import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { MANNERS_DEFAULTS } from '#shared/asking.ts'
import type { Survey } from '#shared/survey.ts'
import { aSurvey } from '../support/a-survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { openShop, type Shop, type ShopPlan } from '../support/shop.ts'
import { until } from '../support/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Asks at once. */
const EAGER: Partial<Survey> = { manners: { ...MANNERS_DEFAULTS, minSeconds: 0 } }

async function visit(plan: Partial<ShopPlan> = {}): Promise<{ shop: Shop; page: Page }> {
  const shop = await openShop({ surveys: [aSurvey(EAGER)], ...plan })
  onTestFinished(() => shop.close())
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.on('console', (m) => process.env['SEE'] && console.log(m.text()))
  page.on('pageerror', (e) => process.env['SEE'] && console.log(e))
  await page.goto(shop.origin)
  return { shop, page }
}

test('a tap on 9 arrives as an answer, and the comment edits the same response', async () => {
  const { shop, page } = await visit()
  await page.getByRole('radio', { name: /^9 / }).click()
  await page.getByRole('textbox').fill('Lovely pots')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Thank you').waitFor()

  await until('the end', () => shop.responses().some(({ flags }) => flags & 8))
  const [response, ...others] = shop.responses()
  expect(others).toEqual([])
  // shown 1 + answered 4 + complete 8 + seen 16
  expect(response).toMatchObject({ survey: 'relation', ver: 1, flags: 29 })
  expect(response?.answers).toMatchObject({ score: { a: 9 }, why: { a: 'Lovely pots' } })
})
