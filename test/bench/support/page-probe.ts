import type { Browser, CDPSession, Page } from 'playwright-core'

/** One page at a fourth of this machine's speed, and the ways to ask what it has cost. */
export interface PageProbe {
  readonly page: Page
  readonly cdp: CDPSession
  /** ms of JavaScript run and compiled since the page's process began */
  scriptMs(): Promise<number>
  /** bytes of JavaScript heap in use, after a collection */
  heapBytes(): Promise<number>
  /** ms of the longest task over 50 ms since the last call; 0: there was none */
  longestTaskMs(): Promise<number>
  /** cumulative layout shift */
  shift(): Promise<number>
  close(): Promise<void>
}

/** collects in every page, before anything of the page runs, what has to be asked for early */
const WATCH = `
  window.bench = { tasks: [], shift: 0, taps: [] }
  const watch = (options, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ buffered: true, ...options })
  watch({ type: 'longtask' }, ({ duration }) => bench.tasks.push(duration))
  watch({ type: 'layout-shift' }, ({ value }) => (bench.shift += value))
  watch({ type: 'event', durationThreshold: 16 }, ({ duration, interactionId }) => interactionId && bench.taps.push(duration))`

/** Opens a page in a browser context of its own: nothing is cached, nothing remembered. */
export async function openProbe(browser: Browser, slowdown: number): Promise<PageProbe> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(WATCH)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return {
    page,
    cdp,
    async scriptMs() {
      const { metrics } = await cdp.send('Performance.getMetrics')
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
      return 1000 * (of('ScriptDuration') + of('V8CompileDuration'))
    },
    async heapBytes() {
      await cdp.send('HeapProfiler.collectGarbage')
      return (await cdp.send('Runtime.getHeapUsage')).usedSize
    },
    longestTaskMs: () => page.evaluate(`Math.max(0, ...bench.tasks.splice(0))`) as Promise<number>,
    shift: () => page.evaluate('bench.shift') as Promise<number>,
    close: () => context.close(),
  }
}
