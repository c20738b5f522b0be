import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { addShop, openPage, setUpOwner } from '../support/owner.ts'

const INTO = 'shots/rooms'
const WIDTHS = { phone: 390, desktop: 1280 } as const
const SITE = '/sites/dalbit'

/** What to do on a page before its picture is taken; `page`: as it opens. */
const STATES: Readonly<Record<string, readonly [path: string, act?: (page: Page) => Promise<void>]>> =
  {
    'new-site': ['/sites/new'],
    surveys: [SITE],
    templates: [`${SITE}/new`],
    install: [`${SITE}/install`],
    'install-shopify': [
      `${SITE}/install`,
      (page) => page.locator('.pick', { hasText: 'Shopify' }).click(),
    ],
    import: [`${SITE}/import`],
    'import-found': [`${SITE}/import`, (page) => pickFile(page, ['2025-03-01,5', '2025-03-02,3'])],
    'import-refused': [
      `${SITE}/import`,
      (page) => pickFile(page, ['2025-03-01,5', '2025-03-02,eleven', 'soon,3']),
    ],
    webhooks: [`${SITE}/webhooks`],
    people: [`${SITE}/team`],
    history: [`${SITE}/history`],
    settings: [`${SITE}/settings`],
    'settings-wrong': [
      `${SITE}/settings`,
      (page) => page.locator('input[inputmode=numeric]').nth(2).fill('7'),
    ],
    editor: [`${SITE}/surveys/after-purchase`],
    'editor-open': [
      `${SITE}/surveys/after-purchase`,
      (page) =>
        page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        }),
    ],
    'editor-offline': [
      `${SITE}/surveys/after-purchase`,
      async (page) => {
        await page.context().setOffline(true)
        await page.locator('.editor-form input').first().fill('Written on a train')
        await page.locator('[data-state=offline]').waitFor()
      },
    ],
    versions: [`${SITE}/surveys/after-purchase/versions`],
    account: ['/account'],
  }

const LOOKS = [
  { width: 'desktop', theme: 'light', lang: 'en' },
  { width: 'desktop', theme: 'dark', lang: 'ko' },
  { width: 'phone', theme: 'light', lang: 'ja' },
  { width: 'phone', theme: 'dark', lang: 'zh-Hans' },
] as const

/** Takes pictures of every room of the owner's console, in light and dark, wide and narrow. */
export async function run(only?: string): Promise<void> {
  await mkdir(INTO, { recursive: true })
  const earshot = await prepareEarshot()
  const browser = await launchChromium()
  try {
    await earshot.start()
    const state = await furnish(browser, earshot)
    for (const look of LOOKS) {
      for (const name of Object.keys(STATES)) {
        if (!only || only === name) await take(browser, earshot, state, name, look)
      }
    }
  } finally {
    await browser.close()
    await earshot.remove()
  }
}

type SignedIn = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

/** An owner with a shop and one survey, published twice. */
async function furnish(browser: Browser, earshot: Earshot): Promise<SignedIn> {
  const { page } = await openPage(browser)
  await setUpOwner(page, earshot)
  await addShop(page, 'https://dalbit.example')
  await page.goto(`${earshot.address}${SITE}/new`)
  await page.getByRole('button', { name: 'Post-purchase satisfaction' }).click()
  for (const words of ['How did it go?', 'How did buying a lamp go?']) {
    await page.getByLabel('Question', { exact: true }).first().fill(words)
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText(/^Published\./).waitFor()
  }
  return page.context().storageState()
}

async function take(
  browser: Browser,
  earshot: Earshot,
  storageState: SignedIn,
  name: string,
  { width, theme, lang }: (typeof LOOKS)[number],
): Promise<void> {
  const { page, complaints } = await openPage(browser, {
    storageState,
    locale: lang,
    colorScheme: theme,
    viewport: { width: WIDTHS[width], height: 860 },
  })
  const [path, act] = STATES[name]!
  const file = `${INTO}/${[name, width, theme, lang].join('-')}.png`
  await page.goto(earshot.address + path)
  await page.locator('main h1, main .editor-form').first().waitFor()
  await page.waitForLoadState('networkidle')
  await act?.(page)
  await page.evaluate(() => document.fonts.ready)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (wide > 0) process.stdout.write(`${file}: ${wide} px too wide\n`)
  for (const complaint of complaints) process.stdout.write(`${file}: ${complaint}\n`)
  await page.screenshot({ path: file, fullPage: true })
  process.stdout.write(`${file}\n`)
  await page.context().close()
}

/** A file that the first question and the day are read from, and its check. */
async function pickFile(page: Page, rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from(['Date,Score', ...rows].join('\n'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer })
  const selects = page.locator('.folded select')
  await selects.first().selectOption('Score')
  // after the two questions comes the time
  await selects.nth(2).selectOption('Date')
  await page.locator('.folded button[type=submit]').click()
  await page.locator('table').first().waitFor()
}
