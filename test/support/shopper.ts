import type { Browser } from 'playwright-core'
import { CHROMIUM_ARGS, launchChromium } from './chromium.ts'

const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36'

/**
 * A Chromium as a shopper has it: without the flag that says that a program drives it, and by the name of
 * one that somebody looks at, because visits of others are not counted. A context's own name would not
 * do: it is not on what a page sends as it ends.
 */
export function launchAsShopper(): Promise<Browser> {
  return launchChromium({
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...CHROMIUM_ARGS,
      '--disable-blink-features=AutomationControlled',
      `--user-agent=${AGENT}`,
    ],
  })
}
