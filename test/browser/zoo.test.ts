import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import type { Shop } from '../support/shop.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit, type VisitPlan } from '../support/visit.ts'

const CORS = { 'access-control-allow-origin': '*' }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Answers 9 and waits until the collector has it. */
async function answer(page: Page, shop: Shop): Promise<void> {
  await page.getByRole('radio', { name: /^9 / }).click()
  await until('the answer', () => shop.responses().some(({ answers }) => answers['score']?.a === 9))
  expect(shop.responses()).toHaveLength(1)
}

/** Hostile pages on which a card still asks, looks like itself, and is answered. */
const ZOO: Record<string, VisitPlan> = {
  'a strict content security policy with Trusted Types': {
    headers: (collector) => ({
      'content-security-policy': `default-src 'none'; script-src ${collector}; connect-src ${collector}; require-trusted-types-for 'script'; trusted-types 'none'`,
    }),
  },
  'cross-origin isolation': {
    headers: () => ({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    }),
  },
  'a reset that takes everything from everything': {
    html: pageOf(
      '<style>*{all:unset !important}:not(html){display:none !important;visibility:hidden !important;opacity:0 !important}</style>',
    ),
  },
  'a page that blurs and moves its body': {
    html: pageOf('<style>body{transform:scale(.5);filter:blur(3px);overflow:hidden}</style>'),
  },
  'the highest z-index there is': {
    // a bar where the card comes; over a layer that covers the page nobody is asked
    html: pageOf(
      '<div style="position:fixed;inset:auto 0 0;height:60px;z-index:2147483647;background:pink"></div>',
    ),
  },
  'a base address elsewhere': { html: pageOf('<base href="https://elsewhere.example/">') },
  'a page that reads from right to left': { html: pageOf('<h1>متجر</h1>', 'dir="rtl"') },
  '400 % zoom': { context: { viewport: { width: 320, height: 256 } } },
  'the tag included twice': { html: (tag) => pageOf(tag)(tag) },
  'a clock that is ten years ahead': {
    before: `{const D=Date,n=Date.now;window.Date=class extends D{constructor(...a){a.length?super(...a):super(n()+315e9)}static now(){return n()+315e9}}}`,
  },
  'a clock that jumps back a year while the page is open': {
    before: `{const n=Date.now;Date.now=()=>n()-(performance.now()>300?3e10:0)}`,
  },
  'a memory from the future': {
    before: `localStorage.setItem('earshot:acme',JSON.stringify({id:.5,first:4e12,last:4e12,pages:3,visits:1,asks:{},events:{},surveys:{}}))`,
  },
  'a form that is called like what we need': {
    html: pageOf(
      '<form id=earshot name=fetch><input name=localStorage><img name=navigator></form>',
    ),
  },
  'an old library’s toJSON on arrays': {
    before: `Array.prototype.toJSON=function(){return '['+this.join()+']'};String.prototype.toJSON=function(){return '"'+this+'"'}`,
  },
  'methods added to every object': {
    before: `Object.prototype.extra=function(){};Array.prototype.last=function(){return 1}`,
  },
  'frozen intrinsics': {
    before: `for(const o of [Object,Array,Function,Promise,JSON,Object.prototype,Array.prototype,Function.prototype,Promise.prototype])Object.freeze(o)`,
  },
  'a fetch that was wrapped': {
    before: `const f=window.fetch;window.fetch=function(){return f.apply(this,arguments).then((r)=>r)}`,
  },
  'storage that throws': {
    before: `for(const n of ['localStorage','sessionStorage','indexedDB'])Object.defineProperty(window,n,{get(){throw new DOMException('no','SecurityError')}})`,
  },
  'storage that is full': {
    before: `Storage.prototype.setItem=function(){throw new DOMException('full','QuotaExceededError')}`,
  },
  'a remembered value that is not ours': {
    before: `localStorage.setItem('earshot:acme','[1,{');localStorage.setItem('earshot:q:x','null')`,
  },
  'no Web Locks': {
    before: `Object.defineProperty(Navigator.prototype,'locks',{value:undefined})`,
  },
  'no Navigation API': { before: `Object.defineProperty(window,'navigation',{value:undefined})` },
}

test.each(Object.entries(ZOO))('%s', async (_, plan) => {
  const { shop, page, complaints } = await visit(browser, plan)
  const nine = page.getByRole('radio', { name: /^9 / })
  await nine.waitFor()
  // the card has its own size, whatever the page says: a 44 px high target, at least 24 px wide
  const { width, height } = (await nine.boundingBox()) ?? { width: 0, height: 0 }
  expect(Math.round(height)).toBeGreaterThanOrEqual(44)
  expect(width).toBeGreaterThanOrEqual(24)
  await answer(page, shop)
  expect(await page.getByRole('dialog').count()).toBe(1)
  expect(complaints.filter((one) => !one.includes('elsewhere.example'))).toEqual([])
})

