import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FLAGS } from '#shared/snapshot.ts'
import { launchChromium } from '../support/chromium.ts'
import type { Shop } from '../support/shop.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit, type VisitPlan } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A shopper who has tapped 3 and written half a sentence. */
async function halfWritten(plan: VisitPlan = {}): Promise<{ page: Page; shop: Shop }> {
  const tried = await visit(browser, plan)
  await tried.page.getByRole('radio', { name: /^3 / }).click()
  await tried.page.getByRole('textbox').fill('threw it over')
  await until('the rare calls', () => tried.shop.asked.includes('/w/calls.test.js'))
  // the module that keeps it has run, not only been asked for
  await tried.page.evaluate(
    `import(new URL('calls.test.js', document.querySelector('script[src$="acme.js"]').src)).then(() => undefined)`,
  )
  return tried
}

const isComplete = ({ flags }: { flags: number }) => (flags & FLAGS.complete) > 0

test.each([
  ['another page', (page: Page, shop: Shop) => page.goto(`${shop.origin}/pots`)],
  ['the same page, loaded anew', (page: Page) => page.reload()],
])('%s: the comment is there, and is finished in the same response', async (_, leave) => {
  const { page, shop } = await halfWritten()
  await leave(page, shop)
  const field = page.getByRole('textbox')
  await field.waitFor()
  expect(await field.inputValue()).toBe('threw it over')
  await field.fill('threw it over the fence')
  await page.getByRole('button', { name: 'Send' }).click()
  await until('the whole response', () => shop.responses().some(isComplete))
  expect(shop.responses()).toHaveLength(1)
  expect(shop.responses()[0]?.answers).toMatchObject({
    score: { a: 3 },
    why: { a: 'threw it over the fence' },
  })
  expect(shop.responses()[0]?.ctx.page).toBe(`${shop.origin}/`)
  expect(
    await page.evaluate(`JSON.parse(localStorage['earshot:acme']).surveys.relation.showings`),
  ).toBe(0)
})

test('what is finished, put off or closed does not come back', async () => {
  const { page, shop } = await halfWritten()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goto(`${shop.origin}/pots`)
  await page.waitForFunction(`JSON.parse(localStorage['earshot:acme']).pages === 2`)
  expect(await page.evaluate(`Object.keys(localStorage)`)).not.toContain('earshot:q:draft:acme')
})

test('it waits on a path where nobody is asked, and comes on the next one', async () => {
  const { page, shop } = await halfWritten({ site: { quietPaths: ['/checkout*'] } })
  await page.goto(`${shop.origin}/checkout`)
  await until(
    'the look for what is unsent',
    () => shop.asked.filter((one) => one.includes('calls')).length > 0,
  )
  await page.waitForFunction(`JSON.parse(localStorage['earshot:acme']).pages === 2`)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.goto(`${shop.origin}/thanks`)
  await page.getByRole('textbox').waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('threw it over')
})

test('it waits until nothing is in the way', async () => {
  const { page, shop } = await halfWritten({
    html: (tag, path) =>
      pageOf(path === '/' ? '' : '<dialog open style="width:400px;height:300px">News</dialog>')(
        tag,
      ),
  })
  await page.goto(`${shop.origin}/pots`)
  await page.waitForFunction(`'earshot:q:draft:acme' in localStorage && window.earshot?.v`)
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.evaluate(`document.querySelector('dialog').close()`)
  await page.getByRole('textbox').waitFor()
})

test.each([
  ['another version of the survey', `{"survey":"relation","ver":99,"at":${Date.now()}}`],
  ['an hour ago', '{"survey":"relation","ver":1,"at":1}'],
  ['nonsense', '{"survey":'],
  ['null', 'null'],
])('a draft of %s is put away', async (_, draft) => {
  const { page, complaints } = await visit(browser, {
    surveys: [eager({ trigger: { on: 'call' } })],
    before: `localStorage['earshot:q:draft:acme'] ??= ${JSON.stringify(draft)}`,
  })
  await page.waitForFunction(`!('earshot:q:draft:acme' in localStorage)`)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('without storage nothing is kept', async () => {
  const { page } = await visit(browser, {
    surveys: [eager({ trigger: { on: 'call' } })],
    attributes: 'data-storage="none"',
  })
  await page.waitForFunction('window.earshot?.v')
  await page.evaluate(`earshot('show', 'relation')`)
  await page.getByRole('radio', { name: /^3 / }).click()
  await page.getByRole('textbox').fill('threw it over')
  await page.reload()
  await page.waitForFunction('window.earshot?.v')
  expect(await page.evaluate('localStorage.length')).toBe(0)
})
