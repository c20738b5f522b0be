import { describe, expect, test } from 'vitest'
import { grant } from '#collector/owners/assistants/grant.ts'
import { registerClient } from '#collector/owners/assistants/register-client.ts'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { findKey } from '#collector/owners/keys/find-key.ts'
import { findLink } from '#collector/owners/links/find-link.ts'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { removeOwner } from '#collector/owners/members/remove-owner.ts'
import { listShareLinks, makeShareLink } from '#collector/sharing/share-links.ts'
import type { Role } from '#shared/role.ts'
import { comeIn, openRoom } from './room.ts'

const PASSWORD = 'stapler moon cactus'

async function enter(
  room: ReturnType<typeof openRoom>,
  email: string,
  places?: Record<string, Role>,
) {
  const visitor = await comeIn(room, email, PASSWORD, places)
  const { id } = await room.owners.database
    .selectFrom('owner')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return { visitor, ownerId: id }
}

describe('a set-up link', () => {
  test('ends with the one after it', async () => {
    const { owners } = openRoom()
    const first = await makeLink(owners.database, { kind: 'set_up' }, owners.now())
    const second = await makeLink(owners.database, { kind: 'set_up' }, owners.now())
    expect(await findLink(owners.database, first, owners.now())).toBeUndefined()
    expect(await findLink(owners.database, second, owners.now())).toBeDefined()
  })

  test('opens nothing once somebody owns the server; one that an owner asked for does', async () => {
    const room = openRoom()
    const { database, now } = room.owners
    const old = await makeLink(database, { kind: 'set_up' }, now())
    await enter(room, 'boss@acme.example')
    const body = { email: 'evil@attacker.example', password: 'correct horse battery 9' }
    const stranger = room.browser()
    expect((await stranger.post('/api/links/use', { token: old, ...body })).status).toBe(404)
    const more = await makeLink(database, { kind: 'set_up', siteId: '*' }, now())
    expect((await stranger.post('/api/links/use', { token: more, ...body })).status).toBe(200)
  })
})

describe('a link for a new password', () => {
  const next = 'another stapler moon'
  test('ends with the one after it, and with the password that it was for', async () => {
    const room = openRoom()
    const { database, now } = room.owners
    const boss = await enter(room, 'boss@acme.example')
    const reset = { kind: 'reset', email: 'boss@acme.example' } as const
    const [first, second] = [
      await makeLink(database, reset, now()),
      await makeLink(database, reset, now()),
    ]
    expect(await findLink(database, first, now())).toBeUndefined()
    const body = { current: PASSWORD, next }
    expect((await boss.visitor.post('/api/me/password', body)).status).toBe(204)
    expect(await findLink(database, second, now())).toBeUndefined()
  })
})

test('a new password ends the assistants of an account', async () => {
  const room = openRoom()
  const { database, now } = room.owners
  const { visitor, ownerId } = await enter(room, 'boss@acme.example')
  const client = await registerClient(
    database,
    { client_name: 'Helper', redirect_uris: ['https://helper.example/back'] },
    now(),
  )
  const request = {
    clientId: client!.id,
    name: 'Helper',
    redirectUri: 'https://helper.example/back',
    challenge: 'c'.repeat(43),
    state: undefined,
    writes: false,
  }
  await grant(database, request, { ownerId, writes: false }, now())
  const assistants = () => database.selectFrom('assistant').select('id').execute()
  expect(await assistants()).toHaveLength(1)
  const body = { current: PASSWORD, next: 'another stapler moon' }
  expect((await visitor.post('/api/me/password', body)).status).toBe(204)
  expect(await assistants()).toEqual([])
})

test('a flood of programs that want to be connected shuts none out that comes later', async () => {
  const { owners } = openRoom()
  const form = { client_name: 'x', redirect_uris: ['https://x.example/back'] }
  const start = owners.now().getTime()
  const at = (minutes: number) => new Date(start + minutes * 60_000)
  for (let n = 0; n < 600; n += 1) {
    expect(await registerClient(owners.database, form, at(n / 20))).toBeDefined()
  }
  const mine = await registerClient(owners.database, form, at(31))
  for (let n = 0; n < 200; n += 1) await registerClient(owners.database, form, at(31 + n / 25))
  const rows = await owners.database.selectFrom('assistantClient').select('id').execute()
  expect(rows.map(({ id }) => id)).toContain(mine!.id)
  expect(rows.length).toBeLessThan(600)
})

