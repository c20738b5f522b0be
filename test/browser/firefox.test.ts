import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { complaintsOf } from '../support/complaints-of.ts'
import { findFirefox, launchFirefox, NO_FIREFOX } from '../support/firefox.ts'
import { openLiveShop, type LiveShop, type LiveShopPlan } from '../support/live-shop.ts'
import { until } from '../support/until.ts'

/**
 * The whole way again in another engine: the Firefox that the machine has, a strict content security
 * policy in every page, and the collector as a process of its own.
 */
const path = findFirefox()
let browser: Browser

beforeAll(async () => {
  if (path !== undefined) browser = await launchFirefox(path)
})
afterAll(() => browser?.close())
beforeEach(({ skip }) => skip(path === undefined, NO_FIREFOX))

interface Visit {
  readonly shop: LiveShop
  readonly page: Page
  /** errors and warnings that the page or its console got */
  readonly complaints: string[]
}

async function visit(plan: LiveShopPlan = {}, context: BrowserContextOptions = {}): Promise<Visit> {
  const shop = await openLiveShop(plan)
  const opened = await browser.newContext(context)
  onTestFinished(() => opened.close())
  const page = await opened.newPage()
  const complaints = complaintsOf(page)
  await page.goto(shop.origin)
  return { shop, page, complaints }
}

const rating = (page: Page, value: number) =>
  page.getByRole('radio', { name: new RegExp(`^${value} of 10`) })

test('under a strict policy the tag asks, and a 9 tapped is one promoter in the results', async () => {
  const { shop, page, complaints } = await visit()
  await rating(page, 9).click()
  const results = await shop.resultsWhere('the answer', ({ answered }) => answered === 1)
  expect(results.questions[0]).toMatchObject({ id: 'score', kind: 'nps', tally: { 9: 1 } })
  expect(results).toMatchObject({ shown: 1, answered: 1, excluded: 0 })
  // the shop of this test has no icon and forbids pictures
  expect(complaints.filter((one) => !one.includes('favicon.ico'))).toEqual([])
})

