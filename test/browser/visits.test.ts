import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VisitSnapshot } from '#shared/engagement/visit-snapshot.ts'
import { launchAsShopper } from '../support/shopper.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit, type Visit, type VisitPlan } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchAsShopper()
})
afterAll(() => browser.close())

const ON = { countVisits: true } as const
const LINKS = pageOf(
  '<h1>Shop</h1><a href="/a">A</a> <a href="/b">B</a> <a href="https://elsewhere.invalid/">Away</a>',
)
/** the shopper's clock, which a test moves on */
const CLOCK = `{ const now = Date.now; Date.now = () => now() + Number(localStorage.moved ?? 0) }`

/** puts the page out of sight and back */
const CURTAIN = `{ let hidden = false; Object.defineProperty(Document.prototype, 'hidden', { get: () => hidden }); window.seen = (is) => { hidden = !is; document.dispatchEvent(new Event('visibilitychange')) } }`

const shopFor = (plan: VisitPlan = {}) =>
  visit(browser, {
    site: ON,
    surveys: [],
    html: LINKS,
    before: CLOCK,
    ...plan,
  })

/** What the browser holds of visits, the latest last; undefined before any. */
function held(
  page: Page,
): Promise<{ p: number; n: number; rev: number; has: number }[] | undefined> {
  return page.evaluate(
    `Object.entries(localStorage).filter(([key]) => key === 'earshot:acme').map(([, text]) => JSON.parse(text).counted).filter(Boolean).map(Object.values)[0]`,
  )
}

const latest = async (page: Page) => (await held(page))?.at(-1)

const pages = (page: Page, p: number) =>
  until(`${p} page views`, async () => (await latest(page))?.p === p)

const moveOn = (page: Page, minutes: number) =>
  page.evaluate(`localStorage.moved = Number(localStorage.moved ?? 0) + ${minutes} * 60000`)

/** The newest message of each visit. */
function newest({ shop }: Visit): VisitSnapshot[] {
  return [...new Map(shop.visits.map((one) => [one.k, one])).values()]
}

const leave = ({ page }: Visit) => page.goto('about:blank')

async function left(tried: Visit, count = 1): Promise<readonly VisitSnapshot[]> {
  await leave(tried)
  return until(`${count} visits`, () => {
    const found = newest(tried)
    return found.length === count && found
  })
}

