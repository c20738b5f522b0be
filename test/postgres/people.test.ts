import { afterAll, beforeAll, expect, test } from 'vitest'
import { assemble } from '#collector/server/assemble.ts'
import { browser, setUpByLink } from '../collector/owners/room.ts'
import { totpOf } from '../collector/owners/totp.ts'
import { ASSETS, tempFolder } from '../support/collector/open-collector.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { openFurnished } from './support.ts'

const ADDRESS = 'http://127.0.0.1:4300'
const EMAIL = 'ann@acme.example'
const PASSWORD = 'stapler moon cactus'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

/** A collector over a fresh database, and browsers to knock with. */
async function openRoom(name: string) {
  const store = await openFurnished(await server.createDatabase(name))
  const { app, deps } = await assemble({
    store,
    settings: { rateLimit: 'off', trustProxy: 0 },
    log: { info() {}, warn() {}, error() {}, dropped: () => 0 },
    now: () => new Date(),
    assets: () => ASSETS,
    consoleFolder: tempFolder(),
    stop: () => {},
  })
  return { owners: deps.owners, browser: () => browser(app, ADDRESS) }
}

test('an owner is set up, signs in with a second factor, lists sessions and leaves', async () => {
  const room = await openRoom('people')
  const ann = await setUpByLink(room, EMAIL, PASSWORD)
  expect(await (await ann.get('/api/me')).json()).toMatchObject({
    email: EMAIL,
    places: { '*': 'owner' },
  })
  const begun = await ann.post('/api/me/second-factor', { password: PASSWORD })
  const { uri } = (await begun.json()) as { uri: string }
  const confirmed = await ann.post('/api/me/second-factor/code', {
    code: totpOf(uri, Date.now()),
  })
  expect(confirmed.status).toBe(204)

  const visitor = room.browser()
  const half = await visitor.post('/api/session', { email: EMAIL, password: PASSWORD })
  expect(await half.json()).toMatchObject({ state: 'second_factor' })
  const whole = await visitor.post('/api/session/code', { code: totpOf(uri, Date.now()) })
  expect(whole.status).toBe(200)
  const sessions = (await (await visitor.get('/api/me/sessions')).json()) as {
    since: string
  }[]
  expect(sessions.length).toBeGreaterThan(1)
  expect(Math.abs(Date.parse(sessions[0]!.since) - Date.now())).toBeLessThan(60_000)
  await visitor.send('DELETE', '/api/session')
  expect((await visitor.get('/api/me')).status).toBe(401)
})
