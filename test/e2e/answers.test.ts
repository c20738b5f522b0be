import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveCollector } from '../support/collector/serve-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an owner finds an answer, calls the shopper, and notes it', async () => {
  const collector = await serveCollector()
  const at = collector.clock.now.getTime() - 3 * 24 * 60 * 60 * 1000
  const words = ['The parcel came late.', 'Lovely shop.', 'Checkout was slow.', 'Parcel broken.']
  const responses = Array.from({ length: 24 }, (_, i) =>
    snapshot({
      rev: 2,
      answers: { score: { r: 1, a: i % 11 }, why: { r: 2, a: `${words[i % 4]} ${i}` } },
      t: { first: at - i * 60_000, now: at },
      ctx: { device: 'phone', channel: 'tag', customer: `shopper${i}@mail.example` },
    }),
  )
  const sent = await collector.post('/api/sites/acme/responses', { v: 1, responses })
  expect(sent.status).toBe(200)

  const context = await collector.signIn(browser)
  const page = await context.newPage()
  await page.goto(`${collector.url}/surveys/nps`)
  await page.getByRole('searchbox').fill('parcel')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=parcel/)
  await page.waitForFunction(() => document.querySelectorAll('.comment').length === 12)

  const first = page.locator('.comment').first()
  await expect(
    first.getByRole('link', { name: 'Reply by email' }).getAttribute('href'),
  ).resolves.toBe(
    'mailto:shopper0@mail.example?subject=Acme&body=%0A%0A%3E%20The%20parcel%20came%20late.%200%0A',
  )
  await first.getByLabel('Status').selectOption('contacted')
  await first.getByText('Note and tags').click()
  await first.getByLabel(/^Note/).fill('Sent a new bowl.')
  await first.getByLabel(/^Tags/).fill('parcel, replaced')
  await first.getByRole('button', { name: 'Save' }).click()
  await first.getByText('replaced', { exact: true }).waitFor()

  await page.goto(`${collector.url}/surveys/nps?status=contacted`)
  await page.getByText('Sent a new bowl.').waitFor()
  expect(await page.locator('.comment').count()).toBe(1)
  await page.goto(`${collector.url}/surveys/nps`)
  await page.getByText('Sent a new bowl.').waitFor()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  // few comments: what matters is that it says how many it read
  await page.getByText(/^We read \d+ comments and looked at \d+ words/).waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
    [],
  )

  const folder = process.env['SHOTS']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    await page.goto(`${collector.url}/surveys/nps`)
    await page.getByText('Sent a new bowl.').waitFor()
    await page.getByText('Keywords').click()
    await page.getByText(/^We read/).waitFor()
    await page
      .locator('section[aria-labelledby=comments-title]')
      .screenshot({ path: `${folder}/answers.png` })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${collector.url}/surveys/nps?period=month&lang=ko`)
    await page.getByText('Sent a new bowl.').waitFor()
    await page.screenshot({ path: `${folder}/answers-phone.png`, fullPage: true })
  }
  await context.close()
})
