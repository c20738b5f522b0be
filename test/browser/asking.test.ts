import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { launchChromium } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('a tap on 9 arrives as an answer, and the comment edits the same response', async () => {
  const { shop, page, complaints } = await visit(browser)
  await page.getByRole('radio', { name: /^9 / }).click()
  await page.getByRole('textbox').fill('Lovely pots')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Thank you').last().waitFor()

  await until('the end', () => shop.responses().some(({ flags }) => flags & 8))
  const [response, ...others] = shop.responses()
  expect(others).toEqual([])
  // shown 1 + answered 4 + complete 8 + seen 16
  expect(response).toMatchObject({ survey: 'relation', ver: 1, flags: 29 })
  expect(response?.answers).toMatchObject({ score: { a: 9 }, why: { a: 'Lovely pots' } })
  expect(response?.ctx).toMatchObject({
    device: 'desktop',
    lang: 'en',
    visit: 'new',
    channel: 'tag',
  })
  expect(complaints).toEqual([])
})

test('a showing that nobody answers is told once, with that it was seen', async () => {
  const { shop } = await visit(browser)
  await until('the showing', () => shop.kept.some(({ flags }) => flags === 17))
  expect(shop.responses()).toHaveLength(1)
  expect(shop.responses()[0]?.answers).toEqual({})
})

test('a page view that will not ask costs one request', async () => {
  const { shop, page } = await visit(browser, {
    surveys: [eager({ audience: { minPages: 2, minVisits: 1, minDaysKnown: 0 } })],
  })
  await page.waitForLoadState('networkidle')
  expect(shop.asked).toEqual(['/w/acme.js'])

  await page.goto(`${shop.origin}/second`)
  await page.getByRole('radio').first().waitFor()
})

test('one showing a fortnight: the next page does not ask again', async () => {
  const { shop, page } = await visit(browser)
  await until('the showing', () => shop.kept.length > 0)
  await page.goto(`${shop.origin}/next`)
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('radio').count()).toBe(0)
})

test('"later" and closing are remembered, and told', async () => {
  const { shop, page } = await visit(browser)
  await page.getByRole('button', { name: 'Ask me later' }).click()
  await page.getByRole('radio').first().waitFor({ state: 'detached' })
  expect(await remembered(page)).toMatchObject({ relation: { showings: 0, end: 'laterDays' } })
  // shown 1 + later 32: the collector promises the same on the customer's other devices
  await until('the putting off', () => shop.responses().some(({ flags }) => (flags & 33) === 33))

  const other = await visit(browser)
  await other.page.getByRole('button', { name: 'Close' }).click()
  expect(await remembered(other.page)).toMatchObject({ relation: { end: 'afterDismissalDays' } })
  // shown 1 + dismissed 2
  await until('the dismissal', () => other.shop.responses().some(({ flags }) => (flags & 3) === 3))
})

test('two tabs that open together ask once', async () => {
  const { shop, page } = await visit(browser, {
    surveys: [eager({ audience: { minPages: 2, minVisits: 1, minDaysKnown: 0 } })],
  })
  const pages = await Promise.all([page.context().newPage(), page.context().newPage()])
  await Promise.all(pages.map((one) => one.goto(shop.origin)))
  await Promise.all(pages.map((one) => one.bringToFront()))
  await until('a card', async () => (await cards(pages)) > 0)
  await Promise.all(pages.map((one) => one.waitForLoadState('networkidle')))
  expect(await cards(pages)).toBe(1)
})