test('a frame in a sandbox, without storage or an origin', async () => {
  const html = (tag: string, path: string) =>
    path === '/frame'
      ? pageOf('')(tag)
      : '<iframe sandbox="allow-scripts" src="/frame" style="width:600px;height:500px"></iframe>'
  const { shop, page, complaints } = await visit(browser, { html })
  await page.frameLocator('iframe').getByRole('radio', { name: /^9 / }).click()
  await until('the answer', () => shop.responses()[0]?.answers['score']?.a === 9)
  expect(complaints).toEqual([])
})

/** Collectors that are not what they should be; the page goes on, and nothing is thrown into it. */
const WORDS = '**/relation-1-en.json'
const LIARS: Record<string, (page: Page) => Promise<unknown>> = {
  'words that are a web page': (page) =>
    page.route(WORDS, (route) =>
      route.fulfill({ contentType: 'text/html', headers: CORS, body: '<h1>Sign in</h1>' }),
    ),
  'words of the wrong types': (page) =>
    page.route(WORDS, (route) =>
      route.fulfill({ headers: CORS, json: { questions: 'none', ui: [], look: 7, thanks: null } }),
    ),
  'words that are null': (page) =>
    page.route(WORDS, (route) => route.fulfill({ headers: CORS, json: null })),
  'words that are gone': (page) =>
    page.route(WORDS, (route) => route.fulfill({ status: 404, headers: CORS, json: {} })),
  'a desk that is a web page': (page) =>
    page.route('**/desk.test.js', (route) =>
      route.fulfill({ contentType: 'text/html', headers: CORS, body: '<h1>Sign in</h1>' }),
    ),
  'a card that is not JavaScript': (page) =>
    page.route('**/card.test.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', headers: CORS, body: '<h1>' }),
    ),
  'a blocker that lets no part through': (page) =>
    page.route(/(desk|card|rest|calls)\.test\.js/, (route) => route.abort('blockedbyclient')),
  'a blocker that lets no words through': (page) =>
    page.route(WORDS, (route) => route.abort('blockedbyclient')),
}

test.each(Object.entries(LIARS))('%s: the page goes on, without a card', async (_, lie) => {
  const { shop, page, complaints } = await visit(browser, {
    surveys: [eager({ trigger: { on: 'call' } })],
  })
  await lie(page)
  const said = page.waitForEvent('console', (line) => line.text().startsWith('earshot:'))
  await page.evaluate(`earshot('show','relation')`)
  expect((await said).type()).toBe('debug')
  expect(await page.getByRole('dialog').count()).toBe(0)
  // the browser's own lines about a failed request are not ours
  expect(complaints.filter((one) => !/Failed to load|MIME/.test(one))).toEqual([])
  expect(shop.kept).toEqual([])
})

test('an older version of the tag that came first stays, and no second one begins', async () => {
  const older = `<script>window.earshot=Object.assign(()=>{},{v:1})</script>`
  const { shop, page, complaints } = await visit(browser, { html: pageOf(older) })
  await page.waitForLoadState('networkidle')
  expect(shop.asked).toEqual(['/w/acme.js'])
  expect(await page.evaluate('localStorage.length')).toBe(0)
  expect(complaints).toEqual([])
})

test('a blocker that takes the tag itself: the shop’s own calls do not fail', async () => {
  const stub = `<script>window.earshot=window.earshot||function(){(earshot.q=earshot.q||[]).push(arguments)}</script>`
  const html = () => pageOf(stub)('<script async src="http://127.0.0.1:9/w/acme.js"></script>')
  const { page, complaints } = await visit(browser, { html })
  await page.evaluate(`earshot('track','purchase',{order_value:49})`)
  expect(complaints.filter((one) => !/Failed to load/.test(one))).toEqual([])
})

test('a slow collector holds up nothing: the page is loaded long before the tag', async () => {
  const { shop, page } = await visit(browser, { surveys: [eager({ trigger: { on: 'call' } })] })
  let release = (): void => {}
  await page.route('**/w/acme.js', async (route) => {
    await new Promise<void>((done) => (release = done))
    await route.continue()
  })
  await page.goto(`${shop.origin}/slow`, { waitUntil: 'domcontentloaded' })
  expect(await page.getByRole('heading').textContent()).toBe('Shop')
  release()
  await page.waitForFunction('window.earshot?.v')
})

test('a tab that was duplicated begins a response of its own', async () => {
  const { shop, page } = await visit(browser, {
    surveys: [eager({ trigger: { on: 'call' }, questions: [{ id: 'score', kind: 'nps' }] })],
  })
  await page.waitForFunction('window.earshot?.v')
  await page.evaluate(`sessionStorage.setItem('cart','7');earshot('show','relation')`)
  await page.getByRole('radio', { name: /^9 / }).waitFor()
  // a duplicate is the same address with a copy of the session's storage, as an opened window has
  const [twin] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate('void window.open(location.href)'),
  ])
  await twin.waitForFunction('window.earshot?.v')
  expect(await twin.evaluate(`sessionStorage.getItem('cart')`)).toBe('7')
  await twin.evaluate(`earshot('show','relation')`)
  await twin.getByRole('radio', { name: /^3 / }).click()
  await page.getByRole('radio', { name: /^9 / }).click()
  const ratings = () => shop.responses().map(({ answers }) => answers['score']?.a)
  await until('both answers', () => ratings().filter((one) => one !== undefined).length === 2)
  expect(ratings().toSorted()).toEqual([3, 9])
})

