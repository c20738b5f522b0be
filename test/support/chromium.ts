import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core'

/**
 * What makes a headless Chromium run as root in a container, and nothing that pages could notice. The
 * package's own arguments are for another world: they put all pages into one process and switch web
 * security off, which would make tests blind.
 */
export const CHROMIUM_ARGS = ['--no-sandbox', '--font-render-hinting=none']

/** A headless Chromium from an npm package: no download, no root. Close it when done. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await sparticuz.executablePath()
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS, ...options })
}

/** The same browser with a profile of its own, which outlives it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const executablePath = await sparticuz.executablePath()
  return chromium.launchPersistentContext(folder, { executablePath, args: CHROMIUM_ARGS })
}
