import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { readFileSync } from 'node:fs'
import { addressOf } from '#collector/owners/address.ts'
import { createOwners } from '#collector/owners/create-owners.ts'
import { gate } from '#collector/owners/gate/gate.ts'
import { makeLink } from '#collector/owners/links/make-link.ts'
import type { OwnerTables } from '#collector/owners/tables.ts'
import { people } from '#collector/routes/people.ts'

const SCHEMA = new URL(
  '../../../collector/store/migrations/sqlite/0002-owners.sql',
  import.meta.url,
)

/** A room about people on a real database in memory, and browsers to knock with. */
export function openRoom(url = 'https://survey.example') {
  const sqlite = new Database(':memory:')
  sqlite.exec(readFileSync(SCHEMA, 'utf8'))
  const database = new Kysely<OwnerTables>({
    dialect: new SqliteDialect({ database: sqlite }),
    plugins: [new CamelCasePlugin()],
  })
  const clock = { ms: Date.now() }
  const owners = createOwners({
    database,
    dialect: 'sqlite',
    secret: 'a secret of a test, long enough to be one: 0123456789',
    address: addressOf(url),
    prefixOf: (c) => c.req.header('x-test-prefix') ?? '203.0.113',
    now: () => new Date(clock.ms),
  })
  const app = new Hono()
  app.use(
    '/api/*',
    gate(owners, () => undefined),
  )
  app.route('/api', people(owners))
  return { app, owners, sqlite, clock, browser: () => browser(app, url) }
}

/** A browser: keeps cookies, says where it stands, sends JSON. */
export function browser(app: Hono, url: string) {
  const jar = new Map<string, string>()

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const reply = await app.request(new URL(path, url), {
      method,
      headers: {
        origin: new URL(url).origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return reply
  }
  return {
    jar,
    send,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown) => send('POST', path, body),
  }
}

/** Sets the first owner up; resolves to a browser that is in. */
export async function setUp(room: ReturnType<typeof openRoom>, email: string, password: string) {
  const token = await makeLink(room.owners.database, { kind: 'set_up' }, room.owners.now())
  const visitor = room.browser()
  const reply = await visitor.post('/api/links/use', { token, email, password })
  if (!reply.ok) throw new Error(await reply.text())
  return visitor
}
