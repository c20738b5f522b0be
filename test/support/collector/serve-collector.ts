import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import type { Browser, BrowserContext } from 'playwright-core'
import { browser as visitorOf, comeIn } from '../../collector/owners/room.ts'
import { freePort } from '../free-port.ts'
import { openCollector } from './open-collector.ts'

const CONSOLE = join(import.meta.dirname, '../../../dist/console')

/** A collector with a port and the built console; ends with the test. */
export async function serveCollector(given: Parameters<typeof openCollector>[0] = {}) {
  const url = `http://127.0.0.1:${await freePort()}`
  const collector = await openCollector({
    ...given,
    consoleFolder: CONSOLE,
    settings: { publicUrl: url, ...given.settings },
  })
  // sessions are dated by better-auth, and pages by the browser, with the machine's clock
  collector.clock.now = new Date()
  const server = serve({
    fetch: collector.app.fetch,
    port: Number(new URL(url).port),
    hostname: '127.0.0.1',
  })
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const bound = server.address() as AddressInfo
  if (String(bound.port) !== new URL(url).port) throw new Error('listens elsewhere')

  /** a browser context in which an owner of everything is signed in, unless told otherwise */
  async function signIn(
    browser: Browser,
    options = {},
    places?: Parameters<typeof comeIn>[3],
  ): Promise<BrowserContext> {
    const { owners } = collector.deps
    const room = { owners, browser: (env?: object) => visitorOf(collector.app, url, env) }
    const name = `owner-${Math.random()}@acme.example`
    const visitor = await comeIn(room, name, 'stapler moon cactus', places)
    const context = await browser.newContext({ locale: 'en', ...options })
    await context.addCookies([...visitor.jar].map(([name, value]) => ({ name, value, url })))
    return context
  }
  return { ...collector, url, signIn }
}
