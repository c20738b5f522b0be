import { describe, expect, test } from 'vitest'
import { putMember } from '#collector/owners/members/put-member.ts'
import { removeMember } from '#collector/owners/members/remove-member.ts'
import { removeOwner } from '#collector/owners/members/remove-owner.ts'
import { connectAssistant } from '../../support/collector/connect-assistant.ts'
import { browser, comeIn } from '../owners/room.ts'
import {
  agree,
  ask,
  BACK,
  connect,
  EMAIL,
  open,
  register,
  token,
  URL_OF,
  works,
} from './oauth-town.ts'

describe('an owner connects an assistant', () => {
  test('which finds its way by itself, and reads as its owner', async () => {
    const town = await open()
    const refused = await town.app.request('/mcp', { method: 'POST', body: '{}' })
    const where = /resource_metadata="([^"]+)"/.exec(refused.headers.get('www-authenticate')!)![1]!
    const resource = await (await town.app.request(where)).json()
    expect(resource).toMatchObject({ resource: `${URL_OF}/mcp`, authorization_servers: [URL_OF] })
    const path = '/.well-known/oauth-authorization-server'
    const server = await (await town.app.request(path)).json()
    expect(server).toMatchObject({ issuer: URL_OF, code_challenge_methods_supported: ['S256'] })

    const asked = await ask(town)
    const look = await town.person.send('POST', '/api/me/assistants/look', { query: asked.query })
    expect(await look.json()).toMatchObject({ name: 'Helper', returnsTo: 'assistant.example' })
    const { said } = await agree(town, asked)
    const back = new URL(said.location)
    expect(back.origin + back.pathname).toBe(BACK)
    expect([back.searchParams.get('state'), back.searchParams.get('iss')]).toEqual([
      'a state',
      URL_OF,
    ])

    const { bearer, got } = await connect(town)
    expect(got.said.token_type).toBe('Bearer')
    // whole seconds of an hour that has begun
    expect(got.said.expires_in).toBeGreaterThan(3_500)
    expect(got.said.expires_in).toBeLessThanOrEqual(3_600)
    const { call } = await connectAssistant(town, bearer)
    const listed = await call('list_shops_and_surveys')
    expect(listed.data['surveys']).toMatchObject([{ id: 'nps' }])
    const noted = await call('add_annotation', { site: 'acme', day: '2026-03-01', text: 'x' })
    expect(noted.isError).toBe(false)
    const audit = await town.person.get('/api/sites/acme/audit')
    expect((await audit.json())[0]).toMatchObject({ actor: `assistant:${EMAIL}` })
  })

  test('or says no, and the program hears that', async () => {
    const town = await open()
    const { said } = await agree(town, await ask(town), false, false)
    expect(new URL(said.location).searchParams.get('error')).toBe('access_denied')
    expect(new URL(said.location).searchParams.get('code')).toBe(null)
  })

  test('within ten minutes of signing in: a stolen session connects none that outlasts it', async () => {
    const town = await open()
    const asked = await ask(town)
    const look = async () => {
      const reply = await town.person.send('POST', '/api/me/assistants/look', {
        query: asked.query,
      })
      return reply.json()
    }
    expect(await look()).not.toHaveProperty('signInAgain')
    town.clock.now = new Date(town.clock.now.getTime() + 11 * 60_000)
    expect(await look()).toMatchObject({ name: 'Helper', signInAgain: true })
    const { status, said } = await agree(town, asked)
    expect([status, said.code]).toEqual([403, 'sign_in_again'])
    expect(await (await town.person.get('/api/me/assistants')).json()).toEqual([])
    // who says no needs nothing
    expect((await agree(town, asked, false, false)).status).toBe(200)
  })

  test('to read only, unless it was told that it may write', async () => {
    const town = await open()
    const { bearer } = await connect(town, false)
    const { call } = await connectAssistant(town, bearer)
    const noted = await call('add_annotation', { site: 'acme', day: '2026-03-01', text: 'x' })
    expect(noted.text).toContain('connected to read only')
    expect((await call('scores', { survey: 'nps' })).isError).toBe(false)
  })

  test('and its token opens nothing that an assistant may not', async () => {
    const town = await open({ '*': 'owner' })
    const { bearer } = await connect(town)
    const authorization = `Bearer ${bearer}`
    for (const path of ['/api/me/sessions', '/api/sites/acme/keys', '/api/surveys/nps/export'])
      expect((await town.app.request(path, { headers: { authorization } })).status, path).toBe(403)
  })
})