describe('a visit', () => {
  test('is told once the shop is left, and never on a page view', async () => {
    const tried = await shopFor()
    await pages(tried.page, 1)
    await tried.page.getByText('A', { exact: true }).click()
    await pages(tried.page, 2)
    await tried.page.getByText('B', { exact: true }).click()
    await pages(tried.page, 3)
    expect(tried.shop.visits).toEqual([])
    const [one] = await left(tried)
    expect(one).toEqual({
      k: expect.stringMatching(/^[\w-]{22}$/),
      rev: 1,
      t: { first: expect.any(Number), now: expect.any(Number) },
      p: 3,
      s: expect.any(Number),
      e: 0,
      n: 1,
      l: '/',
      d: 'desktop',
      c: 'direct',
    })
    expect(tried.complaints).toEqual([])
  })

  test('has the group of its first page and the channel of its link, and no address', async () => {
    const tried = await shopFor()
    await tried.page.evaluate(`localStorage.clear()`)
    await tried.page.goto(
      `${tried.shop.origin}/de/orders/secret-4711?utm_medium=email&who=jo@shop.example`,
    )
    await pages(tried.page, 1)
    const [one] = await left(tried)
    expect(one).toMatchObject({ l: '/orders', c: 'email' })
    expect(JSON.stringify(tried.shop.visits)).not.toMatch(/secret|4711|jo@|shop\.example|utm/)
  })

  test('holds what happened, by the names of GA4 or the owner’s own', async () => {
    const tried = await shopFor({
      site: { ...ON, eventAliases: { bought: 'purchase' } },
    })
    await pages(tried.page, 1)
    await tried.page.evaluate(
      `for (const name of ['add_to_cart', 'bought', 'answered', 'constructor']) earshot('track', name)`,
    )
    const [one] = await left(tried)
    expect(one?.e).toBe(1 + 4 + 8)
  })

  test('holds that a survey was answered', async () => {
    const tried = await shopFor({ surveys: [eager({ questions: [{ id: 'score', kind: 'nps' }] })] })
    await pages(tried.page, 1)
    await tried.page.getByRole('radio', { name: /^9 / }).click()
    await until('the answer', () => tried.shop.responses().some(({ flags }) => flags & 8))
    const [one] = await left(tried)
    expect(one?.e).toBe(16)
  })

  test('tells an answer how engaged the shopper was when the card was shown', async () => {
    const ask = { on: 'event', name: 'ask' } as const
    const tried = await shopFor({
      surveys: [eager({ questions: [{ id: 'score', kind: 'nps' }], trigger: ask })],
    })
    await pages(tried.page, 1)
    await tried.page.evaluate(`earshot('track', 'purchase'); earshot('track', 'ask')`)
    await tried.page.getByRole('radio', { name: /^9 / }).click()
    const { ctx } = await until('the answer', () =>
      tried.shop.responses().find(({ flags }) => flags & 8),
    )
    expect(ctx).toMatchObject({ visits: '1', time: '<10s', converted: 'yes' })
  })

  test('counts paths that are pushed or gone back to, not those that are corrected', async () => {
    const tried = await shopFor()
    const { page } = tried
    await pages(page, 1)
    await page.evaluate(`history.pushState({}, '', '/one')`)
    await pages(page, 2)
    await page.evaluate(`history.replaceState({}, '', '/two')`)
    await page.evaluate(`history.pushState({}, '', '/two?size=xl')`)
    await page.evaluate(`location.hash = 'top'`)
    await page.evaluate(`history.pushState({}, '', '/three')`)
    await pages(page, 3)
    await page.evaluate(`history.go(-3)`)
    await pages(page, 4)
    const [one] = await left(tried)
    expect(one?.p).toBe(4)
  })

  test('spans two tabs', async () => {
    const tried = await shopFor()
    await pages(tried.page, 1)
    const other = await tried.page.context().newPage()
    await other.goto(`${tried.shop.origin}/b`)
    await pages(tried.page, 2)
    await other.close({ runBeforeUnload: true })
    const [one] = await left(tried)
    expect(one?.p).toBe(2)
  })

  // this headless browser keeps no page: what it would say of one that it kept
  test.each([
    ['seen first', `seen(true); shown()`],
    ['shown first', `shown(); seen(true)`],
  ])('has a page out of the back-forward cache as a view, %s', async (_, back) => {
    const tried = await shopFor({ before: `${CLOCK}${CURTAIN}` })
    const { page } = tried
    await pages(page, 1)
    await moveOn(page, 40)
    await page.evaluate(
      `dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); seen(false)`,
    )
    await page.evaluate(
      `{ const shown = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); ${back} }`,
    )
    await until('two visits', async () => (await held(page))?.length === 2)
    expect((await latest(page))?.p).toBe(1)
    await page.evaluate(`seen(false); seen(true)`)
    expect((await latest(page))?.p).toBe(1)
  })

  test('ends after half an hour without activity, and not before', async () => {
    const tried = await shopFor()
    const { page } = tried
    await pages(page, 1)
    await moveOn(page, 29)
    await page.goto(`${tried.shop.origin}/a`)
    await pages(page, 2)
    await moveOn(page, 30)
    await page.goto(`${tried.shop.origin}/b`)
    await until('another', async () => (await latest(page))?.n === 2)
    const all = await left(tried, 2)
    expect(all.map(({ p, n, l }) => ({ p, n, l }))).toEqual([
      { p: 2, n: 1, l: '/' },
      { p: 1, n: 2, l: '/b' },
    ])
  })

  test('recovers the cart of an earlier one', async () => {
    const tried = await shopFor()
    const { page } = tried
    await pages(page, 1)
    await page.evaluate(`earshot('track', 'add_to_cart')`)
    await moveOn(page, 60)
    await page.goto(`${tried.shop.origin}/b`)
    await until('another', async () => (await latest(page))?.n === 2)
    await page.evaluate(`earshot('track', 'purchase')`)
    const [first, second] = await left(tried, 2)
    expect(first?.e).toBe(1)
    expect(second?.e).toBe(4)
    expect(second?.g).toBe(Math.floor((second!.t.first - first!.t.first) / 1000))
    expect(second?.g).toBeGreaterThanOrEqual(3_600)
  })

  test('is engaged while visible for 30 seconds after an input', async () => {
    const tried = await shopFor()
    const { page } = tried
    await pages(page, 1)
    for (const seconds of [20, 50]) {
      await page.evaluate(`localStorage.moved = Number(localStorage.moved ?? 0) + ${seconds}000`)
      await page.mouse.move(seconds, seconds)
    }
    const [one] = await left(tried)
    // 20 s, then 30 of 50, and what the test itself took
    const slack = (one!.t.now - one!.t.first) / 1000 - 70
    expect(one?.s).toBeGreaterThanOrEqual(50)
    expect(one?.s).toBeLessThanOrEqual(50 + slack + 1)
  })
})

