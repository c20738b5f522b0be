import type { Browser, ConsoleMessage, Page } from 'playwright-core'
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

const QUIET = eager({ id: 'quiet', trigger: { on: 'call' } })

describe('a mistake of the page is one line that says what to do, and the page goes on:', () => {
  const cases: [string, string, string][] = [
    ['an unknown call', `earshot('shwo', 'quiet')`, 'there is no call "shwo"'],
    ['no call at all', `earshot()`, 'there is no call "undefined"'],
    ['an unknown survey', `earshot('show', 'nps')`, 'this site has no published survey "nps"'],
    [
      'a listener that is none',
      `earshot('on', 'shown'), earshot('why')`,
      '"on" takes an event and a function',
    ],
    [
      'an event without a name',
      `earshot('track'), earshot('why')`,
      '"track" needs the name of an event as text, and got nothing',
    ],
    [
      'a shopper without a name',
      `earshot('identify'), earshot('why')`,
      '"identify" needs the id of the customer as text, and got nothing',
    ],
  ]
  test.each(cases)('%s', async (_, call, told) => {
    const { page, complaints } = await visit(browser, { surveys: [QUIET] })
    await page.evaluate(call)
    await until('the line', () => complaints.length > 0)
    await page.evaluate(`earshot('show', 'quiet')`)
    await page.getByRole('radio').first().waitFor()
    expect(complaints).toEqual([expect.stringContaining(`earshot: ${told}`)])
  })

  test('an element that names an unknown survey', async () => {
    const html = pageOf('<earshot-survey survey="nps"></earshot-survey>')
    const { complaints } = await visit(browser, { surveys: [QUIET], html })
    await until('the line', () => complaints.length > 0)
    expect(complaints).toEqual(['earshot: this site has no published survey "nps"'])
  })

  test('showing before consent', async () => {
    const plan = { surveys: [QUIET], attributes: 'data-consent="required"' }
    const { page, complaints } = await visit(browser, plan)
    await page.evaluate(`earshot('show', 'quiet')`)
    await until('the line', () => complaints.length > 0)
    expect(complaints).toEqual([
      `earshot: no consent yet: call earshot('consent', 'granted') before`,
    ])
    await page.evaluate(`earshot('consent', 'granted'), earshot('show', 'quiet')`)
    await page.getByRole('radio').first().waitFor()
  })

  test.each([
    ['rules that are not rules', '{}'],
    ['no rules', 'undefined'],
    ['surveys of another age', '{"v":1,"site":"acme","quietPaths":[],"surveys":[{"id":"x"}]}'],
  ])('%s', async (_, rules) => {
    const { page, shop, complaints } = await visit(browser, { surveys: [] })
    const debugged: ConsoleMessage[] = []
    page.on('console', (message) => debugged.push(message))
    const reply = await fetch(`${shop.collector}/w/acme.js`)
    const broken = (await reply.text()).replace(/\{"v":1,"site".*?\]\}/, rules)
    expect(broken).not.toContain('"gapDays"')
    await page.route(/acme\.js/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: broken }),
    )
    await page.goto(shop.origin)
    await until('the line', () => debugged.length > 0)
    expect(debugged.map((one) => one.text()).join()).toMatch(/^earshot: TypeError/)
    expect(complaints).toEqual([])
    await page.getByRole('heading', { name: 'Shop' }).waitFor()
  })
})

test('an event that the page told before the tag had come is not lost', async () => {
  const { page } = await visit(browser, {
    surveys: [eager({ trigger: { on: 'event', name: 'purchase' } })],
    before: `window.earshot = Object.assign((...c) => earshot.q.push(c), { q: [['track', 'purchase']] })`,
  })
  await page.getByRole('radio').first().waitFor()
})

test('a page that shows a survey over an open card is told so, and the card stays', async () => {
  const { page, complaints } = await visit(browser, { surveys: [eager(), QUIET] })
  await page.getByRole('radio').first().waitFor()
  await page.evaluate(`earshot('show', 'quiet')`)
  await until('the line', () => complaints.length > 0)
  expect(complaints).toEqual(['earshot: another card is open'])
  expect(await page.locator('.sheet').count()).toBe(1)
})

describe('a data layer', () => {
  test('hears what happens, in names that GA4 takes, and never what was typed', async () => {
    const plan = { surveys: [eager()], attributes: 'data-layer' }
    const { page, shop } = await visit(browser, plan)
    await page.getByRole('radio', { name: /^9 / }).click()
    await page.getByRole('textbox').fill('Lovely pots')
    await page.getByRole('button', { name: 'Send' }).click()
    await until('the end', () => shop.responses().some(({ flags }) => flags & 8))
    const pushed = await layerOf(page)
    expect(pushed.filter(({ event }) => event !== 'earshot_seen')).toMatchObject([
      { event: 'earshot_shown', earshot_survey: 'relation' },
      { event: 'earshot_answered', earshot_question: 'score', earshot_rating: 9 },
      ...pushed.filter(({ earshot_question: question }) => question === 'why'),
      { event: 'earshot_completed' },
    ])
    expect(JSON.stringify(pushed)).not.toContain('Lovely')
    // https://support.google.com/analytics/answer/13316687: letters, digits, underscores, 40 at most
    for (const { event } of pushed) expect(event).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
  })

  test('that the page has begun is carried on, under the name it has', async () => {
    const html = (tag: string) =>
      pageOf('<script>window.gtmLayer = [{ event: "own" }]</script>')(tag)
    const { page } = await visit(browser, { html, attributes: 'data-layer="gtmLayer"' })
    await page.getByRole('radio').first().waitFor()
    const events = await page.evaluate('gtmLayer.map(({ event }) => event)')
    expect(events).toEqual(expect.arrayContaining(['own', 'earshot_shown']))
    expect(await page.evaluate('window.dataLayer')).toBeUndefined()
  })

  test('is left alone unless the tag says so', async () => {
    const { page } = await visit(browser)
    await page.getByRole('radio').first().waitFor()
    expect(await page.evaluate('window.dataLayer')).toBeUndefined()
  })
})