describe('triggers', () => {
  const WHY = { id: 'why', kind: 'comment' } as const
  const quiet = { context: { viewport: { width: 800, height: 600 } } }
  const tall = pageOf('<div style="height:3000px"><button id=buy>Buy</button></div>')
  const asks = (page: { getByRole: (role: 'dialog') => { waitFor(): Promise<void> } }) =>
    page.getByRole('dialog').waitFor()

  test('scroll: at half the page, not before', async () => {
    const surveys = [eager({ trigger: { on: 'scroll', percent: 50 } })]
    const { page } = await visit(browser, { ...quiet, surveys, html: tall })
    // (300 + 600) of 3,000 px is 30 %
    await page.mouse.wheel(0, 300)
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.mouse.wheel(0, 1000)
    await asks(page)
  })

  test('click: on what the selector names', async () => {
    const surveys = [eager({ trigger: { on: 'click', selector: '#buy' } })]
    const { page } = await visit(browser, { surveys, html: tall })
    await page.getByRole('button', { name: 'Buy' }).click()
    await asks(page)
  })

  test('exit: the pointer leaves through the top', async () => {
    const surveys = [eager({ trigger: { on: 'exit' } })]
    const { page, shop } = await visit(browser, { surveys })
    await page.waitForLoadState('networkidle')
    // all that an impression needs is there before the pointer leaves
    const fetched = [
      'acme.js',
      'card.test.js',
      'acme/relation-1-en.json',
      'desk.test.js',
      'calls.test.js',
    ]
    expect(shop.asked.toSorted()).toEqual(fetched.map((name) => `/w/${name}`).toSorted())
    await page.evaluate(
      `document.documentElement.dispatchEvent(new MouseEvent('mouseout', {bubbles: true, clientY: -1}))`,
    )
    await asks(page)
  })

  test('event: with fitting properties, from before the tag was there', async () => {
    const where = [{ name: 'order_value', how: 'above', value: 49 }] as const
    const surveys = [eager({ trigger: { on: 'event', name: 'purchase', where } })]
    const track = (value: number) => `earshot('track','purchase',{order_value:${value}})`
    const stub = `<script>window.earshot=window.earshot||function(){(earshot.q=earshot.q||[]).push(arguments)};${track(20)}</script>`
    const { page } = await visit(browser, { surveys, html: pageOf(stub) })
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.evaluate(track(50))
    await asks(page)
  })

  test('event: what draws is there before it, unless the shopper saves data', async () => {
    const surveys = [eager({ trigger: { on: 'event', name: 'purchase' } })]
    const saves = `Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`
    const thrifty = await visit(browser, { surveys, before: saves })
    const { shop, page } = await visit(browser, { surveys })
    await until('card and words', () => shop.asked.length > 3)
    expect(thrifty.shop.asked).toEqual(['/w/acme.js'])
    const fetched = () => shop.asked.filter((path) => /\.js(on)?$/.test(path))
    const before = fetched()
    for (const one of [page, thrifty.page]) {
      await one.evaluate(`earshot('track','purchase')`)
      await asks(one)
    }
    // what is told of the impression goes its own way
    expect(fetched()).toEqual(before)
  })

  test('event: what happens meanwhile cancels a delayed one', async () => {
    const delayed = { on: 'event', delaySeconds: 1, unless: 'return' } as const
    const surveys = [
      eager({ id: 'first', trigger: { ...delayed, name: 'leave' } }),
      // as long a wait, begun after: by its end the first one's is over
      eager({ id: 'second', trigger: { ...delayed, name: 'wander' }, questions: [WHY] }),
    ]
    const { page, shop } = await visit(browser, { surveys })
    await page.waitForFunction(`window.earshot?.v`)
    await page.evaluate(
      `earshot('track','leave');earshot('track','return');earshot('track','wander')`,
    )
    await page.getByRole('textbox').waitFor()
    await until('the showing', () => shop.kept.length > 0)
    expect(shop.responses().map(({ survey }) => survey)).toEqual(['second'])
  })

  test('tab: always there, opens on a press', async () => {
    const surveys = [eager({ trigger: { on: 'tab' } })]
    const { page, shop } = await visit(browser, { surveys })
    await page.getByRole('button', { name: 'Tell us what you think' }).click()
    await asks(page)
    await until('the showing', () => shop.kept.length > 0)
    expect((await remembered(page))['relation']?.showings).toBe(1)
  })

  test('inline: in the page, where the shop put it', async () => {
    const surveys = [eager({ trigger: { on: 'inline' } })]
    const html = pageOf('<h1>Shop</h1><earshot-survey survey="relation"></earshot-survey>')
    const { page, shop } = await visit(browser, { surveys, html })
    await page.getByRole('region').getByRole('radio', { name: /^7 / }).click()
    await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 7)
    expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0)
  })

  test('call: by the shop’s own script, whatever the manners', async () => {
    const manners = { ...FREQUENCY_DEFAULTS, sample: 0 }
    const { page } = await visit(browser, {
      surveys: [eager({ trigger: { on: 'call' }, manners })],
    })
    await page.waitForFunction(`window.earshot?.v`)
    await page.evaluate(`earshot('show','relation')`)
    await asks(page)
  })
})

describe('a card waits', () => {
  test('for an open dialog to close', async () => {
    const html = pageOf('<dialog open><form method="dialog"><button>Fine</button></form></dialog>')
    const { page } = await visit(browser, { html })
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByRole('button', { name: 'Fine' }).click()
    await page.getByRole('radio').first().waitFor()
  })

  test('for a cookie banner to go', async () => {
    const banner = `<div id="cookie-bar" style="position:fixed;bottom:0;left:0;right:0;height:80px"><button onclick="this.parentNode.remove()">Agree</button></div>`
    const { page } = await visit(browser, { html: pageOf(banner) })
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByRole('button', { name: 'Agree' }).click()
    await page.getByRole('radio').first().waitFor()
  })

  test('for a card number to be typed', async () => {
    const field = `<input autocomplete="cc-number" autofocus><a href="#x">Elsewhere</a>`
    const { page } = await visit(browser, { html: pageOf(field) })
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.getByRole('radio').first().waitFor()
  })
})

