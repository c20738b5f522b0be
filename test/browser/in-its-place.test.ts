import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { openLiveShop, type LiveShop } from '../support/live-shop.ts'
import { openSayingProxy, type Post, type Said, type SayingProxy } from '../support/saying-proxy.ts'
import { until } from '../support/until.ts'

/**
 * A proxy, a firewall or a captive portal answers posted responses in the collector's place. The
 * browser, the tag and the collector are those that ship.
 */
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const CORS = { 'access-control-allow-origin': '*' }
const HTML = { ...CORS, 'content-type': 'text/html' }
const JSON_TYPE = { ...CORS, 'content-type': 'application/json' }

/** what is said, as those say it who stand before a collector */
const SAID: readonly (readonly [string, Said])[] = [
  ...[400, 401, 403, 404, 405, 410, 413, 415, 421, 422, 429, 500, 502, 503].map(
    (status, i): [string, Said] =>
      i % 2
        ? [`${status} in plain text`, { status, headers: CORS, body: '404 page not found' }]
        : [`${status} in JSON`, { status, headers: JSON_TYPE, body: '{"error":"not found"}' }],
  ),
  // without CORS the page learns no more than that it failed
  ['404 that the page may not read', { status: 404, body: '404 page not found' }],
  ['an empty 200', { status: 200, headers: CORS }],
  ['204', { status: 204, headers: CORS }],
  ['the page of a captive portal', { status: 200, headers: HTML, body: '<h1>Welcome</h1>' }],
  ['JSON of another shape', { status: 200, headers: JSON_TYPE, body: '{"ok":true}' }],
  ['an empty list', { status: 200, headers: JSON_TYPE, body: '{"responses":[]}' }],
  ['a redirect to a page', { status: 302, headers: { ...CORS, location: '/livez' } }],
]

async function open(): Promise<{ shop: LiveShop; proxy: SayingProxy }> {
  const opened: SayingProxy[] = []
  const shop = await openLiveShop({
    by: async (address) => {
      opened.push(await openSayingProxy(address))
      return opened[0]?.address ?? address
    },
  })
  const [proxy] = opened
  if (!proxy) throw new Error('no proxy')
  return { shop, proxy }
}

async function newShopper(): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  return context.newPage()
}

const waiting = (page: Page): Promise<number> =>
  page.evaluate(
    `Object.keys(localStorage).filter((key) => key.startsWith('earshot:q:')).length`,
  ) as Promise<number>

/** has letters that are other bytes in other encodings */
const COMMENT = 'où est-ce gardé ?'

async function answer(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^4 / }).click()
  await page.getByRole('textbox').fill(COMMENT)
  await page.getByRole('button', { name: 'Send' }).click()
}

test(
  'an answer waits in the browser and arrives later, whatever is said in the place of the collector',
  { timeout: 300_000 },
  async () => {
    const { shop, proxy } = await open()
    for (const [i, [what, said]] of SAID.entries()) {
      const page = await newShopper()
      await page.goto(shop.origin)
      const before = proxy.met
      proxy.says = said
      await answer(page)
      await until(`${what}: the end met it`, () => proxy.met > before)
      await page.getByText('Thank you').last().waitFor()
      expect([what, await waiting(page)]).toEqual([what, 1])
      await page.goto('about:blank')
      proxy.says = undefined
      await page.goto(`${shop.origin}/later`)
      await shop.resultsWhere(what, ({ completed }) => completed === i + 1)
      await until(`${what}: nothing waits`, async () => (await waiting(page)) === 0)
      await page.context().close()
    }
    expect(await shop.results()).toMatchObject({ completed: SAID.length, commented: SAID.length })
  },
)

/** What firewalls, gateways and rewrites make of a request on its way to the collector. */
const ALTERED: readonly (readonly [string, (post: Post) => Post])[] = [
  ['half a body', (post) => ({ ...post, body: post.body.subarray(0, post.body.length >> 1) })],
  ['no body', (post) => ({ ...post, body: Buffer.alloc(0) })],
  [
    'no content type',
    ({ headers: { 'content-type': _, ...headers }, ...post }) => ({ ...post, headers }),
  ],
  [
    'a form’s content type',
    (post) => withHeaders(post, { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  [
    'a compressed body',
    (post) => withHeaders({ ...post, body: gzipSync(post.body) }, { 'content-encoding': 'gzip' }),
  ],
  [
    'a body in Latin-1',
    (post) => ({ ...post, body: Buffer.from(post.body.toString('utf8'), 'latin1') }),
  ],
  ['a path to another site', (post) => ({ ...post, path: '/w/no-such-site' })],
  [
    'a survey that is not known there',
    (post) => ({ ...post, body: replaced(post.body, /"survey":"[^"]+"/, '"survey":"elsewhere"') }),
  ],
]

function withHeaders(post: Post, headers: Post['headers']): Post {
  return { ...post, headers: { ...post.headers, ...headers } }
}

function replaced(body: Buffer, old: RegExp, by: string): Buffer {
  return Buffer.from(body.toString('utf8').replace(old, by))
}

test.each(ALTERED)(
  'an answer of which something on the way makes %s waits and arrives later',
  async (what, alter) => {
    const { shop, proxy } = await open()
    const page = await newShopper()
    await page.goto(shop.origin)
    proxy.alters = alter
    // the figures alone are the same bytes in Latin-1, and may be through before the words are sent
    const refused = page.waitForResponse(
      (response) => response.request().postData()?.includes(COMMENT) ?? false,
    )
    await answer(page)
    await (await refused).finished()
    expect([what, await waiting(page)]).toEqual([what, 1])
    await page.goto('about:blank')
    proxy.alters = undefined
    await page.goto(`${shop.origin}/later`)
    await shop.resultsWhere(what, ({ completed, commented }) => completed === 1 && commented === 1)
    await until(`${what}: nothing waits`, async () => (await waiting(page)) === 0)
  },
)

test('an answer that the collector itself refuses waits no longer', async () => {
  const { shop, proxy } = await open()
  const page = await newShopper()
  await page.goto(shop.origin)
  await page.getByRole('radio').first().waitFor()
  proxy.alters = (post) => ({ ...post, body: replaced(post.body, /"a":4/, '"a":99') })
  await answer(page)
  await until('the refusal', () => proxy.met > 0)
  await until('nothing waits', async () => (await waiting(page)) === 0)
  proxy.alters = undefined
  expect((await shop.results()).completed).toBe(0)
})
