import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import type { Look } from '#shared/look.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { aSurvey } from '../support/a-survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { openShop } from '../support/shop.ts'
import { ROOT } from '../support/sources.ts'

const FOLDER = join(ROOT, 'shots/card')
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true }
const NARROW: BrowserContextOptions = { ...PHONE, viewport: { width: 320, height: 560 } }
const DESK: BrowserContextOptions = { viewport: { width: 900, height: 560 } }

/** resolves once nothing in the card moves any more */
const STILL = `Promise.all(document.querySelector('html > div, earshot-survey').shadowRoot.getAnimations().map((one) => one.finished))`

const WHY: Question = { id: 'why', kind: 'comment' }
const QUESTIONS: Record<string, readonly Question[]> = {
  nps: [{ id: 'q', kind: 'nps' }, WHY],
  csat: [{ id: 'q', kind: 'csat' }, WHY],
  smileys: [{ id: 'q', kind: 'csat', face: 'smileys' }, WHY],
  stars: [{ id: 'q', kind: 'csat', face: 'stars' }, WHY],
  ces: [{ id: 'q', kind: 'ces' }, WHY],
  juster: [{ id: 'q', kind: 'repurchase', points: 11 }, WHY],
  comment: [WHY],
  choice: [
    {
      id: 'q',
      kind: 'choice',
      other: true,
      options: ['The price', 'Shipping took too long to arrive', 'Hard to judge the size'].map(
        (text, i) => ({ id: `o${i}`, text: { en: text, ko: text } }),
      ),
    },
  ],
}

const THREE: readonly Question[] = [
  { id: 'q', kind: 'nps' },
  WHY,
  { id: 'ease', kind: 'ces' },
]

/** One picture: which survey, where, how, and what is done before it is taken. */
interface Shot {
  readonly name: string
  readonly questions: readonly Question[]
  readonly context: BrowserContextOptions
  readonly lang?: string
  readonly look?: Partial<Look>
  readonly thanks?: Survey['thanks']
  readonly brand?: string
  readonly page?: string
  /** in the page itself, before its last words */
  readonly element?: string
  readonly steps?: (page: Page) => Promise<void>
}

/** Takes a picture of every state of the card into `shots/card`. */
export async function run(only = ''): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchChromium()
  try {
    for (const shot of shots().filter(({ name }) => name.includes(only))) await take(browser, shot)
  } finally {
    await browser.close()
  }
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const { name, questions, context, lang = 'en', look, thanks = {}, brand = 'Dalbit' } = shot
  const { place } = look ?? {}
  const survey = aSurvey({
    trigger: { on: place === 'inline' || place === 'tab' ? place : 'load' },
    questions,
    thanks,
    look: { ...aSurvey().look, ...look },
    manners: { ...FREQUENCY_DEFAULTS, minSeconds: 0 },
  })
  const html = (tag: string) =>
    `<!doctype html><html lang="${lang}"><meta name=viewport content="width=device-width"><style>
      body{margin:0;font:16px/1.6 Georgia,serif;padding:32px;${shot.page ?? 'background:#faf8f4;color:#222'}}
    </style><h1>Moon jars</h1>${shot.element ?? ''}<p>${'Thrown by hand, glazed in white, fired for two days. '.repeat(9)}</p>${tag}`
  const shop = await openShop({ site: { brand }, surveys: [survey], html })
  const opened = await browser.newContext(context)
  try {
    const page = await opened.newPage()
    await page.goto(shop.origin)
    await page.locator('section, .tab').first().waitFor()
    await shot.steps?.(page)
    await page.evaluate(STILL)
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  } finally {
    await opened.close()
    await shop.close()
  }
}