describe('guessing', () => {
  test('twenty passwords at once are no more than ten tries', async () => {
    const room = openRoom()
    await enter(room, 'boss@acme.example')
    const visitor = room.browser()
    const tries = Array.from({ length: 20 }, (_, n) =>
      visitor.post('/api/session', { email: 'boss@acme.example', password: `wrong ${n}` }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10)
    const last = { email: 'boss@acme.example', password: PASSWORD }
    expect((await visitor.post('/api/session', last)).status).toBe(429)
  })

  test('inside a session is bounded as well', async () => {
    const room = openRoom()
    const { visitor } = await enter(room, 'boss@acme.example')
    const statuses: number[] = []
    for (let n = 0; n < 12; n += 1) {
      const reply = await visitor.post('/api/me/second-factor', { password: `wrong ${n}` })
      statuses.push(reply.status)
    }
    expect(statuses.slice(-2)).toEqual([429, 429])
    const right = await visitor.post('/api/me/second-factor', { password: PASSWORD })
    expect(right.status).toBe(429)
  })
})

describe('who leaves', () => {
  test('leaves no key and no invitation behind', async () => {
    const room = openRoom()
    const { database, now } = room.owners
    const boss = await enter(room, 'boss@acme.example')
    const insider = await enter(room, 'insider@acme.example', { acme: 'owner' })
    const key = await insider.visitor.post('/api/sites/acme/keys', { name: 'mine', role: 'owner' })
    const { key: secret } = await key.json()
    const kept = await addKey(database, { siteId: 'acme', role: 'owner', name: 'shop' }, now())
    const shareOf = (madeBy: string) =>
      makeShareLink(
        database,
        {
          kind: 'page',
          site: 'acme',
          survey: 'nps',
          name: '',
          comments: false,
          expiresAt: new Date(now().getTime() + 60_000).toISOString(),
          madeBy,
        },
        now(),
      )
    await shareOf(`key:${(await findKey(database, secret, now()))!.id}`)
    const others = await shareOf(`key:${kept.id}`)
    const invited = { email: 'colleague@acme.example', role: 'owner' }
    await insider.visitor.post('/api/sites/acme/invitations', invited)
    const members = await (await boss.visitor.get('/api/sites/acme/members')).json()
    const listed = members.find(({ id }: { id: string }) => id === insider.ownerId)
    expect(listed.made).toEqual({ invitations: 1, keys: 1, shareLinks: 1, receivers: 0 })
    const path = `/api/sites/acme/members/${insider.ownerId}`
    expect((await boss.visitor.send('DELETE', path)).status).toBe(204)
    expect(await findKey(database, secret, now())).toBeUndefined()
    expect(await findKey(database, kept.key, now())).toBeDefined()
    const shared = await listShareLinks(database, 'nps', now())
    expect(shared.map(({ id }) => id)).toEqual([others.link.id])
    const open = await boss.visitor.get('/api/sites/acme/invitations')
    expect(await open.json()).toEqual([])
  })

  test('an owner of every site can be removed, but never the last', async () => {
    const room = openRoom()
    const boss = await enter(room, 'boss@acme.example')
    const other = await enter(room, 'other@acme.example')
    const path = (id: string) => `/api/sites/*/members/${id}`
    expect((await other.visitor.send('DELETE', path(other.ownerId))).status).toBe(409)
    expect((await boss.visitor.send('DELETE', path(other.ownerId))).status).toBe(204)
    expect((await other.visitor.get('/api/sites/acme/members')).status).toBe(404)
    const { database } = room.owners
    expect(await removeOwner(database, 'boss@acme.example')).toEqual({ ok: false, reason: 'last' })
    expect(await removeOwner(database, 'nobody@x.example')).toEqual({
      ok: false,
      reason: 'unknown',
    })
    expect(await removeOwner(database, 'other@acme.example')).toMatchObject({ ok: true })
    expect((await other.visitor.get('/api/me')).status).toBe(401)
  })

  test('what is done to accounts is read by those who keep every site', async () => {
    const room = openRoom()
    const boss = await enter(room, 'boss@acme.example')
    await boss.visitor.post('/api/session', { email: 'boss@acme.example', password: PASSWORD })
    const list = await (await boss.visitor.get('/api/sites/*/audit')).json()
    expect(list.map(({ action }: { action: string }) => action)).toContain('signed_in')
    expect(await (await boss.visitor.get('/api/sites/acme/audit')).json()).toEqual([])
  })
})

test('an invitation is for the e-mail it names', async () => {
  const room = openRoom()
  const { database, now } = room.owners
  await enter(room, 'boss@acme.example')
  const bob = await enter(room, 'bob@acme.example', { acme: 'viewer' })
  const invitation = {
    kind: 'invitation',
    email: 'alice@x.example',
    siteId: 'globex',
    role: 'owner',
  } as const
  const token = await makeLink(database, invitation, now())
  expect((await bob.visitor.post('/api/links/join', { token })).status).toBe(403)
  // it still works for whom it is for
  const alice = await enter(room, 'alice@x.example', {})
  expect((await alice.visitor.post('/api/links/join', { token })).status).toBe(200)
})
