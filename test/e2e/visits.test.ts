import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openLiveShop, type LiveShop } from '../support/live-shop.ts'
import { launchAsShopper } from '../support/shopper.ts'
import { until } from '../support/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchAsShopper()
})
afterAll(() => browser.close())

/** the shopper's clock, which the test moves on; on the plain page the tag finds another and does nothing */
const CLOCK = `{ if (location.pathname === '/plain') window.earshot = { v: 1 }; const now = Date.now; Date.now = () => now() + Number(localStorage.moved ?? 0) }`

/** What a shopper does in a visit: pages opened one after the other, and what is tracked on them. */
interface Plan {
  readonly pages: readonly string[]
  readonly events?: readonly string[]
}

const SHOPPERS: readonly (readonly Plan[])[] = [
  [
    { pages: ['/'] },
    { pages: ['/a', '/b'], events: ['add_to_cart'] },
    { pages: ['/b'], events: ['purchase'] },
  ],
  [{ pages: ['/a', '/a', '/b', '/'], events: ['add_to_cart', 'purchase'] }],
  [{ pages: ['/b'], events: ['search'] }, { pages: ['/'] }],
]

/** Walks through a visit by the shop's own links, 10 seconds a page with an input, and leaves. */
async function walk(page: Page, shop: LiveShop, { pages, events = [] }: Plan): Promise<void> {
  // an hour passes
  await page.goto(`${shop.origin}/plain`)
  await moveOn(page, 3_600)
  const began = await page.evaluate<number>('Date.now()')
  for (const [i, path] of pages.entries()) {
    if (i === 0) await page.goto(shop.origin + path)
    else await page.click(`a[href="${path}"]`)
    await until('the view', async () => (await viewsSince(page, began)) === i + 1)
    await moveOn(page, 10)
    await page.mouse.move(5 + i, 9)
  }
  for (const event of events) await page.evaluate(`earshot('track', '${event}')`)
  await page.goto('about:blank')
}

const moveOn = (page: Page, seconds: number) =>
  page.evaluate(`localStorage.moved = Number(localStorage.moved ?? 0) + ${seconds}000`)

/** Pages of the visit that began since; none of the visit before, which may have had as many. */
const viewsSince = (page: Page, began: number) =>
  page.evaluate(
    `Object.entries(JSON.parse(localStorage['earshot:shop'] ?? '{}').counted ?? {}).find(([first]) => first >= ${began})?.[1].p`,
  )

/** The whole shop's tallies, as the database has them. */
function tallies({ earshot }: LiveShop): Record<string, number> {
  const book = new Database(join(earshot.folder, 'data/earshot.db'), { readonly: true })
  try {
    const rows = book
      .prepare(`select bin, sum(count) as count from visit_tally where facet = '' group by bin`)
      .all() as { bin: string; count: number }[]
    return Object.fromEntries(rows.map(({ bin, count }) => [bin, count]))
  } finally {
    book.close()
  }
}

test('visits of real browsers are counted as an independent count has them', async () => {
  const shop = await openLiveShop({
    words: ['--count-visits'],
    survey: { trigger: { on: 'call' } },
    body: '<a href="/">Home</a> <a href="/a">A</a> <a href="/b">B</a>',
  })
  const began = Date.now()
  let left = 0
  for (const visits of SHOPPERS) {
    const context: BrowserContext = await browser.newContext()
    onTestFinished(() => context.close())
    await context.addInitScript(`if (location.protocol === 'http:') ${CLOCK}`)
    const page = await context.newPage()
    for (const plan of visits) {
      await walk(page, shop, plan)
      left++
      await until('its count', () => tallies(shop)['visits'] === left)
    }
  }
  const all = SHOPPERS.flat()
  const number = (fits: (plan: Plan) => boolean) => all.filter(fits).length
  const has = (event: string) => (plan: Plan) => plan.events?.includes(event) === true
  const pages = all.flatMap((plan) => plan.pages).length
  const { seconds = 0, ...counts } = tallies(shop)
  expect(counts).toMatchObject({
    visits: all.length,
    pages,
    bounces: number((plan) => plan.pages.length === 1 && !plan.events),
    // of each shopper all but the first
    returning: all.length - SHOPPERS.length,
    add_to_cart: number(has('add_to_cart')),
    purchase: number(has('purchase')),
    carts_left: number((plan) => has('add_to_cart')(plan) && !has('purchase')(plan)),
    carts_recovered: 1,
    engaged: all.length,
  })
  // what the test itself took counts, too
  expect(seconds).toBeGreaterThanOrEqual(10 * pages)
  expect(seconds).toBeLessThanOrEqual(10 * pages + (Date.now() - began) / 1000)
})
