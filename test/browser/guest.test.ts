import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { findFirefox, launchFirefox, NO_FIREFOX } from '../support/firefox.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

const firefox = findFirefox()
const ENGINES: Record<string, () => Promise<Browser>> = {
  Chromium: launchChromium,
  ...(firefox !== undefined && { Firefox: () => launchFirefox(firefox) }),
}
if (!firefox) console.warn(NO_FIREFOX)

const COMMENT = eager({ trigger: { on: 'call' }, questions: [{ id: 'why', kind: 'comment' }] })
const RATING = eager({ trigger: { on: 'call' } })

describe.each(Object.entries(ENGINES))('in %s', (_, launch) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** A page with a card that it has shown. */
  async function shown(html: string, survey = COMMENT): Promise<Page> {
    const { page } = await visit(browser, { surveys: [survey], html: pageOf(html) })
    await page.waitForFunction('window.earshot?.v')
    await page.evaluate(`earshot('show', 'relation')`)
    await page.getByRole('dialog', { name: 'A question from' }).waitFor()
    return page
  }

  test('a shop that forbids copying does not forbid to write', async () => {
    const page = await shown(`<script>
      for (const type of ['selectstart', 'paste', 'beforeinput', 'keypress'])
        document.addEventListener(type, (event) => event.preventDefault())
      </script>`)
    await page.getByRole('textbox').click()
    await page.keyboard.type('hello')
    expect(await page.getByRole('textbox').inputValue()).toBe('hello')
  })

  test('the trap of an open window leaves the focus where somebody writes', async () => {
    const page = await shown(`<div role="dialog" aria-label="Cart"><input id="code"></div><script>
      document.addEventListener('focusin', ({ target }) => target === code || code.focus())
      </script>`)
    await page.getByRole('textbox').last().click()
    await page.keyboard.type('hello')
    expect(await page.getByRole('textbox').last().inputValue()).toBe('hello')
    expect(await page.inputValue('#code')).toBe('')
  })

  test('smooth scrolling of the page leaves the wheel to a card that is higher than the window', async () => {
    const page = await shown(
      `<script>addEventListener('wheel', (event) => event.preventDefault(), { passive: false })</script>`,
    )
    await page.setViewportSize({ width: 360, height: 200 })
    const card = page.locator('section')
    await card.hover()
    // a shopper turns until something moves; a browser passes over a turn before its first picture
    await until('a card that has moved', async () => {
      await page.mouse.wheel(0, 60)
      return page.evaluate(
        `document.querySelector('[data-earshot-own]').shadowRoot.querySelector('section').scrollTop > 0`,
      )
    })
  })

  test('a card called for from a modal dialog in a shadow can be used', async () => {
    const { page } = await visit(browser, {
      surveys: [RATING],
      html: pageOf('<x-window></x-window>'),
    })
    await page.waitForFunction('window.earshot?.v')
    await page.evaluate(`{
      const root = document.querySelector('x-window').attachShadow({ mode: 'open' })
      root.innerHTML = '<dialog style="width:200px"><button>Rate</button></dialog>'
      root.querySelector('button').onclick = () => earshot('show', 'relation')
      root.querySelector('dialog').showModal()
    }`)
    await page.getByRole('button', { name: 'Rate' }).click()
    await page.getByRole('radio', { name: /^9 / }).click()
    await page.getByRole('textbox').waitFor()
    await page.evaluate(
      `document.querySelector('x-window').shadowRoot.querySelector('dialog').close()`,
    )
    await page.getByRole('textbox').fill('still here')
  })

  test('an app that goes on to a quiet path takes the card with it', async () => {
    const { page } = await visit(browser, {
      site: { quietPaths: ['/checkout*'] },
      surveys: [eager()],
    })
    const card = page.getByRole('dialog')
    await card.waitFor()
    await page.evaluate(`history.pushState({}, '', '/pots')`)
    await page.waitForFunction(`JSON.parse(localStorage['earshot:acme']).pages === 2`)
    expect(await card.count()).toBe(1)
    await page.evaluate(`history.pushState({}, '', '/checkout/1')`)
    await card.waitFor({ state: 'detached' })
  })

  test('consent taken back in one tab closes the card of another, which stores nothing more', async () => {
    const { page, shop } = await visit(browser, { surveys: [eager()] })
    await page.getByRole('dialog').waitFor()
    const other = await page.context().newPage()
    await other.goto(shop.origin)
    await other.waitForFunction('window.earshot?.v')
    await other.evaluate(`earshot('consent', 'granted'); earshot('consent', 'denied')`)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(`'earshot:acme' in localStorage`)).toBe(false)
  })

  test('a survey in the page that is taken out and put back goes on where it was', async () => {
    const { page } = await visit(browser, {
      surveys: [eager({ trigger: { on: 'inline' } })],
      html: pageOf('<main><earshot-survey survey="relation"></earshot-survey></main>'),
    })
    await page.getByRole('radio', { name: /^3 / }).click()
    await page.getByRole('textbox').fill('half a')
    // as a tab that keeps its nodes: out in one turn, back in a later one
    await page.evaluate(`new Promise((done) => {
      const element = document.querySelector('earshot-survey')
      element.remove()
      setTimeout(() => done(document.querySelector('main').append(element)), 50)
    })`)
    expect(await page.getByRole('textbox').inputValue()).toBe('half a')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Thank you').first().waitFor()
  })

  test('a banner that goes by itself, without a click, is noticed', async () => {
    const { page } = await visit(browser, {
      surveys: [eager({ trigger: { on: 'event', name: 'go' } })],
      html: pageOf(
        '<div id="cookie-bar" style="position:fixed;bottom:0;left:0;right:0;height:160px"><button>Accept</button></div>',
      ),
    })
    await page.waitForFunction('window.earshot?.v')
    await page.evaluate(`earshot('track', 'go')`)
    await page.waitForFunction(`earshot('may', 'relation').then((may) => !may)`)
    await page.evaluate(`document.querySelector('#cookie-bar').remove()`)
    await page.getByRole('dialog').waitFor()
  })
})
