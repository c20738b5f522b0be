import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/**
 * A real Chromium, carried by npm; close it when done. Its own arguments are for another world: they
 * put all pages into one process and switch web security off, which would make tests blind.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  })
}
