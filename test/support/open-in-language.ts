import type { Browser, Page } from 'playwright-core'
import { aSurvey } from './a-survey.ts'
import { EVERY_KIND, FULL_THANKS } from './card-states.ts'
import { fontStyles, serveFonts } from './language-fonts.ts'
import { openShop, type Shop } from './shop.ts'
import { eager } from './visit.ts'

/** A shop whose pages are in the language of their path, and that asks everything at once. */
export function openLanguageShop(brand: string): Promise<Shop> {
  const look = { ...aSurvey().look, font: 'page' as const }
  return openShop({
    site: { brand },
    surveys: [eager({ questions: EVERY_KIND, thanks: FULL_THANKS, look })],
    html: (tag, path) => {
      const lang = path.slice(1) || 'en'
      return `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width"><title>Shop</title><style>${fontStyles(lang)}</style><h1>Shop</h1>${tag}</html>`
    },
  })
}

/** The card of such a shop on the narrowest phone, in a browser of its own; the caller closes its context. */
export async function openInLanguage(browser: Browser, shop: Shop, lang: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  })
  await serveFonts(context)
  const page = await context.newPage()
  await page.goto(`${shop.origin}/${lang}`)
  await page.locator('section .title').waitFor()
  return page
}
