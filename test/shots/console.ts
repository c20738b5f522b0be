import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { BUSY, type Shop } from '../support/console/believable.ts'
import { startConsoleServer, type ConsoleServer, type Stand } from '../support/console/server.ts'
import { CHECKOUT, LOYALTY, RECOMMEND } from '../support/console/surveys.ts'

const INTO = 'shots/console'
const WIDTHS = { phone: 390, desktop: 1280, tiny: 320 } as const

interface Picture {
  readonly name: string
  readonly path: string
  readonly width?: keyof typeof WIDTHS
  readonly theme?: 'light' | 'dark'
  readonly lang?: string
  /** what to do before the picture is taken */
  readonly act?: (page: Page, server: ConsoleServer) => Promise<void>
}

const QUIET: Shop = { ...BUSY, shownPerDay: 14, seed: 11 }
export const STANDS: readonly Stand[] = [
  { facts: LOYALTY, shop: BUSY },
  { facts: CHECKOUT, shop: { ...BUSY, shownPerDay: 60, seed: 3 } },
  { facts: RECOMMEND, shop: QUIET },
  { facts: { ...RECOMMEND, id: 'few', name: 'Just begun' }, shop: QUIET, newest: 30 },
  { facts: { ...RECOMMEND, id: 'asked', name: 'Nobody answered' }, shop: { ...QUIET, rate: 0 } },
  { facts: { ...RECOMMEND, id: 'empty', name: 'Not shown' }, shop: { ...QUIET, shownPerDay: 0 } },
]

const PICTURES: readonly Picture[] = [
  { name: 'many', path: '/surveys/loyalty' },
  { name: 'many', path: '/surveys/loyalty', theme: 'dark' },
  { name: 'many', path: '/surveys/loyalty', width: 'phone' },
  { name: 'many', path: '/surveys/loyalty', width: 'phone', theme: 'dark', lang: 'ko' },
  { name: 'many', path: '/surveys/loyalty', lang: 'ko' },
  { name: 'many', path: '/surveys/loyalty', width: 'tiny' },
  { name: 'year', path: '/surveys/loyalty?period=year' },
  { name: 'segment', path: '/surveys/loyalty?segment=device:phone&comments=bad' },
  { name: 'rough', path: '/surveys/checkout' },
  { name: 'too-few', path: '/surveys/recommend' },
  { name: 'too-few', path: '/surveys/recommend', width: 'phone' },
  { name: 'few', path: '/surveys/few' },
  { name: 'asked', path: '/surveys/asked' },
  { name: 'empty', path: '/surveys/empty' },
  { name: 'empty', path: '/surveys/empty', width: 'phone', lang: 'ko' },
  { name: 'overview', path: '/' },
  { name: 'overview', path: '/', theme: 'dark' },
  { name: 'overview', path: '/', width: 'phone' },
  { name: 'compare', path: '/surveys/loyalty/compare?segment=device:phone' },
  { name: 'compare', path: '/surveys/loyalty/compare', width: 'phone', theme: 'dark', lang: 'ko' },
  { name: 'fading', path: '/surveys/loyalty?trend=fading' },
  {
    name: 'keys',
    path: '/surveys/loyalty',
    act: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'missing', path: '/surveys/nothing' },
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'error',
    path: '/surveys/loyalty',
    act: async (page, server) => {
      server.fail(500)
      await page.reload()
      await page.getByRole('alert').waitFor()
      server.fail(undefined)
    },
  },
  {
    name: 'open',
    path: '/surveys/loyalty',
    act: (page) => page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    }),
  },
]

/** Takes every picture of the owner's pages, or those whose name `SHOTS` holds. */
export async function run(): Promise<void> {
  await mkdir(INTO, { recursive: true })
  const server = await startConsoleServer(STANDS)
  const browser = await launchChromium()
  const wanted = process.env.SHOTS?.split(',')
  try {
    for (const picture of PICTURES) {
      if (!wanted || wanted.includes(picture.name)) await take(browser, server, picture)
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function take(browser: Browser, server: ConsoleServer, picture: Picture): Promise<void> {
  const { name, path, width = 'desktop', theme = 'light', lang = 'en' } = picture
  const context = await browser.newContext({
    viewport: { width: WIDTHS[width], height: 860 },
    colorScheme: theme,
    deviceScaleFactor: width === 'desktop' ? 1 : 2,
    locale: lang,
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') process.stdout.write(`${name}: ${message.text()}\n`)
  })
  page.on('pageerror', (error) => process.stdout.write(`${name}: ${error.message}\n`))
  await page.goto(server.url + path)
  await page.locator('main h1').first().waitFor()
  await picture.act?.(page, server)
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (wide > 0) process.stdout.write(`${name} ${width}: ${wide} px too wide\n`)
  const file = `${INTO}/${[name, width, theme, lang].join('-')}.png`
  await page.screenshot({ path: file, fullPage: true })
  process.stdout.write(`${file}\n`)
  await context.close()
}
