import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { openLiveShop, type LiveShop } from '../support/live-shop.ts'
import { openMovableClock, type MovableClock } from '../support/movable-clock.ts'
import { until } from '../support/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Visit {
  readonly shop: LiveShop
  readonly context: BrowserContext
  readonly page: Page
  readonly clock: MovableClock
}

/** A card in view, at the true time. */
async function visit(): Promise<Visit> {
  const shop = await openLiveShop()
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const clock = await openMovableClock(context)
  const page = await context.newPage()
  await page.goto(shop.origin)
  await page.getByRole('dialog').waitFor()
  await shop.resultsWhere('the showing', ({ shown }) => shown === 1)
  return { shop, context, page, clock }
}

const tap = (page: Page, value: number) =>
  page.getByRole('radio', { name: new RegExp(`^${value} out of 10`) }).click()

/** Whether the next page view, so many days ahead of the true time, asks. */
async function asks({ shop, page, clock }: Visit, days: number): Promise<boolean> {
  await clock.move(days)
  const before = await pageViews(page)
  await page.goto(`${shop.origin}/day/${days}`)
  await until('the page view', async () => (await pageViews(page)) === before + 1)
  await page.waitForLoadState('networkidle')
  return (await page.getByRole('dialog').count()) === 1
}

/** What an eligible page view shows within a moment must be given that moment to show. */
async function mustAsk(visit: Visit, days: number): Promise<void> {
  await asks(visit, days)
  await visit.page.getByRole('dialog').waitFor()
}

describe('a clock that is set between page views', () => {
  test('dismissed: 29 days later nobody is asked, 31 days later they are', async () => {
    const tried = await visit()
    await tried.page.getByRole('button', { name: 'Close' }).click()
    expect(await asks(tried, 1)).toBe(false)
    expect(await asks(tried, 29)).toBe(false)
    await mustAsk(tried, 31)
  })

  test('set back by months and right again, it has asked nobody and forgotten nothing', async () => {
    const tried = await visit()
    await tried.page.getByRole('button', { name: 'Close' }).click()
    expect(await asks(tried, -100)).toBe(false)
    expect(await asks(tried, 0)).toBe(false)
    expect(await asks(tried, 29)).toBe(false)
    await mustAsk(tried, 31)
  })

  test('ten years ahead when it was dismissed: from the day it is right, the wait is as long as ever', async () => {
    const tried = await visit()
    await tried.clock.move(3650)
    await tried.page.getByRole('button', { name: 'Close' }).click()
    expect(await asks(tried, 0)).toBe(false)
    expect(await asks(tried, 29)).toBe(false)
    await mustAsk(tried, 31)
  })
})

describe('a clock that is set while a card is open', () => {
  test.each([20, -20, 3650, -3650])('by %i days: the answer counts, today, once', async (days) => {
    const tried = await visit()
    const { shop, page } = tried
    await tried.clock.move(days)
    await tap(page, 9)
    const results = await shop.resultsWhere('the answer', ({ answered }) => answered === 1)
    expect(results).toMatchObject({ shown: 1, excluded: 0 })
    expect(results.questions[0]?.tally).toEqual({ 9: 1 })
    // the site has no zone of its own: its days are those of UTC
    const age = Date.now() - Date.parse(results.questions[0]!.days[0]!.day)
    expect(age).toBeGreaterThan(-1)
    // the collector believes an impression eight days ago, and a day begins at midnight
    expect(age).toBeLessThan(9 * 86_400_000)
    expect(await asks(tried, days + 1)).toBe(false)
    expect(await unsent(page)).toBe(0)
  })
})

describe('days without a network', () => {
  const away = async () => {
    const tried = await visit()
    const { context, page } = tried
    await context.setOffline(true)
    await tap(page, 9)
    await page.getByRole('textbox').fill('Written on a mountain')
    await until('the unsent answer', async () => (await unsent(page)) === 1)
    return tried
  }

  /** the same browser, so many days later, on a page of the shop */
  const back = async ({ shop, context, page, clock }: Visit, days: number) => {
    // the browser's offline switch ends with its page, before what the page sends as it goes
    await shop.earshot.kill('SIGTERM')
    await page.close()
    await clock.move(days)
    await context.setOffline(false)
    await shop.earshot.start()
    const later = await context.newPage()
    await later.goto(`${shop.origin}/back`)
    return later
  }

  test('after three, the answer arrives with the next page', async () => {
    const tried = await away()
    const page = await back(tried, 3)
    const results = await tried.shop.resultsWhere('it', ({ commented }) => commented === 1)
    expect(results).toMatchObject({ shown: 1, answered: 1, questions: [{ tally: { 9: 1 } }, {}] })
    await until('an empty storage', async () => (await unsent(page)) === 0)
  })

  test('after eight it is dropped, as the manual says', async () => {
    const tried = await away()
    const page = await back(tried, 8)
    await until('an empty storage', async () => (await unsent(page)) === 0)
    await page.waitForLoadState('networkidle')
    expect(await tried.shop.results()).toMatchObject({ shown: 1, answered: 0 })
  })

  test('a card that was open for eight days takes an answer like any other', async () => {
    const { shop, page, clock } = await visit()
    await clock.move(8)
    await tap(page, 9)
    await page.getByRole('textbox').fill('Found this tab again')
    const results = await shop.resultsWhere('it', ({ commented }) => commented === 1)
    expect(results).toMatchObject({ shown: 1, answered: 1, excluded: 0 })
  })
})

function pageViews(page: Page): Promise<number> {
  return page.evaluate(`JSON.parse(localStorage.getItem('earshot:shop') ?? '{}').pages ?? 0`)
}

/** How many answers wait to be sent. */
function unsent(page: Page): Promise<number> {
  return page.evaluate(
    `Object.keys(localStorage).filter((name) => name.startsWith('earshot:q:')).length`,
  )
}
