import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Question, Survey } from '#shared/survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const PAGE = pageOf(
  '<style>@media(prefers-color-scheme:dark){body{background:#111}h1,a{color:#eee}}</style><main><h1>Shop</h1><a href="#pots">Pots</a></main>',
)
const WHY: Question = { id: 'why', kind: 'comment' }
const CHOICE: Question = {
  id: 'q',
  kind: 'choice',
  many: true,
  other: true,
  keepOrder: true,
  options: ['Price', 'Size'].map((text, i) => ({ id: `o${i}`, text: { en: text } })),
}

/** Every state of the card: the survey, and how a shopper gets there. */
const STATES: Record<string, [Partial<Survey>, ((page: Page) => Promise<unknown>)?]> = {
  nps: [{}],
  smileys: [{ questions: [{ id: 'q', kind: 'csat', face: 'smileys' }] }],
  stars: [{ questions: [{ id: 'q', kind: 'csat', face: 'stars' }] }],
  ces: [{ questions: [{ id: 'q', kind: 'ces' }] }],
  picked: [
    {},
    async (page) => {
      await page.getByRole('radio').nth(3).click()
      await page.getByRole('button', { name: 'Back' }).click()
    },
  ],
  comment: [
    {},
    async (page) => {
      await page.getByRole('radio').nth(3).click()
      await page.getByRole('textbox').waitFor()
    },
  ],
  typed: [{ questions: [WHY] }, (page) => page.getByRole('textbox').fill('Lovely')],
  choice: [{ questions: [CHOICE] }, (page) => page.getByRole('checkbox').last().check()],
  thanks: [
    {
      questions: [{ id: 'q', kind: 'nps' }],
      thanks: { coupon: 'MOON', link: { url: 'https://shop.example/', text: { en: 'Glazes' } } },
    },
    async (page) => {
      await page.getByRole('radio').nth(3).click()
      await page.getByText('Thank you').last().waitFor()
    },
  ],
  'a yellow accent': [
    { look: { place: 'corner', theme: 'light', font: 'page', radius: 0, accent: '#ffcf33' } },
    async (page) => {
      await page.getByRole('radio').nth(3).click()
      await page.getByRole('button', { name: 'Back' }).click()
    },
  ],
}

const MODES: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
  'forced colours': { forcedColors: 'active', reducedMotion: 'reduce' },
}

