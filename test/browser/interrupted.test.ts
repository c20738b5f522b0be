import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchChromium, openProfile } from '../support/chromium.ts'
import { openCutProxy, type CutProxy } from '../support/cut-proxy.ts'
import { openLiveShop, type LiveShop, type LiveShopPlan } from '../support/live-shop.ts'
import { until } from '../support/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A shop whose way to the collector can be stopped up or cut. */
async function openShop(survey: LiveShopPlan['survey'] = {}): Promise<[LiveShop, CutProxy]> {
  const opened: CutProxy[] = []
  const shop = await openLiveShop({
    survey,
    async by(address) {
      const proxy = await openCutProxy(Number(new URL(address).port))
      opened.push(proxy)
      return `http://127.0.0.1:${proxy.port}`
    },
  })
  return [shop, opened[0]!]
}

async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  return context
}

/** A page of the shop with a card in view of which the collector knows. */
async function openCard(shop: LiveShop, context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(shop.origin)
  await page.getByRole('dialog').waitFor()
  await shop.resultsWhere('the showing', ({ shown }) => shown === 1)
  return page
}

const tap = (page: Page, value: number) =>
  page.getByRole('radio', { name: new RegExp(`^${value} out of 10`) }).click()

/** The sendings of answers that a browser begins. */
function sendings(context: BrowserContext): string[] {
  const seen: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST') seen.push(request.postData() ?? '')
  })
  return seen
}

test('a tab that is closed while its answer is held up: the next page sends it, once, to the last word', async () => {
  const [shop, way] = await openShop()
  const context = await openContext()
  const page = await openCard(shop, context)
  const sent = sendings(context)
  way.stall()
  await tap(page, 9)
  await until('a sending under way', () => sent.some((body) => body.includes('"a":9')))
  await page.getByRole('textbox').fill('Half a sent')
  await page.close()

  way.flow()
  await (await context.newPage()).goto(`${shop.origin}/next`)
  const results = await shop.resultsWhere('the comment', ({ commented }) => commented === 1)
  expect(results).toMatchObject({ shown: 1, answered: 1, questions: [{ tally: { 9: 1 } }, {}] })
})

test('a tab that is closed when its answer was kept and the reply was lost: one response', async () => {
  const [shop, way] = await openShop()
  const context = await openContext()
  const page = await openCard(shop, context)
  way.cutAt('"a":9', 'after')
  await tap(page, 9)
  await shop.resultsWhere('the first sending', ({ answered }) => answered === 1)
  await page.close()

  const next = await context.newPage()
  await next.goto(`${shop.origin}/next`)
  await until('an empty storage', async () => (await unsent(next)) === 0)
  // without a reply it had to be sent again
  expect(way.passed('"a":9')).toBeGreaterThanOrEqual(2)
  expect(await shop.results()).toMatchObject({ shown: 1, answered: 1 })
})

test('two tabs that answer in the same moment: two responses, neither lost', async () => {
  const [shop, way] = await openShop({ trigger: { on: 'call' } })
  const context = await openContext()
  const tabs = await Promise.all([context.newPage(), context.newPage()])
  for (const tab of tabs) {
    await tab.goto(shop.origin)
    await tab.waitForFunction('window.earshot?.v')
    await tab.evaluate(`earshot('show', 'welcome')`)
    await tab.getByRole('dialog').waitFor()
  }
  way.stall()
  // clicked in the pages themselves: of two tabs only one is in front
  await Promise.all(
    tabs.map((tab, i) =>
      tab
        .getByRole('radio', { name: `${[9, 3][i]} out of 10` })
        .evaluate((one: HTMLElement) => one.click()),
    ),
  )
  await until('both answers', async () => (await unsent(tabs[0]!)) === 2)
  await Promise.all(tabs.map((tab) => tab.close()))

  way.flow()
  await (await context.newPage()).goto(`${shop.origin}/next`)
  const results = await shop.resultsWhere('both', ({ answered }) => answered === 2)
  expect(results).toMatchObject({ shown: 2, questions: [{ tally: { 3: 1, 9: 1 } }, {}] })
})

