import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { adoptSecret, isSecretHeld, OTHER_SECRET } from '#collector/owners/secret-mark.ts'
import { NOW, tempFolder } from '../support/collector/open-collector.ts'
import { prepareEarshot } from '../support/earshot.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { runEarshot } from '../support/run-earshot.ts'
import { openClient, openStoreAt } from './support.ts'

const ONE = 'one-secret-of-at-least-32-characters'
const OTHER = 'another-secret-of-32-characters-or-more'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

const REFUSED = { code: 1, out: '', error: `earshot: ${OTHER_SECRET}\n` }

/** A start that ends by itself. */
function serve(url: string, secret = '') {
  const settings = { DATABASE_URL: url, EARSHOT_SECRET: secret, PORT: '0' }
  return runEarshot(tempFolder(), ['serve'], settings)
}

async function prepare(url: string, secret: string) {
  const earshot = await prepareEarshot({ DATABASE_URL: url, EARSHOT_SECRET: secret })
  onTestFinished(() => earshot.remove())
  return earshot
}

test('a second collector with another secret is refused, and starts with the same', async () => {
  const url = await server.createDatabase('two')
  const first = await prepare(url, ONE)
  await first.start()
  expect(serve(url, OTHER)).toEqual(REFUSED)
  const second = await prepare(url, ONE)
  await second.start()
  // the first was not disturbed
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
})

test('a collector that made a secret of its own starts beside another, and its log says what that costs', async () => {
  const url = await server.createDatabase('own')
  const [first, second] = [await prepare(url, ''), await prepare(url, '')]
  await first.start()
  await second.start()
  expect(first.printed()).not.toContain('set the same EARSHOT_SECRET')
  expect(second.printed()).toContain('set the same EARSHOT_SECRET for every collector')
  expect((await fetch(`${second.address}/readyz`)).status).toBe(200)
})

test('of many first starts at once with different secrets those with one of them go on', async () => {
  const { database } = (await openStoreAt(await server.createDatabase('race'))).people
  const secrets = [ONE, OTHER, ONE, OTHER, ONE, OTHER]
  const held = await Promise.all(secrets.map((secret) => isSecretHeld(database, secret, NOW)))
  expect([held.join(), held.map((one) => !one).join()]).toContain(
    secrets.map((secret) => secret === ONE).join(),
  )
})

test('a changed secret is adopted by the command line, and then the old one is refused', async () => {
  const url = await server.createDatabase('changed')
  const folder = tempFolder()
  const earshot = (secret: string, ...words: string[]) =>
    runEarshot(folder, words, { DATABASE_URL: url, EARSHOT_SECRET: secret })
  earshot(ONE, 'site', 'add', '--id', 'acme')
  const shown = earshot(ONE, 'secret', 'show', '--site', 'acme')
  expect(shown.out).toMatch(/^[0-9a-f]{64}\n$/)
  expect(earshot(OTHER, 'secret', 'show', '--site', 'acme')).toEqual(REFUSED)
  expect(earshot(OTHER, 'secret', 'replace', '--site', 'acme')).toEqual(REFUSED)
  expect(earshot(OTHER, 'secret', 'adopt', '--json').out).toBe('{"adopted":true}\n')
  await (await prepare(url, OTHER)).start()
  expect(serve(url, ONE)).toEqual(REFUSED)
  const other = earshot(OTHER, 'secret', 'show', '--site', 'acme')
  expect(other.out).toMatch(/^[0-9a-f]{64}\n$/)
  expect(other.out).not.toBe(shown.out)
})

test('the database holds neither the secret nor more than one mark', async () => {
  const url = await server.createDatabase('mark')
  const { database } = (await openStoreAt(url)).people
  expect(await isSecretHeld(database, ONE, NOW)).toBe(true)
  expect(await isSecretHeld(database, OTHER, NOW)).toBe(false)
  await adoptSecret(database, OTHER, NOW)
  expect(await isSecretHeld(database, OTHER, NOW)).toBe(true)
  const { rows } = await (await openClient(url)).query('SELECT * FROM secret_mark')
  // 256 bits in base64url
  expect(rows).toEqual([
    { no: 1, mark: expect.stringMatching(/^[\w-]{43}$/), held_at: NOW.toISOString() },
  ])
  expect(JSON.stringify(rows)).not.toContain(OTHER)
})
