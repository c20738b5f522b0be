import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { cardStates, EVERY_KIND } from '../support/card-states.ts'
import { launchChromium } from '../support/chromium.ts'
import { layoutFaults } from '../support/layout-faults.ts'
import { openInLanguage, openLanguageShop } from '../support/open-in-language.ts'
import type { Shop } from '../support/shop.ts'
import { until } from '../support/until.ts'

let browser: Browser
let shop: Shop
beforeAll(async () => {
  browser = await launchChromium()
  shop = await openLanguageShop('Dalbit Ceramics')
})
afterAll(async () => {
  await shop.close()
  await browser.close()
})

test.each(LANGUAGE_PACKS.map(({ lang }) => lang))(
  'every state of the card in %s fits a page 320 px wide, and breaks no word',
  async (lang) => {
    const page = await openInLanguage(browser, shop, lang)
    const faults: string[] = []
    let states = 0
    for await (const state of cardStates(page)) {
      await until('the fonts', () => page.evaluate(() => document.fonts.status === 'loaded'))
      const found = await page.locator('section').evaluate(layoutFaults)
      faults.push(...found.map((fault) => `${state}: ${fault}`))
      states += 1
    }
    expect(await page.locator('html > div').getAttribute('lang')).toBe(lang)
    await page.context().close()
    expect(faults).toEqual([])
    // words beside "other", a comment that is typed, the thanks
    expect(states).toBe(EVERY_KIND.length + 3)
  },
)