describe('consent', () => {
  test('before it, nothing is stored and nobody is asked; after it, both', async () => {
    const html = (tag: string) => pageOf('')(tag.replace('async', 'async data-consent="required"'))
    const { page, shop } = await visit(browser, { html })
    await page.waitForFunction(`window.earshot?.v`)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(shop.asked).toEqual(['/w/acme.js'])
    await page.evaluate(`earshot('consent','granted')`)
    await page.getByRole('radio').first().waitFor()
    expect(await page.evaluate('localStorage.length')).toBeGreaterThan(0)
  })

  test('without storage, the answer goes its way and nothing is left behind', async () => {
    const html = (tag: string) => pageOf('')(tag.replace('async', 'async data-storage="none"'))
    const { page, shop } = await visit(browser, { html })
    await page.waitForFunction(`window.earshot?.v`)
    // it would ask on every page: only whoever calls for it sees it
    expect(await page.evaluate(`earshot('may','relation')`)).toBe(false)
    expect(await page.evaluate(`earshot('show','relation')`)).toBe('shown')
    await page.getByRole('radio', { name: /^9 / }).click()
    await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(await page.evaluate('indexedDB.databases()')).toEqual([])
  })

  test('Global Privacy Control: the answer and nothing else', async () => {
    const before = `Object.defineProperty(navigator,'globalPrivacyControl',{value:true})`
    const { page, shop } = await visit(browser, { before })
    await page.evaluate(`earshot('identify','c-42',{plan:'gold'})`)
    await page.getByRole('radio', { name: /^9 / }).click()
    await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
    expect(shop.responses()[0]?.ctx).toEqual({})
  })

  test('what the page asks to show is not shown before it, and nothing is kept', async () => {
    const html = (tag: string) => pageOf('')(tag.replace('async', 'async data-consent="required"'))
    const { shop, page } = await visit(browser, { html })
    const said = page.waitForEvent('console', (line) => line.text().includes('no consent'))
    await page.evaluate(`earshot('show', 'relation')`)
    await said
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(shop.kept).toEqual([])
  })
})

test('who the shop says it is goes along with the answer, unless the survey is anonymous', async () => {
  for (const anonymous of [false, true]) {
    const { page, shop } = await visit(browser, {
      surveys: [eager({ trigger: { on: 'call' }, anonymous })],
    })
    await page.waitForFunction(`window.earshot?.v`)
    await page.evaluate(
      `earshot('identify','c-42',{plan:'gold'},'ab12');earshot('show','relation')`,
    )
    await page.getByRole('radio', { name: /^9 / }).click()
    await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
    const { customer, traits, customerProof } = shop.responses()[0]!.ctx
    const told = { customer: 'c-42', traits: { plan: 'gold' }, customerProof: 'ab12' }
    expect({ customer, traits, customerProof }).toEqual(
      anonymous ? { customer: undefined, traits: undefined, customerProof: undefined } : told,
    )
  }
})

test('`why` says in the console what is in the way', async () => {
  const manners = { ...FREQUENCY_DEFAULTS, sample: 0 }
  const { page } = await visit(browser, { surveys: [eager({ manners })] })
  await page.waitForFunction(`window.earshot?.v`)
  const [message] = await Promise.all([
    page.waitForEvent('console', (one) => one.text().includes('relation')),
    page.evaluate(`earshot('why')`),
  ])
  expect(message.text()).toMatch(
    /^earshot: relation: this browser is not in its sample; \d s on this/,
  )
})

test('a wrong call says so in one line and throws nothing', async () => {
  const { page, complaints } = await visit(browser)
  await page.getByRole('radio').first().waitFor()
  const [message] = await Promise.all([
    page.waitForEvent('console', (one) => one.text().startsWith('earshot:')),
    page.evaluate(`earshot('shwo','relation')`),
  ])
  expect(message.text()).toContain('earshot: there is no call "shwo"; there are track, identify,')
  expect(complaints).toEqual([message.text()])
})

/** What the browser remembers of each survey. */
function remembered(page: {
  evaluate(script: string): Promise<unknown>
}): Promise<Record<string, { showings: number }>> {
  const read = `JSON.parse(localStorage['earshot:acme']).surveys`
  return page.evaluate(read) as Promise<Record<string, { showings: number }>>
}

async function cards(
  pages: readonly { getByRole(role: 'dialog'): { count(): Promise<number> } }[],
): Promise<number> {
  const counts = await Promise.all(pages.map((page) => page.getByRole('dialog').count()))
  return counts.reduce((sum, count) => sum + count, 0)
}