describe('a connection ends', () => {
  test('on the account page', async () => {
    const town = await open()
    const { bearer } = await connect(town)
    const [one] = await (await town.person.get('/api/me/assistants')).json()
    expect(one).toMatchObject({ name: 'Helper', writes: true })
    expect(JSON.stringify(one)).not.toContain(bearer)
    expect((await town.person.send('DELETE', `/api/me/assistants/${one.id}`)).status).toBe(204)
    expect(await works(town, bearer)).toBe(401)
  })

  test('by the program itself', async () => {
    const town = await open()
    const { bearer } = await connect(town)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = `token=${bearer}`
    await town.app.request('/oauth/revoke', { method: 'POST', headers, body })
    expect(await works(town, bearer)).toBe(401)
  })

  test('with the account, and with signing out everywhere', async () => {
    const town = await open({ acme: 'owner' })
    const { bearer } = await connect(town)
    await town.person.send('DELETE', '/api/me/sessions')
    expect(await works(town, bearer)).toBe(401)

    const other = await open({ acme: 'owner' })
    const connected = await connect(other)
    await comeIn(
      { owners: other.deps.owners, browser: () => browser(other.app, URL_OF) },
      'keeper@acme.example',
      'stapler moon cactus',
      { '*': 'owner' },
    )
    expect(await removeOwner(other.deps.owners.database, EMAIL)).toMatchObject({ ok: true })
    expect(await works(other, connected.bearer)).toBe(401)
  })

  test('for a site from which its owner was removed, and shrinks with their role', async () => {
    const town = await open()
    const { bearer } = await connect(town)
    const { call } = await connectAssistant(town, bearer)
    const { database } = town.deps.owners
    const { ownerId } = town
    await putMember(database, { ownerId, siteId: 'acme', role: 'viewer' }, town.clock.now)
    const note = { site: 'acme', day: '2026-03-01', text: 'x' }
    expect((await call('add_annotation', note)).text).toContain('your role on this site')
    await removeMember(database, ownerId, 'acme')
    expect((await call('scores', { survey: 'nps' })).text).toContain('there is no such survey')
  })

  test('after an hour, until it is refreshed', async () => {
    const town = await open()
    const { bearer, got, clientId } = await connect(town)
    town.clock.now = new Date(Date.now() + 61 * 60_000)
    expect(await works(town, bearer)).toBe(401)
    const fields = { grant_type: 'refresh_token', client_id: clientId }
    const next = await token(town, { ...fields, refresh_token: got.said.refresh_token })
    expect(next.status).toBe(200)
  })
})

describe('a connection holds', () => {
  test('when its program refreshes twice at once, or asks again for a reply that was lost', async () => {
    const town = await open()
    const { got, clientId } = await connect(town)
    const refresh_token: string = got.said.refresh_token
    const fields = { grant_type: 'refresh_token', client_id: clientId, refresh_token }
    const all = await Promise.all([token(town, fields), token(town, fields), token(town, fields)])
    all.push(await token(town, fields))
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(all.map(({ said }) => said.access_token)).size).toBe(1)
    expect(await works(town, all[0]!.said.access_token)).toBe(200)
    const then = { ...fields, refresh_token: all[0]!.said.refresh_token }
    const next = await token(town, then)
    expect(await works(town, next.said.access_token)).toBe(200)
    // the first of all leads nowhere now, and takes nothing along
    expect((await token(town, fields)).status).toBe(400)
    expect(await works(town, next.said.access_token)).toBe(200)
  })

  test.each([true, false])('and its token says what was granted: writes %s', async (writes) => {
    const town = await open()
    const { got, clientId } = await connect(town, writes)
    const scope = writes ? 'read write' : 'read'
    expect(got.said.scope).toBe(scope)
    const { refresh_token } = got.said
    const fields = { grant_type: 'refresh_token', client_id: clientId, refresh_token }
    const next = await token(town, { ...fields, scope: 'read write offline_access' })
    expect([next.status, next.said.scope]).toEqual([200, scope])
  })
})