test('a route behind # is a page view, and a place on the page is none', async () => {
  const surveys = [eager({ audience: { minPages: 3, minVisits: 1, minDaysKnown: 0 } })]
  const { page } = await visit(browser, { surveys })
  const pages = () => page.evaluate(`JSON.parse(localStorage['earshot:acme'] ?? '{}').pages`)
  await until('the first page view', async () => (await pages()) === 1)
  await page.evaluate(`location.hash = '#reviews'; history.pushState({}, '', '#questions')`)
  await page.evaluate(`location.hash = '#/second'`)
  await until('the second page view', async () => (await pages()) === 2)
  expect(await page.getByRole('radio').count()).toBe(0)
  await page.evaluate(`history.pushState({}, '', '/real')`)
  await page.getByRole('radio').first().waitFor()
  expect(await pages()).toBe(3)
})

test('nothing of ours keeps a page out of the back-forward cache', async () => {
  const reasonsOf = async (html?: () => string): Promise<string[]> => {
    const { shop, page } = await visit(browser, html ? { html } : {})
    if (!html) await answer(page, shop)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Page.enable')
    const told = new Promise<string[]>((done) =>
      cdp.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
        done(notRestoredExplanations.map(({ reason }) => reason)),
      ),
    )
    await page.goto(`${shop.origin}/next`)
    await page.goBack()
    return (await told).toSorted()
  }
  // this headless browser keeps no page; what it says of a plain one is all that it may say
  const plain = await reasonsOf(() => pageOf('<h1>Shop</h1>')(''))
  expect(await reasonsOf()).toEqual(plain)
})

test('nothing of ours is in the page before something is asked', async () => {
  const { page } = await visit(browser, { surveys: [eager({ trigger: { on: 'call' } })] })
  await page.waitForLoadState('networkidle')
  const found = await page.evaluate(
    `[[...document.querySelectorAll('html > *, body *')].map((one) => one.localName), document.cookie, Object.keys(localStorage), Object.keys(window).filter((name) => /earshot/i.test(name))]`,
  )
  expect(found).toEqual([['head', 'body', 'h1'], '', ['earshot:acme'], ['earshot']])
})

test('the shop’s page does not move when a card comes: no layout shift', async () => {
  const before = `window.shift=0;new PerformanceObserver((l)=>{for(const e of l.getEntries())shift+=e.value}).observe({type:'layout-shift',buffered:true})`
  const { page } = await visit(browser, { before, html: pageOf('<p>Pots</p>'.repeat(50)) })
  await page.getByRole('radio', { name: /^9 / }).waitFor()
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  )
  expect(await page.evaluate('shift')).toBe(0)
})

const HISTORIES: Record<string, string> = {
  pushState: `history.pushState({},'','/second')`,
  replaceState: `history.replaceState({},'','/second')`,
  'a patch that came later': `const p=history.pushState;history.pushState=function(){return p.apply(this,arguments)};history.pushState({},'','/second')`,
}

test.each(Object.entries(HISTORIES))('a page view by %s counts', async (_, move) => {
  const surveys = [eager({ audience: { minPages: 2, minVisits: 1, minDaysKnown: 0 } })]
  for (const before of ['', `Object.defineProperty(window,'navigation',{value:undefined})`]) {
    const { page } = await visit(browser, { surveys, before })
    await until('the first page view', () => page.evaluate(`localStorage['earshot:acme']`))
    await page.evaluate(`history.replaceState({},'',location.pathname+'#part')`)
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.evaluate(move)
    await page.getByRole('radio').first().waitFor()
  }
})

test('a page out of the back-forward cache shows the card it had, and no second one', async () => {
  const { shop, page } = await visit(browser)
  await page.getByRole('radio').first().waitFor()
  await page.goto(`${shop.origin}/next`)
  await page.goBack()
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('dialog').count()).toBeLessThanOrEqual(1)
  await until('the showing', () => shop.responses().length > 0)
  expect(shop.responses()).toHaveLength(1)
})

test('a page in the background counts no view and asks nothing until it is looked at', async () => {
  const before = `let hidden=true;Object.defineProperty(Document.prototype,'hidden',{get:()=>hidden});window.show=()=>{hidden=false;document.dispatchEvent(new Event('visibilitychange'))}`
  const { page, shop } = await visit(browser, { before })
  await page.waitForFunction(`window.earshot?.v`)
  await page.waitForLoadState('networkidle')
  expect(shop.asked).toEqual(['/w/acme.js'])
  expect(await page.evaluate('localStorage.length')).toBe(0)
  await page.evaluate('show()')
  await page.getByRole('radio').first().waitFor()
})
