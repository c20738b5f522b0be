import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { cardStates } from '../support/card-states.ts'
import { launchChromium } from '../support/chromium.ts'
import { openInLanguage, openLanguageShop } from '../support/open-in-language.ts'
import { ROOT } from '../support/sources.ts'

const FOLDER = join(ROOT, 'shots/languages')

/** Takes every state of the card in every language at 320 px into `shots/languages`, and a sheet of each state. */
export async function run(only = ''): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchChromium()
  const shop = await openLanguageShop('Dalbit Ceramics')
  try {
    for (const { lang } of LANGUAGE_PACKS.filter((pack) => pack.lang.includes(only))) {
      const page = await openInLanguage(browser, shop, lang)
      for await (const state of cardStates(page)) {
        await page.evaluate(() => document.fonts.ready)
        const path = join(FOLDER, `${state}.${lang}.png`)
        await page.locator('section').screenshot({ path, animations: 'disabled' })
      }
      await page.context().close()
    }
    await takeSheets(browser)
  } finally {
    await shop.close()
    await browser.close()
  }
}

/** Beside each other, one state in all languages. */
async function takeSheets(browser: Browser): Promise<void> {
  const files = readdirSync(FOLDER).filter((file) => !file.startsWith('sheet-'))
  const states = [...new Set(files.map((file) => file.split('.')[0] ?? ''))]
  const page = await browser.newPage({ viewport: { width: 1_400, height: 900 } })
  await page.goto(pathToFileURL(FOLDER).href)
  for (const state of states) {
    const mine = files.filter((file) => file.startsWith(`${state}.`))
    const figures = mine.map((file) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`)
    await page.setContent(
      `<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#bbb;font:11px sans-serif}figure{margin:0}</style><base href="${pathToFileURL(FOLDER).href}/">${figures.join('')}`,
      { waitUntil: 'load' },
    )
    await page.screenshot({ path: join(FOLDER, `sheet-${state}.png`), fullPage: true })
  }
}
