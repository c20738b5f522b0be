import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const PERSON = `{
  email: 'kim@shop.example', name: 'Kim', createdAt: '2024-06-16T16:23:25Z',
  properties: { plan: 'gold', questionProductName: 'Moon jar', locale: 'ko', tags: [1] },
}`

/** what Delighted's snippet leaves in a page: a list, with a function for each method that fills it */
const SNIPPET = `<script>
  window.delighted = []
  for (const name of ['survey', 'reset', 'config']) {
    delighted[name] = (...given) => delighted.push([name, given])
  }
  delighted.config({})
  delighted.survey(${PERSON})
</script>`

const SURVEY = eager({
  trigger: {
    on: 'event',
    name: 'delighted',
    where: [{ name: 'plan', how: 'is', value: 'gold' }],
  },
  questions: [{ id: 'score', kind: 'nps', text: { en: 'Would you recommend {product}?' } }],
})

/** A page with the old snippet's calls, the tag, and what stands in for Delighted's script. */
function pageWith(body: string) {
  return (tag: string) => pageOf(body)(tag + tag.replace('acme.js', 'from.delighted.js'))
}

test('what the page called before anything had loaded is asked, by name and product', async () => {
  const { page, shop, complaints } = await visit(browser, {
    surveys: [SURVEY],
    html: pageWith(SNIPPET),
  })
  await page.getByText('Would you recommend Moon jar?').waitFor()
  await page.getByRole('radio', { name: /^9 / }).click()
  await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
  expect(shop.responses()[0]?.ctx).toMatchObject({
    customer: 'kim@shop.example',
    traits: {
      name: 'Kim',
      plan: 'gold',
      product: 'Moon jar',
      created_at: '2024-06-16T16:23:25Z',
    },
  })
  expect(complaints).toEqual([])
})

test('a page without the snippet calls it later, and what is set elsewhere now is named', async () => {
  const { page, complaints } = await visit(browser, { surveys: [SURVEY], html: pageWith('') })
  await page.evaluate(`delighted.survey({ minTimeOnPage: 90, properties: { plan: 'gold' } })`)
  await page.getByRole('radio').first().waitFor()
  expect(complaints).toEqual([
    'earshot: set minTimeOnPage in the survey: delighted.survey() no longer does',
  ])
})

test('survey() without a word about the shopper happens, too', async () => {
  const survey = eager({ trigger: { on: 'event', name: 'delighted' } })
  const { page, shop } = await visit(browser, { surveys: [survey], html: pageWith('') })
  await page.evaluate(`delighted.survey()`)
  await until('the showing', () => shop.kept.length > 0)
  expect(shop.responses()[0]?.ctx.customer).toBeUndefined()
})