function shots(): Shot[] {
  const kinds = Object.entries(QUESTIONS).flatMap(([kind, questions]): Shot[] => [
    { name: `${kind}-desk-light`, questions, context: DESK },
    { name: `${kind}-phone-dark`, questions, context: { ...PHONE, colorScheme: 'dark' }, page: 'background:#101114;color:#ddd' },
  ])
  const nps = QUESTIONS['nps'] ?? []
  return [
    ...kinds,
    { name: 'nps-phone-light', questions: nps, context: PHONE },
    { name: 'nps-narrow', questions: nps, context: NARROW },
    { name: 'nps-hover', questions: nps, context: DESK, steps: (page) => page.getByRole('radio').nth(8).hover() },
    { name: 'nps-focus', questions: nps, context: DESK, steps: (page) => page.getByRole('radio').nth(4).focus() },
    { name: 'nps-picked', questions: nps, context: DESK, steps: goBack },
    { name: 'nps-accent', questions: nps, context: DESK, look: { accent: '#ffcf33', radius: 20, font: 'page' }, steps: goBack },
    { name: 'comment-typed', questions: nps, context: DESK, steps: typed },
    { name: 'thanks', questions: [{ id: 'q', kind: 'nps' }], context: DESK, steps: pick },
    { name: 'thanks-reward', questions: [{ id: 'q', kind: 'nps' }], context: DESK, steps: pick, thanks: { coupon: 'MOON-2026', link: { url: 'https://example.com', text: { en: 'See the new glazes' } } } },
    { name: 'thanks-reward-phone', questions: [{ id: 'q', kind: 'nps' }], context: PHONE, steps: pick, thanks: { coupon: 'MOON-2026', link: { url: 'https://example.com', text: { en: 'See the new glazes' } } } },
    { name: 'stars-picked', questions: QUESTIONS['stars'] ?? [], context: DESK, steps: goBack },
    { name: 'choice-other', questions: QUESTIONS['choice'] ?? [], context: DESK, steps: other },
    { name: 'korean', questions: nps, context: PHONE, lang: 'ko', brand: '달빛' },
    { name: 'japanese', questions: nps, context: DESK, lang: 'ja' },
    { name: 'arabic', questions: nps, context: DESK, lang: 'ar' },
    { name: 'arabic-phone', questions: QUESTIONS['ces'] ?? [], context: PHONE, lang: 'ar' },
    { name: 'forced-colours', questions: nps, context: { ...DESK, forcedColors: 'active' }, steps: goBack },
    { name: 'centre', questions: nps, context: DESK, look: { place: 'centre' } },
    { name: 'german', questions: QUESTIONS['ces'] ?? [], context: PHONE, lang: 'de' },
    ...['de', 'th', 'hi', 'he', 'ar', 'ru', 'zh-Hant'].flatMap((lang): Shot[] => [
      { name: `narrow-${lang}`, questions: nps, context: NARROW, lang },
      { name: `narrow-comment-${lang}`, questions: THREE, context: NARROW, lang, steps: pick },
    ]),
    { name: 'zoomed', questions: nps, context: { viewport: { width: 320, height: 256 } } },
    { name: 'zoomed-comment', questions: THREE, context: { viewport: { width: 320, height: 256 } }, steps: pick },
    { name: 'three-first', questions: THREE, context: DESK },
    { name: 'three-comment', questions: THREE, context: DESK, steps: pick },
    { name: 'forced-colours-choice', questions: QUESTIONS['choice'] ?? [], context: { ...DESK, forcedColors: 'active' }, steps: other },
    { name: 'forced-colours-dark', questions: QUESTIONS['stars'] ?? [], context: { ...DESK, forcedColors: 'active', colorScheme: 'dark' }, steps: goBack },
    { name: 'inline', questions: nps, context: DESK, look: { place: 'inline' }, element: '<earshot-survey survey="relation"></earshot-survey>' },
    { name: 'inline-phone', questions: QUESTIONS['stars'] ?? [], context: PHONE, look: { place: 'inline' }, element: '<earshot-survey survey="relation"></earshot-survey>' },
    { name: 'tab', questions: nps, context: DESK, look: { place: 'tab' } },
    { name: 'tab-phone-dark', questions: nps, context: { ...PHONE, colorScheme: 'dark' }, look: { place: 'tab' }, page: 'background:#101114;color:#ddd' },
    { name: 'tab-arabic', questions: nps, context: DESK, look: { place: 'tab' }, lang: 'ar' },
    { name: 'long-question', questions: [{ id: 'q', kind: 'nps', text: { en: 'Thinking about everything that happened between the moment you first opened our shop and the moment the parcel arrived, how likely are you to recommend us?' } }, WHY], context: NARROW },
    { name: 'round', questions: QUESTIONS['smileys'] ?? [], context: PHONE, look: { accent: '#b3261e', radius: 24 }, steps: goBack },
    { name: 'square', questions: QUESTIONS['csat'] ?? [], context: DESK, look: { accent: '#0a7a4b', radius: 0 }, steps: goBack },
  ]
}

async function pick(page: Page): Promise<void> {
  await page.getByRole('radio').nth(8).click()
  await page.getByRole('radio').first().waitFor({ state: 'detached' })
}

async function other(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Something else' }).check()
}

async function goBack(page: Page): Promise<void> {
  await page.getByRole('radio').nth(3).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.mouse.move(5, 5)
}

async function typed(page: Page): Promise<void> {
  await pick(page)
  await page.getByRole('textbox').fill('The glaze is even better than in the pictures.')
}