describe('attributes of the page', () => {
  test('data-earshot-show opens a survey, from an element of later', async () => {
    const { page } = await visit(browser, { surveys: [QUIET] })
    await page.evaluate(
      `document.body.innerHTML = '<button data-earshot-show=quiet><b>Tell us</b></button>'`,
    )
    await page.getByText('Tell us').click()
    await page.getByRole('radio').first().waitFor()
  })

  test('data-earshot-track is an event with the other data of the element', async () => {
    const survey = eager({
      trigger: {
        on: 'event',
        name: 'fit',
        where: [{ name: 'size', how: 'is', value: 'XL' }],
      },
    })
    const html = pageOf(
      '<button data-earshot-track="fit" data-size="S">S</button><button data-earshot-track="fit" data-size="XL">XL</button>',
    )
    const { page } = await visit(browser, { surveys: [survey], html })
    await page.getByText('S', { exact: true }).click()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByText('XL').click()
    await page.getByRole('radio').first().waitFor()
  })
})

describe('a customer whom the server wants asked', () => {
  const shy = eager({
    audience: { minPages: 50, minVisits: 9, minDaysKnown: 30 },
    manners: { ...FREQUENCY_DEFAULTS, minSeconds: 0, sample: 0 },
  })
  const signed = `earshot('identify', 'c-7', {}, 'ab12')`

  /** A shop whose collector wants `relation` asked of c-7, and what was asked of it. */
  async function openShop(rules = { asks: true as const }) {
    const visited = await visit(browser, { surveys: [shy], rules })
    const looked: string[] = []
    visited.shop.door = (request, reply, body) => {
      if (!request.url?.endsWith('/asks')) return false
      looked.push(body)
      reply.writeHead(200, { 'access-control-allow-origin': '*' })
      reply.end(JSON.stringify({ asks: ['gone', 'relation'] }))
      return true
    }
    return { ...visited, looked }
  }

  test('is asked, whatever the survey waits for, and the collector once a visit', async () => {
    const { page, shop, looked } = await openShop()
    await page.evaluate(signed)
    await page.getByRole('radio').first().waitFor()
    expect(looked.map((body) => JSON.parse(body) as unknown)).toEqual([
      { customer: 'c-7', customerProof: 'ab12' },
    ])
    await until('the showing', () => shop.kept.length > 0)
    await page.goto(`${shop.origin}/next`)
    await page.evaluate(signed)
    await page.waitForLoadState('networkidle')
    expect(looked).toHaveLength(1)
    expect(await page.getByRole('radio').count()).toBe(0)
  })

  test('is asked on the next page where this one is too busy', async () => {
    const { page, shop, looked } = await openShop()
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('dialog'), { open: true, textContent: 'Sale' }))`,
    )
    await page.evaluate(signed)
    await until('the look', () => looked.length > 0)
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.goto(`${shop.origin}/next`)
    await page.evaluate(signed)
    await page.getByRole('radio').first().waitFor()
    expect(looked).toHaveLength(1)
  })

  test.each([
    ['without a proof', `earshot('identify', 'c-7')`],
    ['after consent was taken back', `earshot('consent', 'denied'), ${signed}`],
    ['who has said no more than an event', `earshot('track', 'purchase', { value: 1 })`],
  ])('is not looked for %s', async (_, call) => {
    const { page, looked } = await openShop()
    await page.evaluate(call)
    await page.evaluate(`earshot('why')`)
    await page.waitForLoadState('networkidle')
    expect(looked).toEqual([])
  })

  test('is not looked for where no customer is to be asked', async () => {
    const visited = await visit(browser, { surveys: [shy] })
    await visited.page.evaluate(signed)
    await visited.page.waitForLoadState('networkidle')
    expect(visited.shop.asked).toEqual(['/w/acme.js'])
  })
})

test('a page variable of the card’s own name does not colour the card', async () => {
  const html = pageOf('<style>:root, * { --accent: red; --font: cursive; --lift: 300px }</style>')
  const { page } = await visit(browser, { html })
  const nine = page.getByRole('radio', { name: /^9 / })
  await nine.click()
  const host = page.locator('.sheet')
  const look = await host.evaluate((element) => {
    const style = getComputedStyle(element)
    return ['--accent', '--font', '--lift'].map((name) => style.getPropertyValue(name))
  })
  // the blue of a light card, no font of its own, and no keyboard to keep above of
  expect(look).toEqual(['#3157d5', '', '0px'])
})

function layerOf(page: Page): Promise<Record<string, unknown>[]> {
  return page.evaluate('dataLayer')
}
