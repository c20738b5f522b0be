import type { BrowserContext } from 'playwright-core'

/** The clock of one browser, for all its pages. */
export interface MovableClock {
  /** days ahead of the true time, negative behind; open pages see the jump at once */
  move(days: number): Promise<void>
}

const DAY_MS = 86_400_000

/**
 * A browser whose clock can be set, as a shopper or the network does: `Date` jumps, while timers and
 * `performance.now()` run on. (Playwright's own clock would take over the timers as well.)
 */
export async function openMovableClock(context: BrowserContext): Promise<MovableClock> {
  await context.addInitScript(`{
    const TrueDate = Date
    const now = () => TrueDate.now() + (window.clockShiftMs ?? 0)
    window.Date = class extends TrueDate {
      constructor(...parts) { parts.length ? super(...parts) : super(now()) }
      static now() { return now() }
    }
  }`)
  return {
    async move(days) {
      const set = `window.clockShiftMs = ${days * DAY_MS}`
      await context.addInitScript(set)
      await Promise.all(context.pages().map((page) => page.evaluate(set)))
    },
  }
}
