import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Look } from '#shared/look.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { aSurvey } from './a-survey.ts'
import { openShop } from './shop.ts'
import { ROOT } from './sources.ts'
import { eager } from './visit.ts'

/** Where the pictures are kept that the card is compared with. */
export const PICTURES = join(ROOT, 'test/browser/pictures')

const FONTS = [
  ['Inter', 'inter/files/inter-latin-wght-normal.woff2'],
  ['Vazirmatn', 'vazirmatn/files/vazirmatn-arabic-wght-normal.woff2'],
] as const

interface Picture {
  readonly questions: readonly Question[]
  readonly context: BrowserContextOptions
  readonly lang?: string
  readonly look?: Partial<Look>
  readonly thanks?: Survey['thanks']
  readonly reach?: (page: Page) => Promise<unknown>
}

const DESK: BrowserContextOptions = { viewport: { width: 600, height: 420 } }
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 560 },
  hasTouch: true,
  isMobile: true,
}
const DARK = { colorScheme: 'dark' } as const
const FORCED = { forcedColors: 'active' } as const

const WHY: Question = { id: 'why', kind: 'comment' }
const NPS: readonly Question[] = [{ id: 'q', kind: 'nps' }, WHY]
const CHOICE: Question = {
  id: 'q',
  kind: 'choice',
  other: true,
  keepOrder: true,
  options: ['The price', 'Shipping took too long to arrive'].map((text, i) => ({
    id: `o${i}`,
    text: { en: text },
  })),
}

/** The states that are compared: every kind, light and dark, desk and phone, both directions. */
export const CARD_PICTURES: Readonly<Record<string, Picture>> = {
  'nps-light': { questions: NPS, context: DESK },
  'nps-picked-dark': { questions: NPS, context: { ...DESK, ...DARK }, reach: pickAndGoBack },
  'nps-focus': {
    questions: NPS,
    context: DESK,
    reach: (page) => page.getByRole('radio').nth(4).focus(),
  },
  'nps-phone': { questions: NPS, context: PHONE },
  'nps-arabic': { questions: NPS, context: DESK, lang: 'ar', reach: pickAndGoBack },
  'nps-forced-colours': { questions: NPS, context: { ...DESK, ...FORCED }, reach: pickAndGoBack },
  'smileys-phone-dark': {
    questions: [{ id: 'q', kind: 'csat', face: 'smileys' }, WHY],
    context: { ...PHONE, ...DARK },
  },
  'stars-accent': {
    questions: [{ id: 'q', kind: 'csat', face: 'stars' }, WHY],
    context: DESK,
    look: { accent: '#b3261e', radius: 24 },
    reach: pickAndGoBack,
  },
  'ces-arabic-phone': {
    questions: [{ id: 'q', kind: 'ces' }, WHY],
    context: PHONE,
    lang: 'ar',
  },
  'comment-typed': {
    questions: [WHY],
    context: DESK,
    reach: (page) => page.getByRole('textbox').fill('Even better than in the pictures.'),
  },
  'choice-other': {
    questions: [CHOICE],
    context: DESK,
    reach: (page) => page.getByRole('radio').last().check(),
  },
  'thanks-reward': {
    questions: [{ id: 'q', kind: 'nps' }],
    context: DESK,
    thanks: {
      coupon: 'MOON-2026',
      link: { url: 'https://example.com', text: { en: 'See the new glazes' } },
    },
    reach: async (page) => {
      await page.getByRole('radio').nth(8).click()
      await page.getByRole('button', { name: /Copy/ }).waitFor()
    },
  },
}

/**
 * A picture of the card in one of its states, as PNG. All text is drawn in fonts that come with the
 * tests, by the Chromium that comes with them: machines differ in everything else.
 */
export async function takeCardPicture(browser: Browser, picture: Picture): Promise<Buffer> {
  const { questions, context, lang = 'en', look, thanks = {}, reach } = picture
  const survey = eager({ questions, thanks, look: { ...aSurvey().look, font: 'page', ...look } })
  const html = (tag: string) =>
    `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width"><title>Shop</title><style>:root{color-scheme:light dark}body{font-family:Inter,Vazirmatn}</style>${tag}</html>`
  const shop = await openShop({ surveys: [survey], html })
  const opened = await browser.newContext({ reducedMotion: 'reduce', ...context })
  try {
    await opened.addInitScript(FONTS.map(addFont).join('\n'))
    const page = await opened.newPage()
    await page.goto(shop.origin)
    const card = page.getByRole('dialog')
    await card.waitFor()
    await reach?.(page)
    return await card.screenshot({ animations: 'disabled' })
  } finally {
    await opened.close()
    await shop.close()
  }
}

/** Script that adds a font with its bytes: there before anything is drawn, and loaded from nowhere. */
function addFont([name, file]: readonly [string, string]): string {
  const bytes = readFileSync(join(ROOT, 'node_modules/@fontsource-variable', file))
  const source = `Uint8Array.from(atob('${bytes.toString('base64')}'), (c) => c.charCodeAt(0))`
  return `document.fonts.add(new FontFace('${name}', ${source}, { weight: '100 900' }))`
}

async function pickAndGoBack(page: Page): Promise<void> {
  await page.getByRole('radio').nth(3).click()
  await page.getByRole('textbox').waitFor()
  // after "close", in whatever language
  await page.getByRole('button').nth(1).click()
  await page.getByRole('radio').first().waitFor()
  await page.mouse.move(1, 1)
}