describe('sending', () => {
  test('happens at most eight times a visit, and two of these are for events', async () => {
    const tried = await shopFor({ before: `${CLOCK}${CURTAIN}` })
    const { page, shop } = tried
    const glance = async (event?: string) => {
      const before = await latest(page)
      await page.evaluate(`earshot('track', '${event}')`)
      await page.evaluate(`seen(false); seen(true)`)
      // nothing is on its way, or the collector has said that it has it
      await until('the answer', async () => {
        const now = await latest(page)
        return now && (now.rev === before?.rev || now.has > before!.has)
      })
    }
    await pages(page, 1)
    await glance('search')
    for (let p = 2; p <= 8; p++) {
      await page.evaluate(`history.pushState({}, '', '/${'x'.repeat(p)}')`)
      await pages(page, p)
      await glance('search')
    }
    expect(shop.visits.map(({ rev, p }) => ({ rev, p }))).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => ({ rev: n, p: n })),
    )
    await glance('add_to_cart')
    await glance('purchase')
    expect(shop.visits.at(-1)).toMatchObject({ rev: 8, p: 8, e: 13 })
    await page.evaluate(`earshot('track', 'begin_checkout')`)
    await leave(tried)
    expect(shop.visits).toHaveLength(8)
  })

  test('happens once for a state, however often the page goes out of sight', async () => {
    const tried = await shopFor({ before: `${CLOCK}${CURTAIN}` })
    await pages(tried.page, 1)
    await tried.page.evaluate(`seen(false)`)
    await until('the visit', () => tried.shop.visits.length === 1)
    await tried.page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide'))`)
    await tried.page.evaluate(`seen(false)`)
    await leave(tried)
    expect(tried.shop.visits).toHaveLength(1)
  })

  test('waits for a network, for a day, and then a page view tells of the visit that is over', async () => {
    const tried = await shopFor({ before: `${CLOCK}${CURTAIN}` })
    const { page, shop } = tried
    await pages(page, 1)
    await page.context().setOffline(true)
    await page.evaluate(`seen(false)`)
    expect(shop.visits).toEqual([])
    await page.context().setOffline(false)
    await moveOn(page, 23 * 60)
    await page.goto(`${shop.origin}/b`)
    await until('the visit', () => shop.visits.length === 1)
    expect(shop.visits[0]).toMatchObject({ rev: 1, p: 1, n: 1, l: '/' })
    expect(shop.visits[0]!.t.now - shop.visits[0]!.t.first).toBeGreaterThanOrEqual(23 * 3_600_000)
  })

  test('gives a visit up after a day', async () => {
    const tried = await shopFor({ before: `${CLOCK}${CURTAIN}` })
    const { page, shop } = tried
    await pages(page, 1)
    await page.context().setOffline(true)
    await page.evaluate(`seen(false)`)
    await page.context().setOffline(false)
    await moveOn(page, 25 * 60)
    await page.goto(`${shop.origin}/b`)
    await until('another', async () => (await latest(page))?.n === 2)
    const [one] = await left(tried)
    expect(one).toMatchObject({ n: 2, l: '/b' })
  })

  test('happens again after a refusal for the moment, with the same secret', async () => {
    const tried = await shopFor({ before: `${CLOCK}${CURTAIN}` })
    const { page, shop } = tried
    let refused = 0
    shop.door = (_, reply) => {
      if (refused++ > 0) return false
      reply.writeHead(503, { 'access-control-allow-origin': '*' }).end('{"error":"not now"}')
      return true
    }
    await pages(page, 1)
    await page.evaluate(`seen(false)`)
    await until('the refusal', () => refused === 1)
    await moveOn(page, 2)
    await page.evaluate(`seen(true); seen(false)`)
    await until('the visit', () => shop.visits.length === 1)
    expect(shop.visits[0]?.rev).toBe(2)
  })

  test('tells of a visit that a crash cut off, on the first page after it', async () => {
    const tried = await shopFor({
      before: `${CLOCK}addEventListener('pagehide', (e) => e.stopImmediatePropagation(), true); addEventListener('visibilitychange', (e) => e.stopImmediatePropagation(), true)`,
    })
    const { page, shop } = tried
    await pages(page, 1)
    await moveOn(page, 45)
    await page.goto(`${shop.origin}/b`)
    await until('the visit', () => shop.visits.length === 1)
    expect(shop.visits[0]).toMatchObject({ p: 1, n: 1, l: '/' })
  })
})

