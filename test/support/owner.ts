import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Earshot } from './earshot.ts'

/** What the first owner of a test signs in with. */
export const OWNER = { email: 'owner@shop.example', password: 'stapler moon cactus' } as const

/** A page in which whatever the browser complains about is kept. */
export async function openPage(
  browser: Browser,
  context: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const opened = await browser.newContext({
    locale: 'en',
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 900 },
    ...context,
  })
  const page = await opened.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints }
}

/** Opens the set-up link that `earshot` printed, and chooses a password. */
export async function setUpOwner(page: Page, earshot: Earshot): Promise<void> {
  const link = /http\S+\/setup#\S+/.exec(earshot.printed())?.[0]
  if (!link) throw new Error(earshot.printed())
  await page.goto(link)
  await page.getByLabel('Email').fill(OWNER.email)
  await page.locator('input[autocomplete=new-password]').fill(OWNER.password)
  await page.locator('form button[type=submit]').click()
  await page.getByRole('link', { name: 'Add a shop' }).waitFor()
}

/** Names the shop; its id becomes `dalbit`. */
export async function addShop(page: Page, origin: string): Promise<void> {
  await page.getByRole('link', { name: 'Add a shop' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Dalbit')
  await page.getByLabel('Address of the shop').fill(origin)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Install the tag' }).waitFor()
}
