import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { CONSENT_TOOLS, FURNITURE, LAYERS, type StandIn } from '../support/in-the-way.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

/** The decision that ships, asked by the page: one page for all, because each is a matter of layout. */
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const SURVEYS = [eager({ trigger: { on: 'event', name: 'never' } })]
const DESKTOP = { viewport: { width: 1280, height: 720 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function openPage(context: typeof DESKTOP): Promise<Page> {
  const { page } = await visit(browser, { surveys: SURVEYS, html: pageOf(''), context })
  await page.waitForFunction(`window.earshot?.v`)
  return page
}

/** Puts something into the page, and asks whether the survey may ask then. */
async function mayAskBeside(page: Page, { html, script = '' }: StandIn): Promise<boolean> {
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(html)}; ${script}; 0`)
  return page.evaluate<boolean>(`earshot('may', 'relation')`)
}

async function wronglyAsked(page: Page, all: Readonly<Record<string, StandIn>>): Promise<string[]> {
  const wrong: string[] = []
  for (const [name, standIn] of Object.entries(all)) {
    if (await mayAskBeside(page, standIn)) wrong.push(`asks over ${name}`)
    if (!(await mayAskBeside(page, { html: standIn.left ?? '' })))
      wrong.push(`silent after ${name}`)
  }
  return wrong
}

describe.each([
  ['a desk', DESKTOP],
  ['a phone', PHONE],
])('on %s nobody is asked', (_, context) => {
  test('over a consent tool, and everybody once it is settled', async () => {
    expect(await wronglyAsked(await openPage(context), CONSENT_TOOLS)).toEqual([])
  })

  test('over what lies over the page, and everybody once it is closed', async () => {
    expect(await wronglyAsked(await openPage(context), LAYERS)).toEqual([])
  })
})

test.each([
  ['a desk', DESKTOP],
  ['a phone', PHONE],
])('on %s what shops have on every page silences nothing', async (_, context) => {
  const page = await openPage(context)
  const silent: string[] = []
  for (const [name, standIn] of Object.entries(FURNITURE)) {
    if (!(await mayAskBeside(page, standIn))) silent.push(name)
  }
  expect(silent).toEqual([])
})

describe('while somebody types', () => {
  const FIELDS: Record<string, string> = {
    'an address': '<input name="street">',
    'an e-mail': '<input type="email">',
    'a note': '<textarea></textarea>',
    'a rich text': '<div contenteditable="true">Hi</div>',
    'a choice of a list': '<select><option>One</option></select>',
  }
  test.each(Object.entries(FIELDS))('in %s nobody is asked', async (_, html) => {
    const page = await openPage(DESKTOP)
    expect(await mayAskBeside(page, { html })).toBe(true)
    await page.locator('body > *').first().click()
    expect(await page.evaluate(`earshot('may', 'relation')`)).toBe(false)
    await page.evaluate('document.activeElement.blur()')
    expect(await page.evaluate(`earshot('may', 'relation')`)).toBe(true)
  })
})
