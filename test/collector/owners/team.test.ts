import { describe, expect, test } from 'vitest'
import { note } from '#collector/owners/audit/note.ts'
import { comeIn, openRoom } from './room.ts'

const PASSWORD = 'stapler moon cactus'
type Room = ReturnType<typeof openRoom>
type Browser = Awaited<ReturnType<typeof comeIn>>

async function invite(by: Browser, site: string, email: string, role: string): Promise<string> {
  const reply = await by.post(`/api/sites/${site}/invitations`, { email, role })
  const { link } = (await reply.json()) as { link: string }
  expect(link).toMatch(/^https:\/\/survey\.example\/invitation#[\w-]{43}$/)
  return link.split('#')[1]!
}

async function joined(room: Room, by: Browser, site: string, email: string, role: string) {
  const visitor = await comeIn(room, email, PASSWORD, {})
  const token = await invite(by, site, email, role)
  expect((await visitor.post('/api/links/join', { token })).status).toBe(200)
  return visitor
}

describe('an invitation', () => {
  test('says whom it is for, makes the account, and gives the role on that site alone', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const token = await invite(ann, 'acme', 'Bob@beta.example', 'viewer')
    const looked = await room.browser().post('/api/links/look', { token })
    expect(await looked.json()).toEqual({
      kind: 'invitation',
      email: 'bob@beta.example',
      siteId: 'acme',
      role: 'viewer',
    })

    const bob = room.browser()
    const form = { token, email: 'eve@evil.example', password: PASSWORD }
    expect((await bob.post('/api/links/use', form)).status).toBe(200)
    expect(await (await bob.get('/api/me')).json()).toMatchObject({
      email: 'bob@beta.example',
      places: { acme: 'viewer' },
    })
  })

  test('for an e-mail with an account is taken up by signing in, never by a new password', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const bob = await joined(room, ann, 'acme', 'bob@beta.example', 'viewer')
    const token = await invite(ann, 'other', 'bob@beta.example', 'editor')
    const taken = await room
      .browser()
      .post('/api/links/use', { token, password: 'somebody elses one' })
    expect(taken.status).toBe(409)
    expect(await taken.json()).toMatchObject({ field: 'email', flaw: 'taken' })
    expect(await (await bob.post('/api/links/join', { token })).json()).toEqual({ siteId: 'other' })
    expect(await (await bob.get('/api/me')).json()).toMatchObject({
      places: { acme: 'viewer', other: 'editor' },
    })
    expect((await bob.post('/api/links/join', { token })).status).toBe(404)
  })

  test('never lowers a role', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const bob = await joined(room, ann, 'acme', 'bob@beta.example', 'editor')
    await bob.post('/api/links/join', {
      token: await invite(ann, 'acme', 'bob@beta.example', 'viewer'),
    })
    expect(await (await bob.get('/api/me')).json()).toMatchObject({ places: { acme: 'editor' } })
  })

  test('can be withdrawn while it is open', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const token = await invite(ann, 'acme', 'bob@beta.example', 'viewer')
    const [open] = (await (await ann.get('/api/sites/acme/invitations')).json()) as { id: string }[]
    expect((await ann.send('DELETE', `/api/sites/other/invitations/${open!.id}`)).status).toBe(404)
    expect((await ann.send('DELETE', `/api/sites/acme/invitations/${open!.id}`)).status).toBe(204)
    expect(
      (await room.browser().post('/api/links/use', { token, password: PASSWORD })).status,
    ).toBe(404)
  })

  test('is named in the list by what opens nothing', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const token = await invite(ann, 'acme', 'bob@beta.example', 'viewer')
    const listed = await (await ann.get('/api/sites/acme/invitations')).text()
    expect(listed).not.toContain(token)
    const [{ id }] = JSON.parse(listed) as [{ id: string }]
    expect((await room.browser().post('/api/links/look', { token: id })).status).toBe(404)
  })
})

describe('members', () => {
  test('are listed with their roles; keepers of every site are marked', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    await joined(room, ann, 'acme', 'bob@beta.example', 'viewer')
    await joined(room, ann, 'other', 'cem@gamma.example', 'viewer')
    const listed = (await (await ann.get('/api/sites/acme/members')).json()) as object[]
    expect(listed).toMatchObject([
      { email: 'ann@acme.example', role: 'owner', everySite: true },
      { email: 'bob@beta.example', role: 'viewer', everySite: false },
    ])
  })

  test('get another role or lose their place, at once', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const bob = await joined(room, ann, 'acme', 'bob@beta.example', 'viewer')
    expect((await bob.get('/api/sites/acme/keys')).status).toBe(403)
    const { id } = (
      (await (await ann.get('/api/sites/acme/members')).json()) as { id: string; email: string }[]
    )[1]!
    expect(
      (await ann.send('PATCH', `/api/sites/acme/members/${id}`, { role: 'owner' })).status,
    ).toBe(204)
    expect((await bob.get('/api/sites/acme/keys')).status).toBe(200)
    expect(
      (await ann.send('PATCH', `/api/sites/acme/members/${id}`, { role: 'king' })).status,
    ).toBe(400)
    expect((await ann.send('DELETE', `/api/sites/acme/members/${id}`)).status).toBe(204)
    expect((await bob.get('/api/sites/acme/keys')).status).toBe(404)
  })

  test('change neither themselves nor a keeper of every site', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const bob = await joined(room, ann, 'acme', 'bob@beta.example', 'owner')
    const listed = (await (await bob.get('/api/sites/acme/members')).json()) as { id: string }[]
    for (const { id } of listed) {
      expect(
        (await bob.send('PATCH', `/api/sites/acme/members/${id}`, { role: 'viewer' })).status,
      ).toBe(409)
      expect((await bob.send('DELETE', `/api/sites/acme/members/${id}`)).status).toBe(409)
    }
  })
})

