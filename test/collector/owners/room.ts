import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { addressOf } from '#collector/owners/address.ts'
import { createOwners } from '#collector/owners/create-owners.ts'
import { authorize } from '#collector/owners/authorize/authorize.ts'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { putMember } from '#collector/owners/members/put-member.ts'
import { hashPassword } from '#collector/owners/password/hash.ts'
import type { Role } from '#shared/role.ts'
import type { Visit } from '#collector/owners/visit.ts'
import { people } from '#collector/routes/people.ts'
import { migrate } from '#collector/store/sqlite/migrate.ts'
import { openPeople } from '#collector/store/sqlite/people.ts'

/** A room about people on a real database in memory, and browsers to knock with. */
export function openRoom(url = 'https://survey.example', visit?: Visit) {
  const sqlite = new Database(':memory:')
  // a new file is migrated before anything is awaited
  void migrate(sqlite, ':memory:')
  const database = openPeople(sqlite)
  const clock = { ms: Date.now() }
  const owners = createOwners({
    database,
    dialect: 'sqlite',
    secret: 'a secret of a test, long enough to be one: 0123456789',
    address: () => addressOf(url),
    prefixOf: (c) => c.req.header('x-test-prefix') ?? '203.0.113',
    now: () => new Date(clock.ms),
    ...(visit && { visit }),
  })
  const app = new Hono()
  app.use('/api/*', authorize(owners, { siteOf: () => undefined, isSite: () => true }))
  app.route('/api', people(owners))
  return { app, owners, sqlite, clock, browser: (env?: object) => browser(app, url, env) }
}

type Ask = (url: URL, init: RequestInit, env?: object) => Response | Promise<Response>

/** A browser: keeps cookies, says where it stands, sends JSON. */
export function browser(app: { request: Ask }, url: string, env?: object) {
  const jar = new Map<string, string>()

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const reply = await app.request(
      new URL(path, url),
      {
        method,
        headers: {
          origin: new URL(url).origin,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          host: new URL(url).host,
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
      env,
    )
    keep(reply.headers)
    return reply
  }

  function keep(headers: Headers) {
    for (const cookie of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
  }
  return {
    jar,
    keep,
    send,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown) => send('POST', path, body),
  }
}

/** Sets the first owner up by a link, as people do; resolves to a browser that is in. */
export async function setUpByLink(room: Room, email: string, password: string) {
  const token = await makeLink(room.owners.database, { kind: 'set_up' }, room.owners.now())
  const visitor = room.browser()
  const reply = await visitor.post('/api/links/use', { token, email, password })
  if (!reply.ok) throw new Error(await reply.text())
  return visitor
}

/** Hashing is slow on purpose: once for all tests of a file. */
const hashes = new Map<string, Promise<string>>()

/**
 * An account with these places and a browser that is in, without hashing anew. What the rooms' own
 * routes would have written is written by better-auth itself.
 */
export async function comeIn(
  room: Room,
  email: string,
  password: string,
  places: Readonly<Record<string, Role>> = { '*': 'owner' },
) {
  const { database, auth, now } = room.owners
  const { $context, api } = await auth()
  const { internalAdapter } = await $context
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  const person = { email: email.toLowerCase(), name: email, emailVerified: true }
  const { id: ownerId } = await internalAdapter.createUser(person, { method: 'email-password' })
  const account = { userId: ownerId, accountId: ownerId, providerId: 'credential' }
  await internalAdapter.linkAccount({ ...account, password: await hash })
  for (const [siteId, role] of Object.entries(places))
    await putMember(database, { ownerId, siteId, role }, now())

  const { headers } = await api.openSessionFor({ body: { ownerId }, returnHeaders: true })
  const visitor = room.browser()
  visitor.keep(headers)
  return visitor
}

/** What a browser is made on: a room, or a whole collector. */
export type Room = Pick<ReturnType<typeof openRoom>, 'owners' | 'browser'>
