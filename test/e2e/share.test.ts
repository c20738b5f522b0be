import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveCollector } from '../support/collector/serve-collector.ts'
import { eightWeeks } from '../support/eight-weeks.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Pictures to look at, when asked for: SHOTS=folder. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('an owner makes a link, a stranger reads it, and the owner ends it', async () => {
  const collector = await serveCollector()
  const reply = await collector.post('/api/sites/acme/responses', {
    v: 1,
    responses: eightWeeks(collector.clock.now),
  })
  expect(reply.status).toBe(200)

  const owner = await (await collector.signIn(browser)).newPage()
  await owner.goto(`${collector.url}/surveys/nps`)
  await owner.getByRole('link', { name: 'Share' }).click()
  await owner.getByLabel('Label').fill('The board')
  await owner.getByLabel('Also show what people wrote').check()
  await owner.getByRole('button', { name: 'Make a link' }).click()
  const link = await owner.getByText(/\/shared#/).innerText()
  await owner.getByText('The board').waitFor()
  expect(await violationsOn(owner)).toEqual([])
  await shoot(owner, 'share')

  const secret = link.split('#')[1]!
  const guests = await browser.newContext({ locale: 'en' })
  const guest = await guests.newPage()
  const heard: string[] = []
  guest.on('request', (request) => {
    // the exchange carries it in its body alone
    heard.push(`${request.url()} ${JSON.stringify(request.headers())}`)
  })
  await guest.goto(link)
  await guest.getByRole('heading', { level: 1, name: 'nps' }).waitFor()
  await guest
    .getByText(/^Words of shopper/)
    .first()
    .waitFor()
  expect(guest.url()).toBe(`${collector.url}/shared`)
  const opened = heard.filter((line) => !/"cookie":/.test(line))
  expect(opened.filter((line) => line.includes(secret))).toEqual([])
  expect(new Set(heard.map((line) => new URL(line.split(' ')[0]!).origin))).toEqual(
    new Set([collector.url]),
  )
  expect(await guest.getByRole('link', { name: /account/i }).count()).toBe(0)
  expect(await guest.locator('.segment a').count()).toBe(0)
  expect(await guest.content()).not.toContain('c-15')
  expect(await violationsOn(guest)).toEqual([])
  await shoot(guest, 'shared')
  await guest.setViewportSize({ width: 390, height: 800 })
  await shoot(guest, 'shared-phone')

  // what it opened is not the owner's room
  const knocked = await guest.evaluate(async () => {
    const paths = ['/api/surveys', '/api/me', '/api/surveys/nps/results', '/api/sites']
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(knocked).toEqual([401, 401, 401, 401])

  await owner.getByRole('button', { name: 'Revoke' }).click()
  await owner.getByText('None yet.').waitFor()
  await guest.reload()
  await guest.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
  await shoot(guest, 'ended')
  await guests.close()
  await owner.context().close()
})
