import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUSY } from '../support/console/believable.ts'
import { startConsoleServer, type ConsoleServer } from '../support/console/server.ts'
import { CHECKOUT, LOYALTY, RECOMMEND } from '../support/console/surveys.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser
let server: ConsoleServer

beforeAll(async () => {
  browser = await launchChromium()
  server = await startConsoleServer([
    { facts: LOYALTY, shop: { ...BUSY, shownPerDay: 60 } },
    { facts: CHECKOUT, shop: { ...BUSY, shownPerDay: 20, seed: 3 } },
    { facts: { ...RECOMMEND, id: 'few' }, shop: { ...BUSY, shownPerDay: 14 }, newest: 30 },
    { facts: { ...RECOMMEND, id: 'empty' }, shop: { ...BUSY, shownPerDay: 0 } },
  ])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** A page in which whatever the browser complains about is kept. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ locale: 'en', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.url + path)
  await page.locator('main h1').first().waitFor()
  return { page, complaints, close: () => context.close() }
}

/** Once everything that is read has come, nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
}

const PAGES = [
  '/',
  '/surveys/loyalty',
  '/surveys/few',
  '/surveys/empty',
  '/surveys/none',
  '/sign-in',
]

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PAGES)('axe finds nothing on %s', async (path) => {
    const { page, close } = await open(path, { colorScheme })
    await settled(page)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(found).toEqual([])
    await close()
  })
})

test.each(['/', '/surveys/loyalty', '/surveys/empty', '/sign-in'])(
  'the browser has nothing to complain about on %s, policy and trusted types included',
  async (path) => {
    const { page, complaints, close } = await open(path)
    await settled(page)
    expect(complaints).toEqual([])
    await close()
  },
)

test.each([320, 390, 768, 1280])('at %i px nothing sticks out', async (width) => {
  for (const path of PAGES) {
    const { page, close } = await open(path, { viewport: { width, height: 800 } })
    await settled(page)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(`${path} ${Math.max(0, tooWide)}`).toBe(`${path} 0`)
    await close()
  }
})

test('a new answer is seen without a reload, and nothing else moves', async () => {
  const { page, close } = await open('/surveys/loyalty')
  await settled(page)
  const count = async () =>
    parseInt((await page.locator('.head-later').innerText()).replace(/\D/g, ''), 10)
  const before = await count()
  const loads = await page.evaluate(() => performance.getEntriesByType('navigation').length)
  const top = await page.locator('.rating-trend').first().boundingBox()

  server.answer('loyalty', 0.99)
  await page.waitForFunction(
    (n) => document.querySelector('.head-later')?.textContent?.includes(String(n)),
    before + 1,
  )
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(loads)
  expect(await page.locator('.rating-trend').first().boundingBox()).toEqual(top)
  await close()
})

test('period, segment and group of comments live in the address', async () => {
  const { page, close } = await open('/surveys/loyalty')
  await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('last-quarter')
  await page.waitForURL(/\?period=last-quarter$/)
  await page.getByRole('link', { name: 'Phone', exact: true }).first().click()
  await page.waitForURL(/segment=device%3Aphone/)
  await page.getByRole('link', { name: 'Detractors', exact: true }).click()
  await page.waitForURL(/comments=bad/)
  await page.locator('.period[aria-current]', { hasText: 'Detractors' }).waitFor()
  await settled(page)
  const ratings = await page.locator('.comment .chip > [aria-hidden]').allInnerTexts()
  expect(ratings.length).toBeGreaterThan(0)
  expect(ratings.every((rating) => Number(rating) <= 6)).toBe(true)

  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('comments'))
  await page.getByRole('link', { name: 'Clear the filter' }).click()
  await page.waitForURL(/\?period=last-quarter$/)
  await close()
})

test('the trend is read by keyboard', async () => {
  const { page, close } = await open('/surveys/loyalty')
  const trend = page.getByRole('slider').first()
  await trend.focus()
  const last = await trend.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowLeft')
  expect(await trend.getAttribute('aria-valuetext')).not.toBe(last)
  await page.keyboard.press('End')
  expect(await trend.getAttribute('aria-valuetext')).toBe(last)
  await close()
})

test('the first key reaches the skip link, which leads to the page', async () => {
  const { page, close } = await open('/surveys/loyalty')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the results')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('page')
  await close()
})

test('without a session every page leads to the sign-in', async () => {
  server.fail(401)
  try {
    const { page, close } = await open('/surveys/loyalty')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await close()
  } finally {
    server.fail(undefined)
  }
})

test('a lost connection keeps the numbers and says that they are old', async () => {
  const { page, close } = await open('/surveys/loyalty')
  await settled(page)
  const score = await page.locator('.level-value').first().innerText()
  server.fail(503)
  server.answer('loyalty', 0.5)
  await page.getByText('Connection lost. These numbers are from before.').waitFor()
  expect(await page.locator('.level-value').first().innerText()).toBe(score)
  server.fail(undefined)
  await close()
})

test('what shoppers write stays text', async () => {
  const { page, complaints, close } = await open('/surveys/loyalty')
  await settled(page)
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{1}}'
  server.answer('loyalty', 0.1, hostile)
  await page.getByText(hostile).waitFor()
  expect(await page.locator('.comment img, .comment script').count()).toBe(0)
  expect(await page.title()).toBe('Loyalty trio · Earshot')
  expect(complaints).toEqual([])
  await close()
})

test('on paper there are no controls, and dark ink on white', async () => {
  const { page, close } = await open('/surveys/loyalty', { colorScheme: 'dark' })
  await settled(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const controls = 'button, select, summary, input, .periods, .bar, .head-acts'
  expect(await page.locator(controls).filter({ visible: true }).count()).toBe(0)
  expect(await page.locator('.on-paper').innerText()).toBe('Acme Outdoor')
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(paper).toBe('rgb(255, 255, 255)')
  await close()
})
