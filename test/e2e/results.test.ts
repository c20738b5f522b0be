import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveCollector } from '../support/collector/serve-collector.ts'
import { launchChromium } from '../support/chromium.ts'
import { eightWeeks } from '../support/eight-weeks.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A collector with eight weeks of answers, and its owner at the results. */
async function openResults(query = '') {
  const collector = await serveCollector()
  const responses = eightWeeks(collector.clock.now)
  expect((await collector.post('/api/sites/acme/responses', { v: 1, responses })).status).toBe(200)
  const owner = await (await collector.signIn(browser)).newPage()
  await owner.goto(`${collector.url}/surveys/nps${query}`)
  await owner.locator('.trend-drawing').waitFor()
  return { collector, owner, close: () => owner.context().close() }
}

async function saved(page: Page, as: 'PNG' | 'SVG') {
  const waiting = page.waitForEvent('download')
  await page.locator('.save-as', { hasText: as }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('what an owner writes at a day stands in the trend, is changed, and taken away', async () => {
  const { owner, close } = await openResults()
  await owner.getByText('Add annotation').click()
  const form = owner.locator('.event-form')
  await form.getByLabel('What happened').fill('New <b>checkout</b>')
  await form.getByRole('button', { name: 'Save' }).click()
  await owner.getByText('New <b>checkout</b>', { exact: true }).waitFor()
  await owner.locator('.mark-line').waitFor()
  expect(await owner.getByRole('slider').getAttribute('aria-valuetext')).toContain('New <b>')

  await owner.getByRole('button', { name: 'Change: New <b>checkout</b>' }).click()
  await form.getByLabel('What happened').fill('Newer checkout')
  await form.getByRole('button', { name: 'Save' }).click()
  await owner.getByRole('button', { name: 'Remove: Newer checkout' }).click()
  await owner.locator('.event').waitFor({ state: 'detached' })
  expect(await owner.locator('.mark-line').count()).toBe(0)
  await close()
})

test('the trend is taken along as a picture that needs nothing from the page', async () => {
  const { collector, owner, close } = await openResults()
  await collector.post('/api/sites/acme/annotations', {
    day: collector.clock.now.toISOString().slice(0, 10),
    text: 'Sale & more',
  })
  await owner.reload()
  await owner.locator('.mark-line').waitFor()
  await owner.emulateMedia({ colorScheme: 'dark' })

  const svg = await saved(owner, 'SVG')
  const text = svg.bytes.toString('utf8')
  expect(svg.name).toMatch(/^nps-score-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.svg$/)
  expect(text).toMatch(/NPS \d+/)
  expect(text).toMatch(/\d+ answers/)
  expect(text).toContain('Sale &amp; more')
  expect(text).toContain('src:url(data:font/woff2;base64,')
  // colours and sizes are its own: no class, no variable, no address but that of the format itself
  expect(text).not.toMatch(/class=|var\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
  // the light theme's accent, whatever the page's own theme
  expect(text).toContain('stroke="rgb(74, 99, 217)"')

  const png = await saved(owner, 'PNG')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  // twice the 960 of the drawing, from the header of the file
  expect(png.bytes.readUInt32BE(16)).toBe(1920)
  const seen = await owner.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const colours = new Set<string>()
    for (let i = 0; i < data.length; i += 4) colours.add(data.subarray(i, i + 3).join())
    return [colours.has('255,255,255'), colours.has('74,99,217')]
  }, png.bytes.toString('base64'))
  expect(seen).toEqual([true, true])
  await close()
})

test('the line fades instead of rolling, and the address says so', async () => {
  const { owner, close } = await openResults()
  const rolling = await owner.locator('.level-line').getAttribute('d')
  await owner.getByRole('link', { name: 'Recent-weighted' }).click()
  await owner.waitForURL(/\?trend=fading$/)
  await owner.getByText('Trend, recent-weighted (half-life 10 days)').waitFor()
  expect(await owner.locator('.level-line').getAttribute('d')).not.toBe(rolling)
  await close()
})

test('a viewer reads and is offered nothing that would be refused', async () => {
  const { collector, owner, close } = await openResults()
  const viewer = await (await collector.signIn(browser, {}, { acme: 'viewer' })).newPage()
  await viewer.goto(`${collector.url}/surveys/nps`)
  await viewer.locator('.comment').first().waitFor()
  await viewer.locator('.trend-drawing').waitFor()
  expect(await viewer.getByText('Add annotation').count()).toBe(0)
  expect(await viewer.locator('.comment select, .comment button').count()).toBe(0)
  expect(await owner.locator('.comment select').count()).toBeGreaterThan(0)
  await viewer.context().close()
  await close()
})

test('a group is held against everyone else, then against another survey or other days', async () => {
  const { owner, close } = await openResults('?segment=device:phone&period=this-quarter')
  await owner.getByRole('link', { name: 'Compare' }).click()
  await owner.locator('.pair .verdict').waitFor()
  expect(await owner.locator('.pair-name').allInnerTexts()).toEqual(['Phone', 'Everyone but Phone'])

  const second = owner.getByRole('group', { name: 'With' })
  await second.getByLabel('Who').selectOption({ label: 'Desktop' })
  await owner.waitForURL(/b-segment=device%3Adesktop/)
  await owner.locator('.pair-name', { hasText: 'Desktop' }).waitFor()
  await owner.getByRole('button', { name: 'Swap' }).click()
  await owner.waitForURL(/[?&]segment=device%3Adesktop/)

  // somebody may be both on a phone and among everyone: then nothing is said
  await second.getByLabel('Who').selectOption({ label: 'Everyone' })
  await owner.getByText('Somebody may be on both sides', { exact: false }).waitFor()
  expect(await owner.locator('.pair .verdict').count()).toBe(0)
  const { violations } = await new AxeBuilder({ page: owner }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
    [],
  )
  await owner.setViewportSize({ width: 320, height: 700 })
  expect(await owner.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await close()
})

test('an answer is tagged, found by its tag, left out, and counted again', async () => {
  const { owner, close } = await openResults()
  const first = owner.locator('.comment').first()
  await first.getByText('Note and tags').click()
  await first.getByLabel('Tags, separated by commas').fill('delivery, late，delivery')
  await first.getByRole('button', { name: 'Save' }).click()
  await first.getByRole('link', { name: 'late' }).click()
  await owner.waitForURL(/tag=late/)
  await owner.waitForFunction(() => document.querySelectorAll('.comment').length === 1)
  expect(await owner.locator('.comment .care-tag').allInnerTexts()).toEqual(['delivery', 'late'])

  const answers = () => owner.locator('.head-facts strong').innerText()
  const before = await answers()
  await owner.getByRole('button', { name: 'Exclude from score' }).click()
  await owner.getByText('1 answer excluded').waitFor()
  expect(await answers()).not.toBe(before)
  await owner.getByRole('button', { name: 'Include' }).click()
  await owner.getByText('1 answer excluded').waitFor({ state: 'detached' })
  expect(await answers()).toBe(before)
  await close()
})

test('answers that cannot be read say so, and are read once they can', async () => {
  const { owner, close } = await openResults()
  await owner.locator('.comment').first().waitFor()
  await owner.route('**/responses?**', (route) => route.abort())
  await owner.getByRole('link', { name: 'Promoters' }).click()
  const trouble = owner.getByRole('alert').filter({ hasText: 'could not be read' })
  await trouble.waitFor()
  await owner.unroute('**/responses?**')
  await trouble.getByRole('button', { name: 'Try again' }).click()
  await trouble.waitFor({ state: 'detached' })
  await owner.locator('.comments:not([aria-busy=true]) .chip[data-mood=good]').first().waitFor()
  await close()
})

test('keys move, search and explain themselves, and never while something is typed', async () => {
  const { owner, close } = await openResults()
  await owner.locator('.comment').first().waitFor()
  const focused = () =>
    owner.evaluate(() =>
      [...document.querySelectorAll('.comment')].findIndex((one) => one === document.activeElement),
    )
  await owner.keyboard.press('j')
  await owner.keyboard.press('j')
  expect(await focused()).toBe(1)
  await owner.keyboard.press('k')
  expect(await focused()).toBe(0)
  const status = owner.locator('.comment').first().getByLabel('Status')
  for (const [key, said] of [
    ['o', 'contacted'],
    ['r', 'resolved'],
    ['r', 'new'],
  ] as const) {
    const kept = owner.waitForResponse((reply) => reply.url().endsWith('/care') && reply.ok())
    await owner.keyboard.press(key)
    await kept
    expect(await status.inputValue()).toBe(said)
  }

  await owner.keyboard.press('/')
  await owner.keyboard.type('j 4?')
  expect(await owner.getByLabel('Search answers').inputValue()).toBe('j 4?')
  expect(await owner.locator('dialog').count()).toBe(0)
  await owner.locator('h1').click()
  await owner.keyboard.press('4')
  await owner.waitForURL(/\?period=this-month$/)

  await owner.keyboard.press('?')
  const sheet = owner.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.getByText('Search answers').waitFor()
  const { violations } = await new AxeBuilder({ page: owner }).include('dialog').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await sheet.getByLabel('Use these keys in this browser').uncheck()
  await owner.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await owner.keyboard.press('1')
  await owner.reload()
  await owner.locator('.comment').first().waitFor()
  await owner.keyboard.press('1')
  await owner.keyboard.press('?')
  expect(new URL(owner.url()).search).toBe('?period=this-month')
  expect(await owner.locator('dialog').count()).toBe(0)
  await close()
})
