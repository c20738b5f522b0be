import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SurveyDraft } from '#shared/survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { serveHostPage, type HostPage } from '../support/host-page.ts'
import { until } from '../support/until.ts'

/** Asks at once: what a newcomer meets, without the waits that politeness prescribes. */
const SURVEY: SurveyDraft = {
  id: 'welcome',
  name: 'Welcome',
  questions: [
    { id: 'score', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ],
  trigger: { on: 'load' },
  audience: { minPages: 1, minDaysKnown: 0 },
  manners: { minSeconds: 0 },
}

let browser: Browser
let earshot: Earshot
let shop: HostPage
let key: string

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

beforeEach(async () => {
  earshot = await prepareEarshot()
  const tag = `${earshot.address}/w/shop.js`
  // nothing may run, load or connect but the collector; no inline script or style
  shop = await serveHostPage(
    () => `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>
      <script async src="${tag}"></script></html>`,
    {
      'content-security-policy': `default-src 'none'; script-src ${earshot.address}; connect-src ${earshot.address}; require-trusted-types-for 'script'`,
    },
  )
  key = await earshot.furnish('shop', shop.origin, [SURVEY])
  await earshot.start()
})
afterEach(async () => {
  await shop.close()
  await earshot.remove()
})

async function openShop(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(shop.origin)
  await page.getByRole('radio', { name: /^9/ }).waitFor()
  return page
}

test('a 9 tapped in the shop is one promoter in the results', async () => {
  const page = await openShop()
  await page.getByRole('radio', { name: /^9/ }).click()

  const results = await until('the answer', async () => {
    const found = await earshot.results('welcome', key)
    return found.answered === 1 && found
  })
  expect(results.questions[0]).toMatchObject({ id: 'score', kind: 'nps', tally: { 9: 1 } })
  expect(results).toMatchObject({ shown: 1, answered: 1, excluded: 0 })
  await page.context().close()
})

test('the comment edits the same response: one shopper, one answer, one comment', async () => {
  const page = await openShop()
  await page.getByRole('radio', { name: /^3/ }).click()
  await page.getByRole('textbox').fill('Delivery took three weeks.')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /send|done/i }).click()

  const results = await until('the comment', async () => {
    const found = await earshot.results('welcome', key)
    return found.commented === 1 && found
  })
  expect(results).toMatchObject({ shown: 1, answered: 1, commented: 1, completed: 1 })
  expect(results.questions[0]?.tally).toEqual({ 3: 1 })
  await page.context().close()
})

test('an answer tapped while the collector is dead arrives once it is back', async () => {
  const page = await openShop()
  await until('the showing', async () => (await earshot.results('welcome', key)).shown === 1)
  await earshot.kill('SIGKILL')
  await page.getByRole('radio', { name: /^10/ }).click()
  await earshot.start()

  await page.reload()
  const results = await until('the late answer', async () => {
    const found = await earshot.results('welcome', key)
    return found.answered === 1 && found
  })
  expect(results.questions[0]?.tally).toEqual({ 10: 1 })
  expect(results.shown).toBe(1)
  await page.context().close()
})

test('a page view without a question costs one request to the collector', async () => {
  const page = await openShop()
  await page.getByRole('radio', { name: /^9/ }).click()
  await until('the answer', async () => (await earshot.results('welcome', key)).answered === 1)

  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(earshot.address)) asked.push(request.url())
  })
  await page.goto(`${shop.origin}/again`)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([`${earshot.address}/w/shop.js`])
  await page.context().close()
})
