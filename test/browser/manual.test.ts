import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSurveyDraft } from '#shared/schema.ts'
import { surveyOf } from '#shared/survey-of.ts'
import { bundle } from '../support/bundle.ts'
import { launchChromium } from '../support/chromium.ts'
import { blocksOf, type Block } from '../support/manual-blocks.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit, type VisitPlan } from '../support/visit.ts'

/** Every block of code of the pages for developers is run as it stands. */
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** the collector of the manual */
const THEIRS = 'https://ask.acme.example'

const SURVEYS = [
  eager({ id: 'nps', trigger: { on: 'call' } }),
  eager({ id: 'after-purchase', trigger: { on: 'event', name: 'purchase' } }),
  eager({ id: 'relation', trigger: { on: 'event', name: 'delighted' } }),
]

/** Opens a page whose body is a block, which is told the shop's collector in place of the manual's. */
function visitBlock(code: string, plan: VisitPlan = {}) {
  const html = (tag: string) => {
    const ours = /https?:\/\/[^/]+/.exec(tag)?.[0] ?? ''
    return pageOf(code.replaceAll(THEIRS, ours))('')
  }
  return visit(browser, { surveys: SURVEYS, html, ...plan })
}

function block(page: string, lang: string, has: string): Block {
  const found = blocksOf(page).find((one) => one.lang === lang && one.code.includes(has))
  if (!found) throw new Error(`no ${lang} block of ${page} says ${has}`)
  return found
}

async function arrived(page: Page): Promise<void> {
  await page.waitForFunction('window.earshot?.v')
}

const ALL = ['developers', 'when-it-asks', 'from-delighted'].flatMap((page) =>
  blocksOf(page).map((one, i) => ({ ...one, name: `${page}, block ${i + 1} (${one.lang})` })),
)

describe('every block', () => {
  test.each(ALL.filter(({ lang }) => lang === 'html'))('$name works', async ({ code }) => {
    const { page, complaints } = await visitBlock(code)
    await arrived(page)
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
  })

  const plain = ALL.filter(({ lang, code }) => lang === 'js' && !code.includes('import '))
  test.each(plain)('$name runs', async ({ code }) => {
    const { page, complaints } = await visit(browser, { surveys: SURVEYS.slice(0, 1) })
    await arrived(page)
    await page.evaluate(code)
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
  })

  test('is of a kind that is run here', () => {
    expect([...new Set(ALL.map(({ lang }) => lang))].toSorted()).toEqual([
      'html',
      'http',
      'js',
      'json',
      'jsx',
      'mjs',
    ])
  })
})

test('the calls show what they name and hear what happens', async () => {
  const [nps] = SURVEYS
  const { page } = await visit(browser, { surveys: nps ? [nps] : [] })
  await arrived(page)
  const lines: string[] = []
  page.on('console', (line) => lines.push(line.text()))
  await page.evaluate(block('developers', 'js', "'identify'").code)
  await page.getByRole('radio', { name: /^9 / }).click()
  await until('the line', () => lines.includes('nps score 9'))
})

test('a queue in front of the tag loses nothing', async () => {
  const { page } = await visitBlock(block('developers', 'html', '??=').code)
  await page.getByRole('radio').first().waitFor()
})

test('the attributes do what they say', async () => {
  const { page, shop } = await visitBlock(block('developers', 'html', 'data-earshot-show').code)
  await page.locator('earshot-survey').getByRole('radio').first().waitFor()
  await page.getByText('Tell us what you think').click()
  await until('both', () => new Set(shop.kept.map(({ survey }) => survey)).size === 2)
})

test('the consent page asks once its tool has spoken', async () => {
  const { page } = await visitBlock(block('developers', 'html', 'my-consent-tool').code, {
    surveys: [eager()],
  })
  await arrived(page)
  expect(await page.evaluate('localStorage.length')).toBe(0)
  await page.evaluate(`document.dispatchEvent(new Event('my-consent-tool'))`)
  await page.getByRole('radio').first().waitFor()
})

test('under the policy of the manual, a survey asks and its answer arrives', async () => {
  const [name, policy] = block('developers', 'http', 'Policy').code.trim().split(': ', 2)
  const { page, shop, complaints } = await visit(browser, {
    headers: (collector) => ({ [`${name}`]: `${policy}`.replaceAll(THEIRS, collector) }),
  })
  await page.getByRole('radio', { name: /^9 / }).click()
  await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
  expect(complaints).toEqual([])
})

/** Runs a module of the manual, and what comes behind it, in a page without the tag. */
async function visitModule(one: Block, behind: string) {
  const visited = await visit(browser, { surveys: SURVEYS, html: pageOf('<main></main>') })
  await visited.page.goto('about:blank')
  const { page, shop } = visited
  await page.goto(shop.origin)
  const code = `${one.code.replaceAll(THEIRS, shop.collector)}\n${behind}`
  await page.addScriptTag({ content: await bundle(code) })
  return visited
}

test('the module of the manual loads the tag and tells it of a purchase', async () => {
  const { page, shop } = await visitModule(block('developers', 'js', "layer: 'dataLayer'"), '')
  await page.getByRole('radio').first().waitFor()
  expect(shop.asked[0]).toBe('/w/acme.js')
})

test('the React component asks while it is there, and leaves nothing behind', async () => {
  const behind = `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    const root = createRoot(document.querySelector('main'))
    window.mount = () => root.render(createElement(ThankYou, { order: { id: 1, value: 49 } }))
    window.unmount = () => root.render(null)
    window.mount()`
  const { page, shop, complaints } = await visitModule(
    block('developers', 'jsx', 'ThankYou'),
    behind,
  )
  await page.locator('earshot-survey').getByRole('radio', { name: /^9 / }).click()
  await until('the answer', () => shop.responses().some(({ answers }) => answers['score']?.a === 9))
  await page.evaluate('unmount()')
  await page.locator('earshot-survey').waitFor({ state: 'detached' })
  await page.evaluate('mount()')
  await page.locator('earshot-survey').waitFor({ state: 'attached' })
  expect(await page.locator('script[src*="/w/acme.js"]').count()).toBe(1)
  expect(complaints).toEqual([])
})

test('the Vue composable tells of the purchase once it is mounted, and the element asks', async () => {
  const behind = `
    import { createApp, h } from 'vue'
    const Thanks = { setup: () => usePurchase({ value: 49 }), render: () => h('earshot-survey', { survey: 'nps' }) }
    window.app = createApp(Thanks)
    app.config.compilerOptions.isCustomElement = (tag) => tag === 'earshot-survey'
    app.mount('main')`
  const { page, complaints } = await visitModule(block('developers', 'mjs', "from 'vue'"), behind)
  // the purchase opens a card of its own beside the element
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  await page.locator('earshot-survey').getByRole('radio').first().waitFor()
  await page.evaluate('app.unmount()')
  expect(await page.locator('earshot-survey').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the survey for those who come from Delighted asks on their call', async () => {
  const json = block('from-delighted', 'json', '"trigger"').code
  const read = readSurveyDraft(JSON.parse(json))
  if (!read.ok) throw new Error(read.error)
  const survey = surveyOf(
    {
      ...read.value,
      audience: { minPages: 1, minVisits: 1, minDaysKnown: 0 },
      manners: { minSeconds: 0 },
    },
    { id: 'nps', site: 'acme', ver: 1, lang: 'en' },
  )
  const { page } = await visitBlock(block('from-delighted', 'html', 'delighted').code, {
    surveys: [survey],
  })
  await page.getByRole('radio').first().waitFor()
})
