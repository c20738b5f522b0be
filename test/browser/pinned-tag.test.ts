import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { integrityOf } from '#collector/catalog/assets.ts'
import type { Survey } from '#shared/survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit, type VisitPlan } from '../support/visit.ts'

/** What shops have pinned. It never changes: what is new reaches `tag.v2.js`. */
const PINNED = 'sha384-PG7523fBfEtdimYUi0w70GwUPQ533TBtnts8TpktM3CVKEpPP36DTefzj722go3G'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A shop whose pages pin the pinned tag. */
function visitPinned(attributes = 'data-site="acme"', plan: VisitPlan = {}) {
  const html = (tag: string) => {
    const frozen = tag.replace('acme.js', 'tag.v1.js').replace('async', `async ${attributes}`)
    return pageOf('')(
      frozen.replace('async', `integrity="${PINNED}" crossorigin="anonymous" async`),
    )
  }
  return visit(browser, { html, ...plan })
}

test('its bytes are those that shops have pinned', () => {
  const script = readFileSync(join(ROOT, 'widget/pinned/tag.v1.js'), 'utf8')
  expect(integrityOf(script)).toBe(PINNED)
  // the same by the definition of https://www.w3.org/TR/SRI/
  expect(PINNED).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`)
})

test('it fetches the rules, and asks and sends with the modules of today', async () => {
  const { shop, page, complaints } = await visitPinned()
  await page.getByRole('radio', { name: /^9 / }).click()
  await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
  expect(shop.asked.slice(0, 2)).toEqual(['/w/tag.v1.js', '/w/acme/rules.json'])
  expect(complaints).toEqual([])
})

test.each<[string, Partial<Survey>, string]>([
  ['a scroll', { trigger: { on: 'scroll', percent: 50 } }, 'scrollTo(0, 9999)'],
  ['the tab', { trigger: { on: 'tab' } }, ''],
  ['an event', { trigger: { on: 'event', name: 'buy' } }, `earshot('track', 'buy')`],
  ['a call', { trigger: { on: 'call' } }, `earshot('show', 'relation')`],
  [
    'an element',
    { trigger: { on: 'inline' } },
    `document.body.innerHTML = '<earshot-survey survey=relation>'`,
  ],
  ['the panel', { trigger: { on: 'call' } }, `location.hash = 'earshot'`],
])('the modules of today understand how it tells of %s', async (_, overrides, act) => {
  const { page } = await visitPinned('data-site="acme"', {
    surveys: [eager(overrides)],
    context: { viewport: { width: 800, height: 100 } },
  })
  await page.waitForFunction('window.earshot && !earshot.q')
  await page.evaluate(`document.body.style.height = '3000px'`)
  await page.evaluate(act)
  const { trigger } = eager(overrides)
  if (trigger.on === 'tab') await page.locator('.tab').click()
  await page.locator('[role=dialog], [role=region], .inline').first().waitFor()
})

test('calls wait until the rules are there', async () => {
  const { page } = await visitPinned('data-site="acme"', {
    surveys: [eager({ trigger: { on: 'event', name: 'purchase' } })],
    before: `window.earshot = Object.assign((...c) => earshot.q.push(c), { q: [['track', 'purchase']] })`,
  })
  await page.getByRole('radio').first().waitFor()
})

test('a page that pins and one that does not are one shopper', async () => {
  const { shop, page } = await visitPinned()
  await until('the showing', () => shop.kept.length > 0)
  const remembered = await page.evaluate(`JSON.parse(localStorage['earshot:acme']).surveys`)
  expect(remembered).toMatchObject({ relation: { showings: 1 } })
})

test('without a site it says what to write', async () => {
  const { complaints } = await visitPinned('')
  await until('the line', () => complaints.length > 0)
  expect(complaints).toEqual(['earshot: write the id of your site into data-site of the script'])
})
