import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { totpOf } from '../collector/owners/totp.ts'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { openPage, OWNER, setUpOwner } from '../support/owner.ts'

let browser: Browser
let earshot: Earshot

beforeAll(async () => {
  browser = await launchChromium()
  earshot = await prepareEarshot()
  await earshot.furnish('dalbit', 'https://dalbit.example', [
    { id: 'nps', questions: [{ id: 'score', kind: 'nps' }] },
  ])
  await earshot.start()
})
afterAll(async () => {
  await browser.close()
  await earshot.remove()
})

test('a team is invited, changed, watched and dismissed, and an account closes its own doors', async () => {
  const { page, complaints } = await openPage(browser)
  await setUpOwner(page, earshot)
  const site = `${earshot.address}/sites/dalbit`

  // invited by a link, as a viewer
  await page.goto(`${site}/team`)
  await page.getByLabel('Email').fill('bob@shop.example')
  await page.getByRole('button', { name: 'Create invite link' }).click()
  await page.getByText('The invitation for bob@shop.example.').waitFor()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const bob = await openPage(browser)
  await bob.page.goto(link)
  await bob.page.locator('input[autocomplete=new-password]').fill('cactus moon stapler')
  await bob.page.locator('form button[type=submit]').click()
  await bob.page.waitForURL(`${earshot.address}/`)
  await bob.page.goto(site)
  await bob.page.getByRole('link', { name: 'Install' }).waitFor()
  expect(await bob.page.getByRole('link', { name: 'Team' }).count()).toBe(0)

  // made an editor
  await page.reload()
  await page.getByLabel('Role: bob@shop.example').selectOption('Editor')
  await page.reload()
  await page.getByLabel('Role: bob@shop.example').waitFor()
  expect(await page.getByLabel('Role: bob@shop.example').inputValue()).toBe('editor')
  await bob.page.reload()
  await bob.page.getByRole('link', { name: 'Notifications' }).waitFor()

  // watched: who did what, narrowed to one person
  await page.getByRole('link', { name: 'Audit log' }).click()
  await page.getByText('changed the role of bob@shop.example: editor').waitFor()
  await page.getByRole('link', { name: 'Surveys', exact: true }).last().click()
  await page.getByText('Nothing yet.').waitFor()
  await page.getByRole('link', { name: 'Team and API keys' }).click()
  await page.getByRole('link', { name: 'bob@shop.example' }).click()
  await page.getByRole('link', { name: 'Only bob@shop.example' }).waitFor()
  await page.locator('.history[aria-busy=false]').waitFor()
  expect(await page.locator('.history li').allInnerTexts()).toHaveLength(1)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  // dismissed, at the second press
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('button', { name: 'Remove bob@shop.example' }).click()
  await page.getByRole('button', { name: 'Really? bob@shop.example' }).click()
  await page.getByLabel('Role: bob@shop.example').waitFor({ state: 'detached' })
  expect((await bob.page.request.get(`${earshot.address}/api/sites/dalbit`)).status()).toBe(404)

  // the second factor, and new recovery codes for it
  await page.goto(`${earshot.address}/account`)
  const factor = page.locator('section', { hasText: 'Two-factor authentication' })
  await factor.locator('input[type=password]').fill(OWNER.password)
  await factor.getByRole('button', { name: 'Turn on' }).click()
  const secret = await factor.locator('pre.command').innerText()
  const uri = `otpauth://totp/Earshot?secret=${secret.trim()}`
  await factor.getByLabel('Code').fill(totpOf(uri, Date.now()))
  await factor.getByRole('button', { name: 'Turn on' }).click()
  await factor.locator('.own-codes li').first().waitFor()
  const first = await factor.locator('.own-codes li').allInnerTexts()
  await factor.getByRole('button', { name: 'I have kept them' }).click()
  await factor.locator('input[type=password]').last().fill(OWNER.password)
  await factor.getByRole('button', { name: 'Make new recovery codes' }).click()
  await factor.locator('.own-codes li').first().waitFor()
  const second = await factor.locator('.own-codes li').allInnerTexts()
  expect(second).toHaveLength(first.length)
  expect(second.filter((code) => first.includes(code))).toEqual([])

  // signed out everywhere: in with an old recovery code no more, with a new one once
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByLabel('Email').fill(OWNER.email)
  await page.locator('input[autocomplete=current-password]').fill(OWNER.password)
  await page.locator('form button[type=submit]').click()
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await page.getByLabel('Recovery code').fill(first[0]!)
  await page.locator('form button[type=submit]').click()
  await page.getByText('This code is wrong or too old.').waitFor()
  await page.getByLabel('Recovery code').fill(second[0]!)
  await page.locator('form button[type=submit]').click()
  await page.getByRole('link', { name: 'Add a shop' }).waitFor()
  // the browser itself reports the refused code and the pages asked for while signed out
  expect(complaints.filter((text) => !/status of 40[01]/.test(text))).toEqual([])
})