test('the comment edits the same response, and a card with nothing more to ask leaves', async () => {
  const { shop, page } = await visit()
  await rating(page, 3).click()
  await page.getByRole('textbox').fill('Delivery took three weeks.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Thank you').last().waitFor()
  const results = await shop.resultsWhere('the comment', ({ commented }) => commented === 1)
  expect(results).toMatchObject({ shown: 1, answered: 1, commented: 1, completed: 1 })
  expect(results.questions[0]?.tally).toEqual({ 3: 1 })
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a dismissal is counted, and the next page does not ask', async () => {
  const { shop, page } = await visit()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const results = await shop.resultsWhere('the dismissal', ({ dismissed }) => dismissed === 1)
  expect(results).toMatchObject({ shown: 1, answered: 0, dismissed: 1 })
  await page.goto(`${shop.origin}/next`)
  await until('the second page view', async () => (await memory(page)).pages === 2)
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('keys alone: Tab comes to it, arrows browse, Enter answers, Escape closes, focus goes back', async () => {
  const { shop, page } = await visit({ body: '<h1>Shop</h1><a href="#pots">Pots</a>' })
  await page.getByRole('dialog').waitFor()
  expect(await focused(page)).toBe('')
  await page.getByRole('link', { name: 'Pots' }).focus()
  const ways: string[] = []
  for (const key of ['Tab', 'Tab', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key)
    ways.push(await focused(page))
  }
  expect(ways).toEqual(['Close', '0 out of 10, Not at all likely', '1 out of 10', '2 out of 10'])
  expect((await shop.results()).answered).toBe(0)

  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox')
  await field.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Slow')
  expect(await field.inputValue()).toBe('Slow')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('Pots')
  const results = await shop.resultsWhere('the comment', ({ commented }) => commented === 1)
  // closed after an answer, which takes nothing back
  expect(results).toMatchObject({ answered: 1, questions: [{ tally: { 2: 1 } }, {}] })
})

test('the digits 1 and 0 are a ten', async () => {
  const { shop, page } = await visit()
  await rating(page, 5).focus()
  await page.keyboard.type('10')
  const results = await shop.resultsWhere('the ten', ({ answered }) => answered === 1)
  expect(results.questions[0]?.tally).toEqual({ 10: 1 })
})

test('what was answered while the collector is away outlives pages, and arrives once it is back', async () => {
  const { shop, page } = await visit()
  await rating(page, 9).waitFor()
  await shop.resultsWhere('the showing', ({ shown }) => shown === 1)
  await shop.earshot.kill('SIGKILL')
  await rating(page, 9).click()
  await page.getByRole('textbox').fill('Typed in the dark')
  // the tag comes out of the cache, and finds nobody to send to
  await page.goto(`${shop.origin}/next`)
  await until('the unsent answer', async () => (await unsent(page)).includes('Typed in the dark'))

  await shop.earshot.start()
  await page.goto(`${shop.origin}/later`)
  const results = await shop.resultsWhere('the answer', ({ commented }) => commented === 1)
  expect(results).toMatchObject({ shown: 1, answered: 1, questions: [{ tally: { 9: 1 } }, {}] })
  await until('an empty storage', async () => (await unsent(page)) === '[]')
})

test('on a phone it is a sheet at the bottom, and every target can be hit', async () => {
  const { page } = await visit({}, { viewport: { width: 360, height: 700 } })
  await rating(page, 0).waitFor()
  await page.evaluate(STILL)
  const sheet = await page.getByRole('dialog').boundingBox()
  expect(sheet).toMatchObject({ x: 0, width: 360 })
  expect(Math.round(sheet!.y + sheet!.height)).toBe(700)
  for (const target of await page.locator('button:visible, [type=radio]').all()) {
    const { width, height } = (await target.boundingBox())!
    expect(Math.round(height)).toBeGreaterThanOrEqual(44)
    expect(width).toBeGreaterThanOrEqual(24)
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
})

test('from right to left: the scale begins at the right, the card stands at the left', async () => {
  const { shop, page } = await visit(
    { attributes: 'lang="ar" dir="rtl"', body: '<h1>متجر</h1>' },
    { viewport: { width: 900, height: 600 } },
  )
  const [first, last, card] = [
    page.getByRole('radio').first(),
    page.getByRole('radio').last(),
    page.getByRole('dialog'),
  ]
  await first.waitFor()
  await page.evaluate(STILL)
  const leftOf = async (one: typeof card) => (await one.boundingBox())!.x
  expect(await leftOf(first)).toBeGreaterThan(await leftOf(last))
  expect(await leftOf(card)).toBeLessThan(100)
  await last.click()
  const results = await shop.resultsWhere('the answer', ({ answered }) => answered === 1)
  expect(results.questions[0]?.tally).toEqual({ 10: 1 })
})

test('two tabs that open together ask once', async () => {
  const { shop, page } = await visit({
    survey: { audience: { minPages: 3, minVisits: 1, minDaysKnown: 0 } },
  })
  await until('the first page view', async () => (await memory(page)).pages === 1)
  const tabs = await Promise.all([page.context().newPage(), page.context().newPage()])
  await Promise.all(tabs.map((one) => one.goto(shop.origin)))
  await Promise.all(tabs.map((one) => one.bringToFront()))
  const cards = async () =>
    (await Promise.all(tabs.map((one) => one.getByRole('dialog').count()))).reduce((a, b) => a + b)
  await until('a card', async () => (await cards()) > 0)
  await until('all page views', async () => (await memory(page)).pages === 3)
  await shop.resultsWhere('the showing', ({ shown }) => shown > 0)
  expect(await cards()).toBe(1)
  expect((await shop.results()).shown).toBe(1)
})

/** resolves once nothing in the card moves any more */
const STILL = `Promise.all(document.querySelector('html > div').shadowRoot.getAnimations().map((one) => one.finished)).then(() => {})`

function memory(page: Page): Promise<{ pages: number }> {
  return page.evaluate(`JSON.parse(localStorage.getItem('earshot:shop') ?? '{}')`)
}

/** What is kept of unsent answers, as text. */
function unsent(page: Page): Promise<string> {
  return page.evaluate(
    `JSON.stringify(Object.entries(localStorage).filter(([name]) => name.startsWith('earshot:q:')))`,
  )
}

/** The accessible name of what has the focus, within the card too; nothing has it: ''. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    `(() => { const { body, activeElement: one } = document; const in_ = one.shadowRoot?.activeElement ?? one; return in_ === body ? '' : in_.getAttribute('aria-label') ?? in_.textContent })()`,
  )
}
