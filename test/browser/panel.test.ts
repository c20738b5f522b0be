import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { wordsOf } from '#shared/words/words-of.ts'
import { aSite, aSurvey } from '../support/a-survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { eager, visit, type VisitPlan } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const CHOOSY = aSurvey({
  id: 'choosy',
  audience: { minPages: 50, minVisits: 9, minDaysKnown: 30, langs: ['ko'] },
  trigger: { on: 'scroll', percent: 50 },
})

/** A page with the panel open. */
async function openPanel(plan: VisitPlan = {}) {
  const visited = await visit(browser, { surveys: [CHOOSY], ...plan })
  await visited.page.goto(`${visited.shop.origin}/pots#earshot`)
  const panel = visited.page.getByRole('dialog', { name: 'What Earshot does on this page' })
  await panel.waitFor()
  return { ...visited, panel }
}

describe('the why-not panel', () => {
  test('opens when #earshot is put behind the address, and says every reason', async () => {
    const { page } = await visit(browser, { surveys: [CHOOSY] })
    await page.evaluate(() => (location.hash = 'earshot'))
    const row = page.getByRole('listitem').filter({ hasText: 'choosy' }).first()
    await row.waitFor()
    const text = await row.innerText()
    for (const reason of [
      'Does not ask',
      'this is page 1 of this browser, it asks from page 50 on',
      'first seen less than a day ago, waits 30 more days',
      'it does not ask in this language',
      'this is visit 1 of this browser, it asks from visit 9 on',
      'waits for 50 % of the page to be scrolled',
    ]) {
      expect(text).toContain(reason)
    }
  })

  test('a survey that only time speaks against waits, and then may ask', async () => {
    const slow = eager({
      trigger: { on: 'event', name: 'never' },
      manners: { ...FREQUENCY_DEFAULTS, minSeconds: 3 },
    })
    const { panel } = await openPanel({ surveys: [slow] })
    await panel.getByText('Waits', { exact: true }).waitFor()
    await panel.getByText('May ask', { exact: true }).waitFor()
  })

  test('shows a survey now, and nothing is counted, kept or sent', async () => {
    const { page, panel, shop } = await openPanel()
    const before = await memoryOf(page)
    await panel.getByRole('button', { name: 'Show it now: choosy' }).click()
    await page.getByRole('radio', { name: /^9 / }).click()
    await page.getByRole('dialog', { name: 'Acme' }).getByRole('button', { name: 'Close' }).click()
    expect(await memoryOf(page)).toEqual(before)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['earshot:acme'])
    expect(shop.kept).toEqual([])
  })

  test('forgets what the browser remembers', async () => {
    const { page, panel } = await openPanel()
    // two, unless the first was left before the browser was idle
    await panel.getByText(/^[12] pages? in 1 visit/).waitFor()
    await panel.getByRole('button', { name: 'Forget all of it' }).click()
    await panel.getByText('nothing yet').waitFor()
    expect(await memoryOf(page)).toBeNull()
  })

  test('finds the way to the collector free, and counts what waits to be sent', async () => {
    const { page, panel, shop } = await openPanel()
    for (const part of ['The card', 'The wording', 'Sending answers']) {
      await panel.getByText(`${part}: works`).waitFor()
    }
    await page.evaluate(`earshot('show', 'choosy')`)
    const nine = page.getByRole('radio', { name: /^9 / })
    await nine.waitFor()
    shop.isDead = true
    await nine.click()
    await panel.getByText('1 answer still to be sent').waitFor()
  })

  test('names what the page’s security policy lacks', async () => {
    const { panel, shop } = await openPanel({
      headers: (collector) => ({
        'content-security-policy': `default-src 'none'; script-src ${collector}`,
      }),
    })
    const told = `stopped by this page’s content security policy Add ${shop.collector} to connect-src.`
    await panel.getByText(`The wording: ${told}`).waitFor()
    await panel.getByText(`Sending answers: ${told}`).waitFor()
  })

  test('suspects a blocker where a part does not come through', async () => {
    const { page, shop } = await visit(browser, { surveys: [CHOOSY] })
    await page.route(/card\.test\.js/, (route) => route.abort('blockedbyclient'))
    await page.goto(`${shop.origin}/pots#earshot`)
    await page.getByText('The card: stopped on the way').waitFor()
    await page.getByText('Sending answers: works').waitFor()
  })

  test('says that consent is missing, and stores nothing', async () => {
    const { page, panel } = await openPanel({ attributes: 'data-consent="required"' })
    await panel.getByText('the page has not given consent').waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('closes by Escape and gives the focus back', async () => {
    const { page, panel } = await openPanel()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  test.each([
    ['ko-KR', '이 페이지에서 Earshot이 하는 일'],
    ['ja-JP', 'このページでの Earshot の動き'],
    ['zh-CN', 'Earshot 在此页面上的情况'],
  ])('speaks to an owner in %s', async (locale, title) => {
    const { page, shop } = await visit(browser, { surveys: [CHOOSY], context: { locale } })
    await page.goto(`${shop.origin}/#earshot`)
    await page.getByRole('dialog', { name: title }).waitFor()
  })

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on it, %s, 320 px wide',
    async (mode) => {
      const { page, panel } = await openPanel({
        context: { colorScheme: mode, viewport: { width: 320, height: 640 } },
      })
      await panel.getByText('Sending answers: works').waitFor()
      const { violations } = await new AxeBuilder({ page }).include('.panel').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    },
  )
})

describe('a preview', () => {
  const words = wordsOf(aSite(), aSurvey({ id: 'draft' }), 'en')
  const says = (path: string) => (path.startsWith('/w/acme/preview/draft.x.y') ? words : undefined)

  test('shows the survey under a badge; nothing else asks, and nothing is kept', async () => {
    const { page, shop } = await visit(browser, { surveys: [eager()], says })
    await until('the showing before', () => shop.kept.length > 0)
    const before = await memoryOf(page)
    const kept = shop.kept.length
    await page.goto(`${shop.origin}/?earshot-preview=draft.x.y`)
    await page.getByText('Preview: nothing is counted or kept').waitFor()
    await page.getByRole('radio', { name: /^9 / }).click()
    await page.evaluate(`earshot('consent', 'granted')`)
    await page.evaluate(`earshot('track', 'purchase')`)
    await page.getByRole('dialog', { name: 'Acme' }).getByRole('button', { name: 'Close' }).click()
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByRole('button', { name: 'Show again' }).click()
    await page.getByRole('radio').first().waitFor()
    expect(await memoryOf(page)).toEqual(before)
    expect(shop.kept).toHaveLength(kept)
  })

  test('a link that the collector refuses says so', async () => {
    const { page, shop } = await visit(browser, { surveys: [] })
    await page.route(/acme\/preview/, (route) =>
      route.fulfill({
        status: 410,
        headers: { 'access-control-allow-origin': '*' },
        json: { error: 'this preview link is over: make a new one' },
      }),
    )
    await page.goto(`${shop.origin}/?earshot-preview=draft.x.y`)
    await page.getByRole('alert').filter({ hasText: 'this preview link is over' }).waitFor()
  })
})

function memoryOf(page: Page): Promise<unknown> {
  return page.evaluate(() => JSON.parse(`${localStorage.getItem('earshot:acme')}`))
}