test('a duplicated tab asks nothing, and what both send is one response', async () => {
  const [shop, way] = await openShop()
  const context = await openContext()
  const page = await openCard(shop, context)
  way.stall()
  await tap(page, 9)
  await until('the unsent answer', async () => (await unsent(page)) === 1)
  way.flow()
  // a duplicate is the same address with a copy of the session's storage, as an opened window has
  await page.evaluate(`sessionStorage.setItem('cart', '7')`)
  const [twin] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate('void window.open(location.href)'),
  ])
  await twin.waitForFunction(`sessionStorage.getItem('cart') === '7' && window.earshot?.v`)
  await shop.resultsWhere('the answer', ({ answered }) => answered === 1)
  await until('an empty storage', async () => (await unsent(twin)) === 0)
  await twin.waitForLoadState('networkidle')
  expect(await twin.getByRole('dialog').count()).toBe(0)
  expect(await shop.results()).toMatchObject({
    shown: 1,
    answered: 1,
    questions: [{ tally: { 9: 1 } }, {}],
  })
})

test('a browser killed in the middle of a sentence: what was typed arrives when it is opened again', async () => {
  // a page that asks at once would ask before what waits in the mirror is read
  const [shop, way] = await openShop({ manners: { minSeconds: 1 } })
  const folder = mkdtempSync(join(tmpdir(), 'earshot-profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 9 }))
  const first = await openProfile(folder)
  const page = await openCard(shop, first)
  way.stall()
  await tap(page, 9)
  await page.getByRole('textbox').fill('Half a sent')
  await until('the mirror', async () => (await mirrored(page)).includes('Half a sent'))
  await killAll(first)

  way.flow()
  const second = await openProfile(folder)
  onTestFinished(() => second.close())
  const again = await second.newPage()
  await again.goto(`${shop.origin}/again`)
  const results = await shop.resultsWhere('the comment', ({ commented }) => commented === 1)
  expect(results).toMatchObject({ shown: 1, answered: 1, questions: [{ tally: { 9: 1 } }, {}] })
  await until('an empty mirror', async () => (await mirrored(again)) === '[]')
  // it has forgotten its last seconds, and with them that it asked
  await until('the rest after it', async () => (await ending(again)) === 'afterAnswerDays')
  await again.goto(`${shop.origin}/next`)
  await again.waitForLoadState('networkidle')
  expect(await again.getByRole('dialog').count()).toBe(0)
  expect((await shop.results()).shown).toBe(1)
})

/** SIGKILL to every process of a browser at once: no handler runs, nothing is written down. */
async function killAll(context: BrowserContext): Promise<void> {
  const cdp = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const closed = context.waitForEvent('close')
  for (const { id } of processInfo) process.kill(id, 'SIGKILL')
  await closed
}

/** How the survey ended the last time, as the browser remembers. */
function ending(page: Page): Promise<string | undefined> {
  return page.evaluate(
    `JSON.parse(localStorage.getItem('earshot:shop') ?? '{}').surveys?.welcome?.end`,
  )
}

/** How many answers wait in `localStorage`. */
function unsent(page: Page): Promise<number> {
  return page.evaluate(
    `Object.keys(localStorage).filter((name) => name.startsWith('earshot:q:')).length`,
  )
}

/** What the mirror in IndexedDB holds, as text; without making one. */
function mirrored(page: Page): Promise<string> {
  return page.evaluate(`(async () => {
    const exists = (await indexedDB.databases()).some(({ name }) => name === 'earshot')
    if (!exists) return '[]'
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
    const database = await done(indexedDB.open('earshot'))
    if (!database.objectStoreNames.contains('q')) return '[]'
    const found = await done(database.transaction('q').objectStore('q').getAll())
    database.close()
    return JSON.stringify(found)
  })()`)
}
