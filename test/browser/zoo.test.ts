import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import type { Shop } from '../support/shop.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit, type VisitPlan } from '../support/visit.ts'

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
    html: pageOf('<div style="position:fixed;inset:0;z-index:2147483647;background:pink"></div>'),
  },
  'a base address elsewhere': { html: pageOf('<base href="https://elsewhere.example/">') },
  'a page that reads from right to left': { html: pageOf('<h1>متجر</h1>', 'dir="rtl"') },
  '400 % zoom': { context: { viewport: { width: 320, height: 256 } } },
  'the tag included twice': { html: (tag) => pageOf(tag)(tag) },
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
