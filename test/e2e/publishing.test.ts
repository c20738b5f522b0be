import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { addShop, openPage, setUpOwner } from '../support/owner.ts'

let browser: Browser
let earshot: Earshot
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchChromium()
  earshot = await prepareEarshot()
  await earshot.start()
  ;({ page, complaints } = await openPage(browser))
  await setUpOwner(page, earshot)
  await addShop(page, 'https://shop.example')
})
afterAll(async () => {
  await browser.close()
  await earshot.remove()
})

test('what stops shoppers is said where it is met, and the next step is known', async () => {
  await page.getByText('works on this computer only').waitFor()
  const help = page.getByRole('link', { name: 'Help' })
  expect(await help.getAttribute('href')).toBe('/help/install')
  await page.goto(`${earshot.address}/sites/dalbit`)
  await page.locator('[aria-current=step]').getByText('Tag detected on the shop').waitFor()
  const steps = page.getByRole('region', { name: 'First steps' })
  await steps.getByText('works on this computer only').waitFor()
  await steps.getByText('This server cannot send mail').waitFor()
  await page.getByRole('link', { name: 'Notifications' }).click()
  await page.getByText('This server cannot send mail yet').waitFor()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Enter an address').waitFor()
  await page.getByLabel('Email address').fill('me@shop.example')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('cannot send: no mail server is set').waitFor()
})

test('publishing says what ends first, and an older version can be had again', async () => {
  await page.goto(`${earshot.address}/sites/dalbit/new`)
  await page.getByRole('button', { name: 'Checkout ease' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByText(/^First asked today, /).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/^Published\./).waitFor()
  await page.getByText('Live · version 1', { exact: true }).waitFor()
  const editor = page.url()

  await page.getByRole('button', { name: 'Remove', exact: true }).first().click()
  await page.getByText('draft differs').waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  const sheet = page.getByRole('dialog', { name: 'What changes for shoppers' })
  await sheet.getByText(/^Removed: .+Its trend ends today/).waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await page.getByText('Live · version 1').waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await sheet.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Live · version 2', { exact: true }).waitFor()

  await page.goto(`${editor}/versions`)
  await page.getByText('Published now · by owner@shop.example').waitFor()
  await page.getByText(/^Removed: /).waitFor()
  await page.getByRole('button', { name: 'Restore as draft 1' }).click()
  await page.getByRole('button', { name: 'Replace the draft with it? 1' }).click()
  await page.getByText('draft differs').waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await sheet.getByText(/^New question: /).waitFor()
  await sheet.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Live · version 3', { exact: true }).waitFor()
})

test('a test response is one click away, and is counted nowhere', async () => {
  const [hosted] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Send a test response' }).click(),
  ])
  await hosted.getByText('Test response: it is stored').waitFor()
  await hosted.getByRole('radio').first().click()
  const kept = hosted.waitForResponse((reply) => reply.request().method() === 'POST' && reply.ok())
  await hosted.getByRole('button').last().click()
  await kept
  await page.getByRole('link', { name: 'Results', exact: true }).click()
  await page.getByText('No answers yet').waitFor()
  await page.getByRole('link', { name: '1 answer excluded' }).click()
  await page.getByText('test response, not counted').waitFor()
  // the list of first steps waits for a shopper
  await fetch(`${earshot.address}/w/dalbit.js`, { headers: { referer: 'https://shop.example/' } })
  await page.goto(`${earshot.address}/sites/dalbit`)
  await page.locator('[aria-current=step]').getByText('First response').waitFor()
  const steps = page.getByRole('region', { name: 'First steps' })
  await steps.getByText(/^First asked today, /).waitFor()
  await steps.getByText('Your test response has arrived').waitFor()
  expect(complaints).toEqual([])
})

test('a survey is archived only when it is meant, and is had back', async () => {
  await page.goto(`${earshot.address}/sites/dalbit`)
  const row = page.getByRole('listitem').filter({ hasText: 'Checkout ease' })
  await row.getByText('Live', { exact: true }).waitFor()
  await row.getByRole('button', { name: /^Archive/ }).click()
  await row.getByRole('button', { name: /^Stop asking and archive it\?/ }).click()
  const said = page.getByRole('status').filter({ hasText: '“Checkout ease” is archived.' })
  await said.getByRole('button', { name: 'Undo' }).click()
  await row.getByText('Live', { exact: true }).waitFor()

  await row.getByRole('button', { name: /^Archive/ }).click()
  await row.getByRole('button', { name: /^Stop asking and archive it\?/ }).click()
  await said.waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Archived' }).click()
  await page.getByRole('button', { name: 'Restore Checkout ease' }).click()
  await row.getByText('Paused', { exact: true }).waitFor()
  await row.getByRole('button', { name: 'Resume' }).click()
  await row.getByText('Live', { exact: true }).waitFor()
  expect(complaints).toEqual([])
})

test('a pasted address becomes its path, and a line that fits no page says so', async () => {
  await page.goBack()
  await page.goto(`${earshot.address}/sites/dalbit/new`)
  await page.getByRole('button', { name: 'Repurchase intent' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Targeting' }).click()
  const pages = page.getByLabel('Only on these pages')
  await pages.fill('checkout')
  await page.getByText('No page can match “checkout”').waitFor()
  await page.getByText('It asks nobody: no page fits the page rules.').waitFor()
  await pages.fill('https://shop.example/checkout')
  expect(await pages.inputValue()).toBe('/checkout')
  await page.getByText(/^First asked today, .+where the targeting fits/).waitFor()
})

test('a survey is copied to another shop at the press, not while the list is walked', async () => {
  await page.goto(earshot.address)
  const made = await page.request.post(`${earshot.address}/api/sites`, {
    headers: { origin: earshot.address },
    data: { id: 'second', name: 'Second' },
  })
  expect(made.status()).toBe(201)
  await page.goto(`${earshot.address}/sites/dalbit`)
  const row = page.getByRole('listitem').filter({ hasText: 'Checkout ease' })
  await row.getByLabel('Copy to another shop').selectOption('Second')
  expect(page.url()).toBe(`${earshot.address}/sites/dalbit`)
  await row.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.waitForURL(/\/sites\/second\/surveys\//)
  await page.goto(`${earshot.address}/sites/second`)
  await page.getByRole('listitem').filter({ hasText: 'Checkout ease' }).waitFor()
  expect(complaints).toEqual([])
})