describe('nothing is counted', () => {
  const quiet: readonly (readonly [string, VisitPlan])[] = [
    ['where the owner has not turned it on', { site: {} }],
    [
      'under Global Privacy Control',
      {
        before: `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
      },
    ],
    [
      'of a browser that a program drives',
      { before: `Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => true })` },
    ],
    ['where nothing may be stored', { attributes: 'data-storage="none"' }],
    ['before the shopper agrees', { attributes: 'data-consent="required"' }],
    ['on paths where nothing asks', { site: { ...ON, quietPaths: ['/*'] } }],
  ]
  test.each(quiet)('%s', async (_, plan) => {
    const tried = await shopFor(plan)
    await tried.page.waitForFunction(`window.earshot?.v`)
    await tried.page.evaluate(`earshot('track', 'purchase')`)
    await tried.page.waitForLoadState('networkidle')
    expect((await held(tried.page)) ?? []).toEqual([])
    await leave(tried)
    expect(tried.shop.visits).toEqual([])
  })

  test('once the shopper takes consent back: what was counted is erased', async () => {
    const tried = await shopFor({ attributes: 'data-consent="required"' })
    const { page, shop } = tried
    await page.waitForFunction(`window.earshot?.v`)
    await page.evaluate(`earshot('track', 'purchase'); earshot('consent', 'granted')`)
    await pages(page, 1)
    await page.evaluate(`earshot('track', 'add_to_cart'); earshot('consent', 'denied')`)
    await page.mouse.move(5, 5)
    expect(await held(page)).toBeUndefined()
    await page.evaluate(`earshot('consent', 'granted')`)
    await page.mouse.move(9, 9)
    const [one] = await left(tried)
    // what was done before the shopper agreed is in none
    expect(one).toMatchObject({ p: 1, e: 0, n: 1 })
    expect(shop.visits).toHaveLength(1)
  })

  test('after "reset" of the visit before it', async () => {
    const tried = await shopFor()
    const { page } = tried
    await pages(page, 1)
    await page.evaluate(`earshot('track', 'purchase'); earshot('reset')`)
    expect(await held(page)).toBeUndefined()
    await page.mouse.move(5, 5)
    const [one] = await left(tried)
    expect(one).toMatchObject({ p: 1, e: 0, n: 1 })
  })
})
