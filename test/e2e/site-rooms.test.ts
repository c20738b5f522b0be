import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { serveHostPage, type HostPage } from '../support/host-page.ts'
import { addShop, openPage, setUpOwner } from '../support/owner.ts'

let browser: Browser
let earshot: Earshot
let shop: HostPage
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchChromium()
  earshot = await prepareEarshot()
  await earshot.start()
  const tag = `<script async src="${earshot.address}/w/dalbit.js"></script>`
  shop = await serveHostPage(
    () => `<!doctype html><html lang="en"><title>Shop</title>${tag}<h1>Shop</h1></html>`,
    {},
  )
  ;({ page, complaints } = await openPage(browser))
  await setUpOwner(page, earshot)
  await addShop(page, shop.origin)
})
afterAll(async () => {
  await browser.close()
  await shop.close()
  await earshot.remove()
})

test('settings are kept, what two owners change at once is merged, and nothing typed is lost', async () => {
  const settings = `${earshot.address}/sites/dalbit/settings`
  await page.goto(settings)
  await page.getByLabel('Days for which answers are kept').fill('20')
  await page.getByText('A number from 30 to 36500').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('input:focus').waitFor()
  expect(await page.locator('input:focus').inputValue()).toBe('20')
  expect(await page.getByText('Saved', { exact: true }).count()).toBe(0)
  await page.getByLabel('Days for which answers are kept').fill('365')
  await page.getByLabel('Excluded pages').fill('/checkout/*')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await page.getByLabel('Days for which answers are kept').waitFor()
  expect(await page.getByLabel('Days for which answers are kept').inputValue()).toBe('365')

  const other = await page.context().newPage()
  await other.goto(settings)
  await other.getByLabel('Brand').fill('DALBIT')
  await other.getByLabel('Max. surveys per visitor').fill('2')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.getByText('Saved', { exact: true }).waitFor()

  await page.getByLabel('Brand').fill('Dalbit lamps')
  await page.getByLabel('Days for which answers are kept').fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Somebody else has changed this meanwhile: Brand and Max. surveys').waitFor()
  expect(await page.getByLabel('Brand').inputValue()).toBe('Dalbit lamps')
  expect(await page.getByLabel('Max. surveys per visitor').inputValue()).toBe('2')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  const reply = await page.request.get(`${earshot.address}/api/sites/dalbit`)
  const { site } = (await reply.json()) as { site: Record<string, unknown> }
  expect(site).toMatchObject({ brand: 'Dalbit lamps', asksPerQuarter: 2 })
  expect(site).not.toHaveProperty('retentionDays')
})

test('the secret that signs customers is shown on demand and replaced at the second press', async () => {
  await page.getByRole('button', { name: 'Show the secret' }).click()
  const secret = page.locator('section', { hasText: 'Identity verification' }).locator('pre code')
  await secret.waitFor()
  const before = await secret.innerText()
  await page.getByRole('button', { name: 'Replace it' }).click()
  await page.getByRole('button', { name: 'Really?' }).click()
  await page.getByText(/^The secret before holds until/).waitFor()
  expect(await secret.innerText()).not.toBe(before)
})

test("what is saved and not published is seen on the shop's own page, by its link alone", async () => {
  await page.goto(`${earshot.address}/sites/dalbit/new`)
  await page.getByRole('button', { name: 'Post-purchase satisfaction' }).click()
  await page.getByLabel('Question', { exact: true }).first().fill('How did buying a lamp go?')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Preview on site' }).click()
  const link = page.getByRole('link', { name: 'Open the site with the preview' })
  await link.waitFor()
  const shopper = await openPage(browser)
  await shopper.page.goto((await link.getAttribute('href')) ?? '')
  await shopper.page.getByText('How did buying a lamp go?').waitFor()
  expect([...complaints, ...shopper.complaints].filter((text) => !/409/.test(text))).toEqual([])
})

test('whom a survey asks is written field by field, kept, undone, and reaches the tag', async () => {
  await page.bringToFront()
  await page.getByRole('heading', { name: 'Targeting' }).click()
  const langs = page.getByLabel('Languages', { exact: true })
  await langs.fill('ko, zh')
  await page.getByLabel('UTM parameters').fill('utm_source=newsletter')
  await page.getByRole('button', { name: 'Add a condition' }).first().click()
  await page.getByLabel('Value').fill('gold')
  await page.getByRole('button', { name: 'Estimate reach' }).click()
  await page.getByText(/^Fewer than 100 displays/).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
  await langs.fill('ja')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => langs.inputValue()).toBe('ko, zh')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/^Published\./).waitFor()
  const tag = await (await page.request.get(`${earshot.address}/w/dalbit.js`)).text()
  expect(tag).toContain('"langs":["ko","zh"]')
  expect(tag).toContain('"utm":{"source":"newsletter"}')
  expect(tag).toContain('"traits":[{"name":"plan","how":"is","value":"gold"}]')
  expect(complaints.filter((text) => !/409/.test(text))).toEqual([])
})

test('a press that is refused, or reaches nobody, says so', async () => {
  const site = `${earshot.address}/sites/dalbit`
  await page.goto(`${site}/new`)
  await page.getByRole('button', { name: 'Repurchase intent' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.goto(site)
  await page.getByRole('button', { name: 'Duplicate' }).first().waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Duplicate' }).first().click()
  await page.getByRole('alert').getByText('The server cannot be reached').waitFor()
  await page.context().setOffline(false)
  // somebody else has thrown the draft away meanwhile
  const thrown = await page.evaluate(async () => {
    const { surveys } = await (await fetch('/api/sites/dalbit/surveys')).json()
    const [{ id, draft }] = surveys
    const address = `/api/sites/dalbit/drafts/${id}?rev=${draft.rev}`
    const headers = { 'content-type': 'application/json' }
    return (await fetch(address, { method: 'DELETE', headers })).status
  })
  expect(thrown).toBe(204)
  await page.getByRole('button', { name: 'Duplicate' }).first().click()
  await page.getByRole('alert').getByText('no such').waitFor()
})

test('what a newcomer presses first can be read: every main button has its 4.5 to 1', async () => {
  const { page: fresh } = await openPage(browser)
  const empty = await prepareEarshot()
  await empty.start()
  await setUpOwner(fresh, empty)
  for (const colorScheme of ['light', 'dark'] as const) {
    await fresh.emulateMedia({ colorScheme })
    expect(await contrastOf(fresh, '.button-main')).toBeGreaterThanOrEqual(4.5)
  }
  await addShop(fresh, 'https://shop.example')
  await fresh.goto(`${empty.address}/sites/dalbit`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await fresh.emulateMedia({ colorScheme })
    expect(await contrastOf(fresh, '.button-main')).toBeGreaterThanOrEqual(4.5)
  }
  await empty.remove()
})

/** WCAG 2.2 contrast of the words of an element on its own ground, as the browser paints both. */
async function contrastOf(at: Page, selector: string): Promise<number> {
  return at
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      const light = (paint: string) => {
        const context = document.createElement('canvas').getContext('2d')
        if (!context) throw new Error('no canvas')
        context.fillStyle = paint
        context.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((level) => {
          const share = level / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const [low = 0, high = 0] = [light(color), light(backgroundColor)].toSorted((a, b) => a - b)
      return (high + 0.05) / (low + 0.05)
    })
}