describe('a key', () => {
  test('is shown once, kept as a hash, and knows the day it was last used', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const made = await ann.post('/api/sites/acme/keys', { name: 'Export', role: 'viewer' })
    const { id, key } = (await made.json()) as { id: string; key: string }
    expect(key).toMatch(new RegExp(`^ek_${id}_[\\w-]{43}$`))
    const kept = JSON.stringify(room.sqlite.prepare('SELECT * FROM owner_key').all())
    expect(kept).not.toContain(key.split('_').slice(2).join('_'))
    const listed = async () =>
      (await (await ann.get('/api/sites/acme/keys')).json()) as { lastUsedDay?: string }[]
    expect((await listed())[0]).toEqual({
      id,
      name: 'Export',
      role: 'viewer',
      madeAt: room.owners.now().toISOString(),
    })

    await room.app.request('/api/sites/acme/audit', { headers: { authorization: `Bearer ${key}` } })
    expect((await listed())[0]!.lastUsedDay).toBe(room.owners.now().toISOString().slice(0, 10))
  })

  test('never manages people or keys, whatever its role', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const { key } = (await (
      await ann.post('/api/sites/acme/keys', { name: 'All', role: 'owner' })
    ).json()) as { key: string }
    for (const path of ['members', 'invitations', 'keys', 'audit']) {
      const reply = await room.app.request(`/api/sites/acme/${path}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      expect(reply.status).toBe(403)
    }
  })

  test('ends at once when it is removed', async () => {
    const room = openRoom()
    const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
    const { id, key } = (await (
      await ann.post('/api/sites/acme/keys', { name: 'All', role: 'owner' })
    ).json()) as { id: string; key: string }
    expect((await ann.send('DELETE', `/api/sites/other/keys/${id}`)).status).toBe(404)
    expect((await ann.send('DELETE', `/api/sites/acme/keys/${id}`)).status).toBe(204)
    const reply = await room.app.request('/api/sites/acme/keys', {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(reply.status).toBe(401)
  })
})

test('the audit list says who did what, newest first, and no secret', async () => {
  const room = openRoom()
  const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
  const token = await invite(ann, 'acme', 'bob@beta.example', 'viewer')
  await room.browser().post('/api/links/use', { token, password: PASSWORD })
  const { key } = (await (
    await ann.post('/api/sites/acme/keys', { name: 'Export', role: 'viewer' })
  ).json()) as { key: string }
  const text = await (await ann.get('/api/sites/acme/audit')).text()
  const lines = JSON.parse(text) as { actor: string; action: string }[]
  expect(lines.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'ann@acme.example key_added',
    'bob@beta.example member_joined',
    'ann@acme.example member_invited',
  ])
  for (const secret of [token, key, PASSWORD]) expect(text).not.toContain(secret)
})

test('the audit list is narrowed by matter and by who did it, and leads on page by page', async () => {
  const room = openRoom()
  const ann = await comeIn(room, 'ann@acme.example', PASSWORD)
  const token = await invite(ann, 'acme', 'bob@beta.example', 'viewer')
  await room.browser().post('/api/links/use', { token, password: PASSWORD })
  const now = room.owners.now()
  for (let i = 0; i < 101; i += 1) {
    const deed = { actor: 'ann@acme.example', action: 'survey_paused', siteId: 'acme' } as const
    await note(room.owners.database, { ...deed, subject: `s${i}` }, now)
  }
  const read = async (query: string) => {
    const reply = await ann.get(`/api/sites/acme/audit?${query}`)
    return (await reply.json()) as { id: number; action: string; subject: string }[]
  }
  const page = await read('about=surveys')
  expect(page.map(({ subject }) => subject).slice(0, 2)).toEqual(['s100', 's99'])
  expect(page).toHaveLength(100)
  const next = await read(`about=surveys&before=${page.at(-1)!.id}`)
  expect(next.map(({ subject }) => subject)).toEqual(['s0'])
  const people = await read('about=people')
  expect(people.map(({ action }) => action)).toEqual(['member_joined', 'member_invited'])
  const bobs = await read('actor=bob%40beta.example')
  expect(bobs.map(({ action }) => action)).toEqual(['member_joined'])
  expect((await ann.get('/api/sites/acme/audit?about=weather')).status).toBe(400)
})
