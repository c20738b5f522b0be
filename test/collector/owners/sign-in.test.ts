import { describe, expect, test } from 'vitest'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { comeIn, openRoom, setUpByLink } from './room.ts'
import { totpOf } from './totp.ts'

const EMAIL = 'ann@acme.example'
const PASSWORD = 'stapler moon cactus'
const DAY_MS = 24 * 60 * 60 * 1000

describe('first run', () => {
  test('a set-up link makes the first owner, who is in at once and owns every site', async () => {
    const ann = await setUpByLink(openRoom(), 'Ann@Acme.example', PASSWORD)
    expect(await (await ann.get('/api/me')).json()).toEqual({
      email: EMAIL,
      secondFactor: false,
      passkeyHost: 'survey.example',
      places: { '*': 'owner' },
    })
  })

  test('nobody gets in without a link', async () => {
    const room = openRoom()
    for (const token of ['', 'guess', 'a'.repeat(32)]) {
      const form = { token, email: EMAIL, password: PASSWORD }
      expect((await room.browser().post('/api/links/use', form)).status).toBe(404)
    }
    expect(
      (await room.browser().post('/api/session', { email: EMAIL, password: PASSWORD })).status,
    ).toBe(401)
  })

  test('a link works once, also for two that use it at the same moment', async () => {
    const room = openRoom()
    const token = await makeLink(room.owners.database, { kind: 'set_up' }, room.owners.now())
    const replies = await Promise.all(
      ['ann@acme.example', 'bob@acme.example'].map((email) =>
        room.browser().post('/api/links/use', { token, email, password: PASSWORD }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404])
    expect((await room.browser().post('/api/links/look', { token })).status).toBe(404)
  })

  test('a link ends after a day', async () => {
    const room = openRoom()
    const token = await makeLink(room.owners.database, { kind: 'set_up' }, room.owners.now())
    room.clock.ms += DAY_MS - 1000
    expect(await (await room.browser().post('/api/links/look', { token })).json()).toEqual({
      kind: 'set_up',
    })
    room.clock.ms += 1000
    expect((await room.browser().post('/api/links/look', { token })).status).toBe(404)
  })

  test('a weak password is told at its field, and the link still works', async () => {
    const room = openRoom()
    const token = await makeLink(room.owners.database, { kind: 'set_up' }, room.owners.now())
    const weak = await room
      .browser()
      .post('/api/links/use', { token, email: EMAIL, password: 'password1234' })
    expect(weak.status).toBe(400)
    expect(await weak.json()).toMatchObject({ field: 'password', flaw: 'common' })
    const wrong = await room
      .browser()
      .post('/api/links/use', { token, email: 'ann', password: PASSWORD })
    expect(await wrong.json()).toMatchObject({ field: 'email', flaw: 'wrong' })
    expect(
      (await room.browser().post('/api/links/use', { token, email: EMAIL, password: PASSWORD }))
        .status,
    ).toBe(200)
  })
})

describe('signing in', () => {
  test('sets one cookie of the strictest kind', async () => {
    const room = openRoom()
    await comeIn(room, EMAIL, PASSWORD)
    const reply = await room
      .browser()
      .post('/api/session', { email: 'ANN@acme.example', password: PASSWORD })
    expect(await reply.json()).toEqual({ state: 'signed_in' })
    const [cookie, ...others] = reply.headers.getSetCookie()
    expect(others).toEqual([])
    expect(cookie).toMatch(/^__Host-sid=/)
    const attributes = cookie!.split('; ').slice(1).toSorted()
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax', 'Secure'])
  })

  test('over plain http on loopback the cookie has no prefix, which browsers would refuse', async () => {
    const room = openRoom('http://127.0.0.1:4300')
    await comeIn(room, EMAIL, PASSWORD)
    const reply = await room.browser().post('/api/session', { email: EMAIL, password: PASSWORD })
    expect(reply.headers.getSetCookie().join()).toMatch(/^sid=(?!.*Secure)/)
  })

  test('says the same of a wrong password and of nobody', async () => {
    const room = openRoom()
    await comeIn(room, EMAIL, PASSWORD)
    const wrong = await room
      .browser()
      .post('/api/session', { email: EMAIL, password: 'stapler moon cactuS' })
    const nobody = await room
      .browser()
      .post('/api/session', { email: 'bob@acme.example', password: PASSWORD })
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await nobody.text())
    const named = (reply: Response) => [...reply.headers.keys()].toSorted()
    expect(named(wrong)).toEqual(named(nobody))
  })

  test('takes as long for nobody as for a wrong password', async () => {
    const room = openRoom()
    await comeIn(room, EMAIL, PASSWORD)
    const times: Record<string, number[]> = { [EMAIL]: [], 'bob@acme.example': [] }
    for (let round = 0; round < 5; round += 1)
      for (const [email, taken] of Object.entries(times)) {
        const began = performance.now()
        await room
          .browser()
          .send(
            'POST',
            '/api/session',
            { email, password: 'not this one' },
            { 'x-test-prefix': `p${round}` },
          )
        taken.push(performance.now() - began)
      }
    const [known, unknown] = Object.values(times).map(
      (taken) => taken.toSorted((a, b) => a - b)[2]!,
    )
    // one hash is some 100 ms; without the dummy an unknown e-mail would take 1 or 2
    expect(unknown! / known!).toBeGreaterThan(0.5)
    expect(unknown! / known!).toBeLessThan(2)
  })

  test('does not take up a session that was planted before', async () => {
    const room = openRoom()
    await comeIn(room, EMAIL, PASSWORD)
    const victim = room.browser()
    victim.jar.set('__Host-sid', 'planted.signature')
    await victim.post('/api/session', { email: EMAIL, password: PASSWORD })
    expect(victim.jar.get('__Host-sid')).not.toContain('planted')
  })

  test('closes an account to the network that guesses, not to its owner elsewhere', async () => {
    const room = openRoom()
    await comeIn(room, EMAIL, PASSWORD)
    const from = (prefix: string, password: string) =>
      room
        .browser()
        .send('POST', '/api/session', { email: EMAIL, password }, { 'x-test-prefix': prefix })
    for (let guess = 0; guess < 10; guess += 1)
      expect((await from('198.51.100', `guess ${guess}`)).status).toBe(401)
    const closed = await from('198.51.100', PASSWORD)
    expect(closed.status).toBe(429)
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await from('203.0.113', PASSWORD)).status).toBe(200)
  })

  test('refuses a form with a field of the table behind it', async () => {
    const room = openRoom()
    const reply = await room
      .browser()
      .post('/api/session', { email: EMAIL, password: PASSWORD, role: 'owner' })
    expect(reply.status).toBe(400)
  })
})

