import type { Browser, Page } from 'playwright-core'
import { openProbe } from './page-probe.ts'

/** What one page view without a survey costs. */
export interface LoadFigures {
  readonly scriptMs: number
  readonly longestTaskMs: number
  readonly shift: number
  /** requests beside the page itself */
  readonly requests: number
}

/** What one impression costs, from the trigger until the card is closed again. */
export interface ImpressionFigures {
  /** from the trigger to the end of the first frame that has the card in it */
  readonly paintedMs: number
  readonly scriptMs: number
  readonly longestTaskMs: number
  readonly shift: number
  /** from a tap on the scale to the frame that shows it picked (as INP counts, in steps of 8) */
  readonly tapMs: number
  /** heap after closing less heap before the trigger: nearly all of it code that now is compiled */
  readonly heapKiB?: number
  /** the same of each of nine more impressions, which have the code */
  readonly nextHeapKiB?: number
}

/** Loads a page and waits until it has nothing left to do. */
export async function measureLoad(
  browser: Browser,
  address: string,
  slowdown: number,
): Promise<LoadFigures> {
  const probe = await openProbe(browser, slowdown)
  try {
    let requests = -1
    probe.page.on('request', () => (requests += 1))
    await probe.page.goto(address, { waitUntil: 'networkidle' })
    const longestTaskMs = await probe.longestTaskMs()
    return { scriptMs: await probe.scriptMs(), longestTaskMs, shift: await probe.shift(), requests }
  } finally {
    await probe.close()
  }
}

/** after so long, no timer of a closed card holds any more what it had drawn */
const FORGET = 'new Promise((done) => setTimeout(done, 8500))'

/**
 * Loads a page, lets `trigger` (a script) happen, taps a 9, and closes the card.
 *
 * @param weighs whether to tell of the heap, too, which takes nine impressions more and some waiting
 */
export async function measureImpression(
  browser: Browser,
  address: string,
  trigger: string,
  slowdown: number,
  weighs: boolean,
): Promise<ImpressionFigures> {
  const probe = await openProbe(browser, slowdown)
  const { page } = probe
  try {
    await page.goto(address, { waitUntil: 'networkidle' })
    // what Playwright itself brings along is there before the first weighing
    await probe.longestTaskMs()
    const heap = weighs ? await probe.heapBytes() : 0
    const script = await probe.scriptMs()
    const paintedMs = (await page.evaluate(untilPainted(trigger))) as number
    const scriptMs = (await probe.scriptMs()) - script
    const longestTaskMs = await probe.longestTaskMs()
    const shift = await probe.shift()
    const tapMs = await tapAndClose(page)
    const figures = { paintedMs, scriptMs, longestTaskMs, shift, tapMs }
    if (!weighs) return figures

    await page.evaluate(FORGET)
    const after = await probe.heapBytes()
    const survey = new URL(address).pathname.slice(1)
    for (let i = 0; i < 9; i++) {
      await page.evaluate(untilPainted(`earshot('show','${survey}')`))
      await tapAndClose(page)
    }
    await page.evaluate(FORGET)
    const nextHeapKiB = ((await probe.heapBytes()) - after) / 9 / 1024
    return { ...figures, heapKiB: (after - heap) / 1024, nextHeapKiB }
  } finally {
    await probe.close()
  }
}

/**
 * What keeps a page that has shown a card, and been answered, out of the back-forward cache, beside
 * what keeps every page of this headless browser out of it.
 */
export async function keptOutBy(
  browser: Browser,
  address: string,
  trigger: string,
): Promise<string[]> {
  const { page, cdp, close } = await openProbe(browser, 1)
  try {
    await cdp.send('Page.enable')
    const reasons = new Promise<string[]>((done) =>
      cdp.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
        done(notRestoredExplanations.map(({ reason }) => reason)),
      ),
    )
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(untilPainted(trigger))
    await tapAndClose(page)
    await page.goto(new URL('/blank', address).href)
    await page.goBack()
    return (await reasons).filter((one) => !OF_THIS_BROWSER.has(one))
  } finally {
    await close()
  }
}

/** a headless shell keeps no page; a plain page gives these as well */
const OF_THIS_BROWSER = new Set([
  'BrowsingInstanceNotSwapped',
  'BackForwardCacheDisabledForDelegate',
  'BackForwardCacheDisabled',
  'BackForwardCacheDisabledByCommandLine',
])

/** Resolves to the ms from `trigger` to the task after the frame in which the card was first drawn. */
function untilPainted(trigger: string): string {
  return `new Promise((done) => {
    const from = performance.now()
    document.addEventListener('earshot:shown', () => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now() - from)
      port2.postMessage(0)
    }), { once: true })
    ${trigger}
  })`
}

/**
 * Taps a 9, waits for the thanks and closes them; how long the tap took. Asks the page itself,
 * because Playwright's own locators would run in it and be measured along.
 */
async function tapAndClose(page: Page): Promise<number> {
  const spot = (selector: string) =>
    page.evaluate(`(() => {
      const { x, y, width, height } = document.querySelector('html > div').shadowRoot.querySelector('${selector}').getBoundingClientRect()
      return [x + width / 2, y + height / 2]
    })()`) as Promise<[x: number, y: number]>
  const soon = (event: string, then = '') =>
    page.evaluate(
      `window.soon = new Promise((done) => document.addEventListener('earshot:${event}', () => ${then || 'done()'}, { once: true })); undefined`,
    )

  // the picked rating is seen for a moment, then thanks take its place
  await soon('completed', 'requestAnimationFrame(() => setTimeout(done, 100))')
  await page.evaluate('bench.taps = []')
  await page.mouse.click(...(await spot('[value="9"]')))
  await page.evaluate('soon')
  const tapMs = (await page.evaluate('Math.max(0, ...bench.taps)')) as number
  await soon('closed')
  await page.mouse.click(...(await spot('.close')))
  await page.evaluate('soon')
  await page.waitForLoadState('networkidle')
  return tapMs
}
