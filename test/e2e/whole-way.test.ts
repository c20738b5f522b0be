import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { openLiveShop, type LiveShop } from '../support/live-shop.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function visit(): Promise<{ readonly shop: LiveShop; readonly page: Page }> {
  const shop = await openLiveShop()
  const page = await browser.newPage()
  onTestFinished(() => page.context().close())
  await page.goto(shop.origin)
  await page.getByRole('radio', { name: /^9/ }).waitFor()
  return { shop, page }
}

test('a 9 tapped in the shop is one promoter in the results', async () => {
  const { shop, page } = await visit()
  await page.getByRole('radio', { name: /^9/ }).click()

  const results = await shop.resultsWhere('the answer', ({ answered }) => answered === 1)
  expect(results.questions[0]).toMatchObject({ id: 'score', kind: 'nps', tally: { 9: 1 } })
  expect(results).toMatchObject({ shown: 1, answered: 1, excluded: 0 })
})

test('the comment edits the same response: one shopper, one answer, one comment', async () => {
  const { shop, page } = await visit()
  await page.getByRole('radio', { name: /^3/ }).click()
  await page.getByRole('textbox').fill('Delivery took three weeks.')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /send|done/i }).click()

  const results = await shop.resultsWhere('the comment', ({ commented }) => commented === 1)
  expect(results).toMatchObject({ shown: 1, answered: 1, commented: 1, completed: 1 })
  expect(results.questions[0]?.tally).toEqual({ 3: 1 })
})

test('an answer tapped while the collector is dead arrives once it is back', async () => {
  const { shop, page } = await visit()
  await shop.resultsWhere('the showing', ({ shown }) => shown === 1)
  await shop.earshot.kill('SIGKILL')
  await page.getByRole('radio', { name: /^10/ }).click()
  await shop.earshot.start()

  await page.reload()
  const results = await shop.resultsWhere('the late answer', ({ answered }) => answered === 1)
  expect(results.questions[0]?.tally).toEqual({ 10: 1 })
  expect(results.shown).toBe(1)
})

test('a page view without a question costs one request to the collector', async () => {
  const { shop, page } = await visit()
  await page.getByRole('radio', { name: /^9/ }).click()
  await shop.resultsWhere('the answer', ({ answered }) => answered === 1)

  const asked: string[] = []
  const { address } = shop.earshot
  page.on('request', (request) => {
    if (request.url().startsWith(address)) asked.push(request.url())
  })
  await page.goto(`${shop.origin}/again`)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([`${address}/w/shop.js`])
})

test('a page view within the tag’s five minutes takes nothing from the network', async () => {
  const { shop, page } = await visit()
  await page.getByRole('radio', { name: /^9/ }).click()
  await shop.resultsWhere('the answer', ({ answered }) => answered === 1)

  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  const ours = new Set<string>()
  const bytes: number[] = []
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith(shop.earshot.address)) ours.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) bytes.push(encodedDataLength)
  })
  await page.goto(`${shop.origin}/again`, { waitUntil: 'networkidle' })
  // the tag alone, and none of it from the collector
  expect(bytes).toEqual([0])
})
