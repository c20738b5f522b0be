import { PNG } from 'pngjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Look } from '#shared/look.ts'
import { aSurvey } from '../support/a-survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { contrastsOf } from '../support/contrasts-of.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

/** Browsers that lack what came late: the least are Chrome and Edge 108, Firefox 115, Safari 16.4. */
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** a shop whose page is a picture: text without paper behind it cannot be read there */
const PICTURE = pageOf(
  '<style>body{height:100vh;margin:0;background:linear-gradient(45deg,#000,#fff 30%,#c00 60%,#000)}</style>',
)
/** later than the least browsers, as CSS writes them */
const CSS_FUNCTIONS = ['light-dark', 'oklch', 'oklab', 'color-mix', 'color', 'lch', 'lab', 'round']

/** What a browser does with a function that it does not know: the declaration is thrown away. */
const without = (names: readonly string[]) => (script: string) =>
  script.replaceAll(new RegExp(`(?<=[:, (])(${names.join('|')})\\(`, 'g'), 'unknown-$1(')

const looking = (look: Partial<Look>) =>
  eager({
    look: { ...aSurvey().look, ...look },
    questions: [
      { id: 'score', kind: 'nps' },
      { id: 'why', kind: 'comment' },
    ],
  })

/** The colour in the middle of the card's upper edge, where nothing is written. */
async function paperOf(page: Page): Promise<string> {
  const { x, y, width } = (await page.getByRole('dialog').boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const clip = { x: x + width / 2, y: y + 6, width: 1, height: 1 }
  const { data } = PNG.sync.read(await page.screenshot({ clip }))
  return [...data.subarray(0, 3)].join()
}

const LOOKS: readonly (readonly [string, Partial<Look>, string])[] = [
  ['light', { theme: 'light' }, '255,255,255'],
  ['dark', { theme: 'dark' }, '28,30,36'],
  ['light, with an accent of white', { theme: 'light', accent: '#ffffff' }, '255,255,255'],
  ['light, with a yellow accent', { theme: 'light', accent: '#ffd400' }, '255,255,255'],
  ['dark, with an accent of black', { theme: 'dark', accent: '#000000' }, '28,30,36'],
  ['light, with an accent that is neither', { theme: 'light', accent: '#777777' }, '255,255,255'],
]

describe.each(CSS_FUNCTIONS.map((name) => [name]))('a browser without %s()', (name) => {
  test('draws a card that can be read on a picture', async () => {
    const plan = {
      html: PICTURE,
      patch: without([name]),
      context: { reducedMotion: 'reduce' },
    } as const
    const { page } = await visit(browser, { ...plan, surveys: [looking({ theme: 'light' })] })
    await page.getByRole('radio').first().waitFor()
    expect(await paperOf(page)).toBe('255,255,255')
    expect((await contrastsOf(page)).filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })
})

test.each(LOOKS)(
  'a card that is %s can be read and used without any of them',
  async (_, look, paper) => {
    const { page } = await visit(browser, {
      html: PICTURE,
      patch: without(CSS_FUNCTIONS),
      surveys: [looking(look)],
      context: { reducedMotion: 'reduce' },
    })
    await page.getByRole('radio').first().waitFor()
    expect(await paperOf(page)).toBe(paper)
    expect(await contrastsOf(page)).not.toContainEqual({ text: expect.anything(), ratio: 1 })
    const low = async () => (await contrastsOf(page)).filter(({ ratio }) => ratio < 4.5)
    expect(await low()).toEqual([])
    await page.getByRole('radio', { name: /^9 / }).click()
    await page.getByRole('textbox').fill('typed')
    expect(await low()).toEqual([])
    // the way on is a button that stands out from the card: 1.4.11
    const send = await page
      .getByRole('button', { name: 'Send' })
      .evaluate((button) => getComputedStyle(button).backgroundColor)
    expect(send).not.toBe('rgba(0, 0, 0, 0)')
    expect(send).not.toBe(
      await page.getByRole('dialog').evaluate((card) => getComputedStyle(card).backgroundColor),
    )
  },
)

/** what a page of an older browser lacks, taken away before anything of the page runs */
const MISSING: readonly (readonly [string, string])[] = [
  [
    'the popover attribute',
    'delete HTMLElement.prototype.popover; delete HTMLElement.prototype.showPopover',
  ],
  ['checkVisibility', 'delete Element.prototype.checkVisibility'],
  ['a list of databases', 'delete IDBFactory.prototype.databases'],
  ['the Navigation API', 'delete window.navigation'],
  ['idle callbacks', 'delete window.requestIdleCallback'],
  ['a visual viewport', 'delete window.visualViewport'],
  ['copies of sorted lists', 'delete Array.prototype.toSorted'],
]

test.each(MISSING)('without %s the card is asked, answered and kept', async (_, before) => {
  const { page, shop, complaints } = await visit(browser, { before })
  await page.getByRole('radio', { name: /^9 / }).click()
  await page.getByRole('textbox').fill('kept')
  await page.getByRole('button', { name: 'Send' }).click()
  await until('the end', () => shop.responses().some(({ flags }) => flags & 8))
  await until('nothing waits', async () =>
    page.evaluate(`!Object.keys(localStorage).some((key) => key.startsWith('earshot:q:'))`),
  )
  expect(complaints).toEqual([])
})

test('a browser that cannot style the card without harm to the page is not asked', async () => {
  const { page, shop, complaints } = await visit(browser, {
    before:
      'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets',
  })
  await until('the card was fetched', () => shop.asked.some((path) => path.includes('card')))
  await page.evaluate(`new Promise((go) => requestIdleCallback(go))`)
  expect(await page.getByRole('dialog').count()).toBe(0)
  const memory = await page.evaluate(`JSON.parse(localStorage['earshot:acme'])`)
  expect(memory).toMatchObject({ asks: {}, surveys: {} })
  expect(shop.kept).toEqual([])
  expect(complaints).toEqual([])
})

test('without :has() the picked star and the focused option can be seen', async () => {
  const { page } = await visit(browser, {
    patch: (script) => script.replaceAll(':has(', ':unknown-has('),
    surveys: [
      eager({
        questions: [
          { id: 'sat', kind: 'csat', face: 'stars' },
          { id: 'why', kind: 'choice', options: [{ id: 'price', text: { en: 'Price' } }] },
        ],
      }),
    ],
  })
  const fourth = page.getByRole('radio').nth(3)
  const fill = () =>
    fourth.evaluate((input) => getComputedStyle(input.nextElementSibling!.firstElementChild!).fill)
  await fourth.waitFor()
  const empty = await fill()
  await page.getByRole('radio').nth(2).focus()
  await page.keyboard.press('ArrowRight')
  expect(await fill()).not.toBe(empty)
  await page.keyboard.press('Enter')
  const price = page.getByRole('radio', { name: 'Price' })
  await price.waitFor()
  await price.focus()
  const label = await price.evaluate(
    (input) => getComputedStyle(input.closest('label')!).outlineStyle,
  )
  expect(label).toBe('solid')
})