describe('a stranger gets nowhere', () => {
  test.each([
    ['without PKCE', { code_challenge: undefined }],
    ['with a challenge in plain', { code_challenge_method: 'plain' }],
    ['as a program that is not registered', { client_id: 'nobody' }],
    ['to another address', { redirect_uri: 'https://evil.example/callback' }],
    ['to an address that only begins alike', { redirect_uri: `${BACK}.evil.example` }],
    ['to the address with a path more', { redirect_uri: `${BACK}/../evil` }],
    ['to the address with a query more', { redirect_uri: `${BACK}?next=//evil.example` }],
    ['for a token in the address', { response_type: 'token' }],
    ['for another server', { resource: 'https://evil.example/mcp' }],
  ])('asking %s', async (_, change) => {
    const town = await open()
    const asked = await ask(town, change)
    for (const allow of [true, false]) {
      const { status, said } = await agree(town, asked, true, allow)
      expect([status, said.location]).toEqual([400, undefined])
    }
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://evil.example/callback',
    'https://user:password@assistant.example/',
    'https://assistant.example/#fragment',
    'file:///etc/passwd',
    'ftp://a.example',
    'search-ms:query=a',
    'ms-msdt:/id',
    'intent://a#Intent;end',
    'data:a',
    'view-source:https://a.example',
    '//assistant.example',
    `https://a.example/${'a'.repeat(500)}`,
    7,
  ])('registering %s', async (uri) => {
    expect((await register(await open(), [uri])).status).toBe(400)
  })

  test('with a code shown twice: the connection that it made ends', async () => {
    const town = await open()
    const { fields, bearer } = await connect(town)
    expect((await token(town, fields)).status).toBe(400)
    expect(await works(town, bearer)).toBe(401)
  })

  test('with a refresh token shown again a minute later: the connection ends for both', async () => {
    const town = await open()
    const { got, clientId } = await connect(town)
    const refresh_token: string = got.said.refresh_token
    const fields = { grant_type: 'refresh_token', client_id: clientId, refresh_token }
    const next = await token(town, fields)
    expect(next.status).toBe(200)
    town.clock.now = new Date(Date.now() + 61_000)
    expect((await token(town, fields)).status).toBe(400)
    expect(await works(town, next.said.access_token)).toBe(401)
  })

  test.each([
    ['another verifier', { code_verifier: 'a'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another address', { redirect_uri: 'https://evil.example/callback' }],
    ['another program', { client_id: 'nobody' }],
  ])('exchanging a code with %s, which spends it', async (_, change) => {
    const town = await open()
    const asked = await ask(town)
    const { said } = await agree(town, asked)
    const fields = {
      grant_type: 'authorization_code',
      code: new URL(said.location).searchParams.get('code')!,
      client_id: asked.clientId,
      redirect_uri: BACK,
      code_verifier: asked.verifier,
    }
    const got = await token(town, { ...fields, ...change })
    expect(got.status).toBe(400)
    expect(got.said.access_token).toBeUndefined()
  })

  test('with the code of one program as another', async () => {
    const town = await open()
    const asked = await ask(town)
    const other = await ask(town)
    const { said } = await agree(town, asked)
    const got = await token(town, {
      grant_type: 'authorization_code',
      code: new URL(said.location).searchParams.get('code')!,
      client_id: other.clientId,
      redirect_uri: BACK,
      code_verifier: asked.verifier,
    })
    expect(got.status).toBe(400)
  })

  test('agreeing in an owner’s name from elsewhere, or with a key', async () => {
    const town = await open()
    const { query } = await ask(town)
    const body = { query, allow: true, writes: true }
    const forged = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await town.person.send('POST', '/api/me/assistants', body, forged)).status).toBe(403)
    const keyed = await town.post('/api/me/assistants', body)
    expect(keyed.status).toBe(403)
  })

  test('ending somebody else’s assistant', async () => {
    const town = await open()
    const { bearer } = await connect(town)
    const [{ id }] = await (await town.person.get('/api/me/assistants')).json()
    const room = { owners: town.deps.owners, browser: () => browser(town.app, URL_OF) }
    const other = await comeIn(room, 'other@acme.example', 'stapler moon cactus', { '*': 'owner' })
    expect((await other.send('DELETE', `/api/me/assistants/${id}`)).status).toBe(404)
    expect(await works(town, bearer)).toBe(200)
  })

  test('registering without end: thousands within minutes are too many, and soon forgotten', async () => {
    const town = await open()
    const { database } = town.deps.owners
    const madeAt = town.clock.now.toISOString()
    const rows = Array.from({ length: 5_000 }, (_, i) => ({
      id: `c${i}`,
      name: 'x',
      redirectUris: '[]',
      madeAt,
    }))
    for (let i = 0; i < rows.length; i += 500) {
      await database
        .insertInto('assistantClient')
        .values(rows.slice(i, i + 500))
        .execute()
    }
    expect((await register(town)).status).toBe(503)
    town.clock.now = new Date(town.clock.now.getTime() + 11 * 60_000)
    expect((await register(town)).status).toBe(201)
    const left = await database.selectFrom('assistantClient').select('id').execute()
    expect(left).toHaveLength(1)
  })
})