describe.each(Object.entries(MODES))('in %s', (_, context) => {
  test.each(Object.entries(STATES))(
    'axe finds nothing wrong with %s',
    async (_, [survey, reach]) => {
      const { page } = await visit(browser, { surveys: [eager(survey)], html: PAGE, context })
      await page.getByRole('dialog').waitFor()
      await reach?.(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await page.context().close()
    },
  )
})

test.each(Object.entries(STATES))(
  'what a screen reader meets in %s is what is written down',
  async (name, [survey, reach]) => {
    const { page } = await visit(browser, { surveys: [eager(survey)], html: PAGE })
    await page.getByRole('dialog').waitFor()
    await reach?.(page)
    // what is announced meanwhile depends on the second
    await page.evaluate(
      `document.querySelector('html > div').shadowRoot.querySelector('.said').remove()`,
    )
    const read = await page.getByRole('dialog').ariaSnapshot()
    await expect(`${read}\n`).toMatchFileSnapshot(`transcripts/${name.replaceAll(' ', '-')}.txt`)
  },
)

describe('a keyboard', () => {
  test('browses by arrows, answers by Enter, goes on, and is given back to the page', async () => {
    const { page, shop } = await visit(browser, { html: PAGE })
    await page.getByRole('dialog').waitFor()
    // nothing takes the focus by itself
    expect(await page.evaluate('document.activeElement.localName')).toBe('body')
    await page.getByRole('link', { name: 'Pots' }).focus()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Close')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('0 out of 10, Not at all likely')
    for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('7 out of 10')
    await until('the showing', () => shop.kept.length > 0)
    expect(shop.responses()[0]?.answers).toEqual({})

    await page.keyboard.press('Enter')
    await page.getByRole('textbox').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Good, not great')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Send')
    await page.keyboard.press('Enter')
    await until('the end', () => shop.responses().some(({ flags }) => flags & 8))
    expect(shop.responses()[0]?.answers).toMatchObject({
      score: { a: 7 },
      why: { a: 'Good, not great' },
    })

    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // back to where it came from, though that was not where it was when the card came
    expect(await focused(page)).toBe('Pots')
  })

  test('types 1 and 0 for a ten', async () => {
    const { page, shop } = await visit(browser, { html: PAGE })
    await page.getByRole('radio').first().focus()
    await page.keyboard.type('10')
    await until('the ten', () => shop.responses()[0]?.answers['score']?.a === 10)
  })

  test('Escape outside of the card does not close it', async () => {
    const { page } = await visit(browser, { html: PAGE })
    await page.getByRole('dialog').waitFor()
    await page.getByRole('link', { name: 'Pots' }).focus()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

test('on a phone 320 px wide every target is at least 44 px high and 24 px wide, every field 16 px', async () => {
  const context = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
  const { page } = await visit(browser, { html: PAGE, context })
  await page.getByRole('dialog').waitFor()
  expect(await smallTargets(page)).toEqual([])
  await page.getByRole('radio').nth(3).tap()
  const field = page.getByRole('textbox')
  await field.waitFor()
  expect(await smallTargets(page)).toEqual([])
  expect(
    await field.evaluate((one) => parseFloat(getComputedStyle(one).fontSize)),
  ).toBeGreaterThanOrEqual(16)
  // a phone's keyboard is not called up
  expect(
    await page.evaluate(
      `document.activeElement.shadowRoot?.activeElement?.localName !== 'textarea'`,
    ),
  ).toBe(true)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
})

test('a step that moves in takes no tap from the way out', async () => {
  const { page } = await visit(browser, { html: PAGE })
  await page.getByRole('dialog').waitFor()
  // as in the first moments of a step, for as long as it is looked at
  await page.evaluate(
    `document.querySelector('html > div').shadowRoot.querySelector('.step').animate([{ transform: 'translateY(12px)' }, {}], { duration: 1e6 })`,
  )
  await page.getByRole('button', { name: 'Close' }).click({ timeout: 5_000 })
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('what a screen reader meets, in order', async () => {
  const { page } = await visit(browser, { html: PAGE })
  await page.getByRole('dialog').waitFor()
  expect(await page.getByRole('dialog').ariaSnapshot()).toBe(
    [
      '- dialog "A question from Acme":',
      '  - status',
      '  - button "Close"',
      '  - group "How likely are you to recommend Acme to a friend or family member?":',
      '    - text: How likely are you to recommend Acme to a friend or family member?',
      '    - radio "0 out of 10, Not at all likely"',
      ...Array.from({ length: 9 }, (_, i) => `    - radio "${i + 1} out of 10"`),
      '    - radio "10 out of 10, Extremely likely"',
      '  - button "Ask me later"',
    ].join('\n'),
  )
})

/** The accessible name of what has the focus, within the card too. */
function focused(page: Page): Promise<unknown> {
  return page.evaluate(
    `(() => { const one = document.activeElement.shadowRoot?.activeElement ?? document.activeElement; return one.getAttribute('aria-label') ?? one.textContent })()`,
  )
}

/** Buttons and inputs in the card that are too small to hit. */
function smallTargets(page: Page): Promise<unknown> {
  return page.evaluate(
    `[...document.querySelector('html > div').shadowRoot.querySelectorAll('button:not([hidden]), input:not([hidden]), textarea')].map((one) => [one.outerHTML, one.getBoundingClientRect()]).filter(([, { width, height }]) => Math.round(height) < 44 || width < 24).map(([html]) => html)`,
  )
}