describe('a session', () => {
  test('ends 30 days after sign-in, however often it is used', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    room.clock.ms += 29 * DAY_MS
    expect((await ann.get('/api/me')).status).toBe(200)
    room.clock.ms += 2 * DAY_MS
    expect((await ann.get('/api/me')).status).toBe(401)
  })

  test('ends after 14 days without a visit', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    const { expires_at: ends } = room.sqlite
      .prepare('SELECT expires_at FROM owner_session')
      .get() as { expires_at: string }
    expect(Date.parse(ends) - Date.now()).toBeLessThanOrEqual(14 * DAY_MS)
    expect(Date.parse(ends) - Date.now()).toBeGreaterThan(13.9 * DAY_MS)
    room.sqlite
      .prepare('UPDATE owner_session SET expires_at = ?')
      .run(new Date(Date.now() - 1).toISOString())
    expect((await ann.get('/api/me')).status).toBe(401)
  })

  test('cannot be made from what the database holds', async () => {
    const room = openRoom()
    await comeIn(room, EMAIL, PASSWORD)
    const { token } = room.sqlite.prepare('SELECT token FROM owner_session').get() as {
      token: string
    }
    for (const cookie of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`]) {
      const thief = room.browser()
      thief.jar.set('__Host-sid', cookie)
      expect((await thief.get('/api/me')).status).toBe(401)
    }
  })

  test('is over after signing out, also for a copy of the cookie', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    const copy = room.browser()
    for (const [name, value] of ann.jar) copy.jar.set(name, value)
    expect((await ann.send('DELETE', '/api/session')).status).toBe(204)
    expect(ann.jar.has('__Host-sid')).toBe(false)
    expect((await copy.get('/api/me')).status).toBe(401)
  })

  test('is listed by device, and ends one by one or everywhere', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    const phone = room.browser()
    const agent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1'
    await phone.send(
      'POST',
      '/api/session',
      { email: EMAIL, password: PASSWORD },
      { 'user-agent': agent },
    )
    const listed = (await (await ann.get('/api/me/sessions')).json()) as {
      id: string
      device: string
      current: boolean
    }[]
    expect(listed.map(({ device, current }) => ({ device, current }))).toContainEqual({
      device: 'Safari on iPhone',
      current: false,
    })
    expect(listed.filter(({ current }) => current)).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toContain('Mozilla')

    const other = listed.find(({ current }) => !current)!
    expect((await ann.send('DELETE', `/api/me/sessions/${other.id}`)).status).toBe(204)
    expect((await phone.get('/api/me')).status).toBe(401)
    expect((await ann.send('DELETE', '/api/me/sessions')).status).toBe(204)
    expect((await ann.get('/api/me')).status).toBe(401)
  })

  test('of somebody else cannot be ended, nor told from one that is not there', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    const bob = await comeIn(room, 'bob@beta.example', PASSWORD)
    const [session] = (await (await bob.get('/api/me/sessions')).json()) as { id: string }[]
    const foreign = await ann.send('DELETE', `/api/me/sessions/${session!.id}`)
    const absent = await ann.send('DELETE', '/api/me/sessions/nothing')
    expect([foreign.status, absent.status]).toEqual([404, 404])
    expect(await foreign.text()).toBe(await absent.text())
    expect((await bob.get('/api/me')).status).toBe(200)
  })
})

describe('a password', () => {
  test('that changes ends the other sessions and renews this one', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    const other = room.browser()
    await other.post('/api/session', { email: EMAIL, password: PASSWORD })
    const before = ann.jar.get('__Host-sid')
    const wrong = await ann.post('/api/me/password', {
      current: 'not this one',
      next: 'another good one',
    })
    expect(await wrong.json()).toMatchObject({ field: 'current', flaw: 'wrong' })
    expect(
      (await ann.post('/api/me/password', { current: PASSWORD, next: 'another good one' })).status,
    ).toBe(204)
    expect(ann.jar.get('__Host-sid')).not.toBe(before)
    expect((await ann.get('/api/me')).status).toBe(200)
    expect((await other.get('/api/me')).status).toBe(401)
    expect((await other.post('/api/session', { email: EMAIL, password: PASSWORD })).status).toBe(
      401,
    )
  })

  test('that is reset by a link ends every session, and asks for the second factor all the same', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    await turnOn(ann)
    const token = await makeLink(
      room.owners.database,
      { kind: 'reset', email: EMAIL },
      room.owners.now(),
    )
    const locked = room.browser()
    const reply = await locked.post('/api/links/use', { token, password: 'another good one' })
    expect(await reply.json()).toEqual({ state: 'second_factor' })
    expect((await locked.get('/api/me')).status).toBe(401)
    expect((await ann.get('/api/me')).status).toBe(401)
  })
})

describe('a second factor', () => {
  test('is asked for once its app has proved itself, and not before', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    expect((await ann.post('/api/me/second-factor', { password: 'not this one' })).status).toBe(400)
    await ann.post('/api/me/second-factor', { password: PASSWORD })
    const early = await room.browser().post('/api/session', { email: EMAIL, password: PASSWORD })
    expect(await early.json()).toEqual({ state: 'signed_in' })

    const { uri } = await turnOn(ann)
    expect(await (await ann.get('/api/me')).json()).toMatchObject({ secondFactor: true })
    const visitor = room.browser()
    const first = await visitor.post('/api/session', { email: EMAIL, password: PASSWORD })
    expect(await first.json()).toEqual({ state: 'second_factor' })
    expect((await visitor.get('/api/me')).status).toBe(401)
    expect((await visitor.post('/api/session/code', { code: '000000' })).status).toBe(401)
    const code = totpOf(uri, Date.now())
    expect(
      (await visitor.post('/api/session/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }))
        .status,
    ).toBe(200)
    expect((await visitor.get('/api/me')).status).toBe(200)
  })

  test('gives way to a recovery code, once', async () => {
    const room = openRoom()
    const { recoveryCodes } = await turnOn(await comeIn(room, EMAIL, PASSWORD))
    expect(recoveryCodes).toHaveLength(10)
    const enter = async () => {
      const visitor = room.browser()
      await visitor.post('/api/session', { email: EMAIL, password: PASSWORD })
      return visitor.post('/api/session/code', { recoveryCode: recoveryCodes[0] })
    }
    expect((await enter()).status).toBe(200)
    expect((await enter()).status).toBe(401)
  })

  test('takes a code of the app once: who looked at it does not come in after', async () => {
    const room = openRoom()
    const { uri } = await turnOn(await comeIn(room, EMAIL, PASSWORD))
    const code = totpOf(uri, Date.now())
    const enter = async () => {
      const visitor = room.browser()
      await visitor.post('/api/session', { email: EMAIL, password: PASSWORD })
      return visitor.post('/api/session/code', { code })
    }
    expect((await enter()).status).toBe(200)
    expect((await enter()).status).toBe(401)
  })

  test('lets no code in without the password before it', async () => {
    const room = openRoom()
    const { uri } = await turnOn(await comeIn(room, EMAIL, PASSWORD))
    expect(
      (await room.browser().post('/api/session/code', { code: totpOf(uri, Date.now()) })).status,
    ).toBe(401)
  })

  test('bears five guesses for one password', async () => {
    const room = openRoom()
    const { uri } = await turnOn(await comeIn(room, EMAIL, PASSWORD))
    const visitor = room.browser()
    await visitor.post('/api/session', { email: EMAIL, password: PASSWORD })
    for (let guess = 0; guess < 5; guess += 1)
      await visitor.post('/api/session/code', { code: 'xxxxxx' })
    expect(
      (await visitor.post('/api/session/code', { code: totpOf(uri, Date.now()) })).status,
    ).toBe(401)
  })

  test('is turned off with the password alone, and its secret is nowhere to read', async () => {
    const room = openRoom()
    const ann = await comeIn(room, EMAIL, PASSWORD)
    const { uri, recoveryCodes } = await turnOn(ann)
    const kept = JSON.stringify(room.sqlite.prepare('SELECT * FROM owner_second_factor').all())
    for (const secret of [new URL(uri).searchParams.get('secret')!, ...recoveryCodes])
      expect(kept).not.toContain(secret)
    expect((await ann.post('/api/me/second-factor/off', { password: 'not this one' })).status).toBe(
      400,
    )
    expect((await ann.post('/api/me/second-factor/off', { password: PASSWORD })).status).toBe(204)
    const reply = await room.browser().post('/api/session', { email: EMAIL, password: PASSWORD })
    expect(await reply.json()).toEqual({ state: 'signed_in' })
  })
})

async function turnOn(ann: Awaited<ReturnType<typeof comeIn>>) {
  const started = await ann.post('/api/me/second-factor', { password: PASSWORD })
  const made = (await started.json()) as { uri: string; recoveryCodes: string[] }
  const proved = await ann.post('/api/me/second-factor/code', {
    code: totpOf(made.uri, Date.now()),
  })
  expect(proved.status).toBe(204)
  return made
}