test('a name that would reorder the question is shown as it is', async () => {
  const town = await open()
  const reply = await register(town, [BACK], { client_name: 'Helper\u202Egnihtyna' })
  expect((await reply.json()).client_name).toBe('Helper\uFFFDgnihtyna')
})

/** As these programs register. */
test.each([
  [
    'VS Code, older',
    [
      'https://insiders.vscode.dev/redirect',
      'https://vscode.dev/redirect',
      'http://localhost/',
      'http://127.0.0.1/',
      'http://localhost:33418/',
      'http://127.0.0.1:33418/',
    ],
    6,
  ],
  ['Cursor', ['cursor://anysphere.cursor-mcp/oauth/callback', 'http://localhost:8787/callback'], 2],
  ['WorkBuddy', ['workbuddy://workbuddy/mcp/connector%3A/oauth/callback'], 1],
  [
    'Raycast',
    [
      'https://raycast.com/redirect?packageName=Extension',
      'raycast://oauth?package_name=Extension',
      'com.raycast:/oauth?package_name=Extension',
    ],
    3,
  ],
  [
    'one with an address that nothing is sent to',
    ['http://192.168.0.9/cb', 'http://localhost:1/cb'],
    1,
  ],
])('%s registers', async (_, uris, kept) => {
  const reply = await register(await open(), uris)
  expect(reply.status).toBe(201)
  expect((await reply.json()).redirect_uris).toEqual(uris.slice(-kept))
})

test.each([
  ['https://claude.ai/api/mcp/auth_callback', 'claude.ai'],
  ['com.evil.app://claude.ai/api/mcp/auth_callback', 'com.evil.app://claude.ai'],
  ['http://localhost:4/cb', 'http://localhost:4'],
])('the page says where the answer really goes: %s', async (redirect_uri, returnsTo) => {
  const town = await open()
  const { client_id } = await (await register(town, [redirect_uri])).json()
  const { query } = await ask(town, { client_id, redirect_uri })
  const look = await town.person.send('POST', '/api/me/assistants/look', { query })
  expect(await look.json()).toMatchObject({ returnsTo })
})

test.each([
  ['GET', '/.well-known/oauth-protected-resource/mcp'],
  ['GET', '/.well-known/oauth-authorization-server'],
  ['POST', '/oauth/register'],
  ['POST', '/oauth/token'],
  ['POST', '/oauth/revoke'],
])('a program in a page of another origin may ask %s %s', async (method, path) => {
  const { app } = await open()
  const headers = { origin: 'http://localhost:6274', 'access-control-request-method': method }
  const before = await app.request(path, { method: 'OPTIONS', headers })
  expect(before.status).toBe(204)
  const reply = await app.request(path, { method, headers })
  for (const { headers: got } of [before, reply]) {
    expect(got.get('access-control-allow-origin')).toBe('*')
    expect(got.get('access-control-allow-credentials')).toBe(null)
  }
})

test('a program on this machine may take any port, and no other host', async () => {
  const town = await open()
  const { client_id } = await (await register(town, ['http://127.0.0.1:33418/'])).json()
  const known = { client_id, redirect_uri: 'http://127.0.0.1:50000/' }
  expect((await agree(town, await ask(town, known))).status).toBe(200)
  const other = { client_id, redirect_uri: 'http://127.0.0.1:33418.evil.example/' }
  expect((await agree(town, await ask(town, other))).status).toBe(400)
})
