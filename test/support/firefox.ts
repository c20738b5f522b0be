import { execFileSync } from 'node:child_process'
import * as playwright from 'playwright-core'

/** What a run without a second engine says of itself. */
export const NO_FIREFOX = 'no Firefox on the PATH (Debian: apt install firefox-esr)'

/** Where the machine's own Firefox is; `undefined` where there is none. */
export function findFirefox(): string | undefined {
  for (const name of ['firefox-esr', 'firefox']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim()
    } catch {
      // the next name
    }
  }
  return undefined
}

/**
 * A headless Firefox as it was installed, driven over WebDriver BiDi. Close it when done.
 *
 * @param prefs as in `about:config`
 */
export async function launchFirefox(
  executablePath: string,
  prefs: Record<string, string | number | boolean> = {},
): Promise<playwright.Browser> {
  const browser = await playwright.firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'remote.prefs.recommended': true, ...prefs },
  })
  forgive(browser, 'emulation.setMediaFeaturesOverride')
  return browser
}

interface Session {
  send(method: string, params: unknown): Promise<unknown>
}

/**
 * Playwright sets a colour scheme in every context, by a command that Firefox 153 has not got and
 * that no option leaves out. Nothing here needs it: a scheme is set by preference instead.
 */
function forgive(browser: playwright.Browser, command: string): void {
  const session: Session = Reflect.get(browser, '_connection').toImpl(browser)._browserSession
  const send = session.send.bind(session)
  session.send = (method, params) =>
    method === command ? Promise.resolve({}) : send(method, params)
}
