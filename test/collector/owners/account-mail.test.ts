import { expect, test } from 'vitest'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { putMember } from '#collector/owners/members/put-member.ts'
import { openMailServer } from '../../support/collector/mail-server.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { until } from '../../support/until.ts'
import { browser } from './room.ts'

const URL_OF = 'http://127.0.0.1:4300'
const EMAIL = 'ann@acme.example'

/** A collector that can send mail, and a way to use a link of its server. */
async function open() {
  const server = await openMailServer()
  const settings = { publicUrl: URL_OF, mail: server.settings }
  const { app, deps, clock } = await openCollector({ settings })
  const visitor = browser(app, URL_OF)
  const enter = async (kind: 'set_up' | 'reset', password: string, headers = {}) => {
    const link = kind === 'reset' ? { kind, email: EMAIL } : { kind, siteId: '*' }
    const token = await makeLink(deps.owners.database, link, clock.now)
    const body = { token, email: EMAIL, password }
    const reply = await visitor.send('POST', '/api/links/use', body, headers)
    expect(reply.status).toBe(200)
  }
  await enter('set_up', 'stapler moon cactus')
  const arrived = () => until('a mail about the account', () => server.got.shift())
  return { server, visitor, enter, arrived, database: deps.owners.database }
}

/** Gives the only owner a passkey. */
async function addPasskey(database: Awaited<ReturnType<typeof open>>['database'], name: string) {
  const owner = await database.selectFrom('owner').select('id').executeTakeFirstOrThrow()
  const passkey = {
    id: 'p1',
    userId: owner.id,
    name,
    publicKey: '',
    credentialID: '',
    counter: 0,
    deviceType: '',
    backedUp: 0,
  }
  await database
    .insertInto('ownerPasskey')
    .values(passkey as never)
    .execute()
}

test('an owner whose password is changed hears of it, and which passkeys open the account', async () => {
  const { server, visitor, arrived, database } = await open()
  expect(server.got).toEqual([])
  await addPasskey(database, 'Old\r\nlaptop')
  const change = { current: 'stapler moon cactus', next: 'another cactus on the moon' }
  expect((await visitor.send('POST', '/api/me/password', change)).status).toBe(204)
  const { to, mail } = await arrived()
  expect(to).toEqual([EMAIL])
  expect(mail.subject).toBe('Your Earshot password was changed')
  expect(mail.text).toContain('Passkeys that open it: Old laptop')
  expect(mail.text).toContain(`earshot owner reset --email ${EMAIL}`)
  expect(mail.headers.map(({ key }) => key)).not.toContain('list-unsubscribe')
})

test('one whose password is reset hears of it in the language of the browser', async () => {
  const { enter, arrived, database } = await open()
  await addPasskey(database, 'An intruder’s')
  await enter('reset', 'another cactus on the moon', { 'accept-language': 'ko-KR,ko;q=0.9' })
  expect(await database.selectFrom('ownerPasskey').selectAll().execute()).toEqual([])
  const { mail } = await arrived()
  expect(mail.subject).toBe('Earshot 비밀번호가 재설정되었습니다')
  expect(mail.text).toContain('이 계정을 여는 패스키는 없습니다.')
})

test('one whose account an assistant was connected to hears of it', async () => {
  const { visitor, arrived } = await open()
  const back = 'https://helper.example/back'
  const registered = await visitor.send('POST', '/oauth/register', {
    client_name: 'Helper',
    redirect_uris: [back],
  })
  const query = new URLSearchParams({
    client_id: (await registered.json()).client_id,
    redirect_uri: back,
    response_type: 'code',
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  }).toString()
  const consent = { query, allow: true, writes: false }
  expect((await visitor.send('POST', '/api/me/assistants', consent)).status).toBe(200)
  expect((await arrived()).mail.subject).toBe('An assistant was connected to your Earshot account')
})

test('one who is removed gets no more mail of the site', async () => {
  const { visitor, database } = await open()
  const [mine, theirs] = ['ann@acme.example', 'bob@acme.example']
  for (const target of [mine, theirs]) {
    const hook = { kind: 'mail', name: target, target, events: ['response.answered'] }
    expect((await visitor.send('POST', '/api/sites/acme/webhooks', hook)).status).toBe(201)
  }
  const bob = { ownerId: 'bob', siteId: 'acme', role: 'owner' } as const
  const at = new Date().toISOString()
  await database
    .insertInto('owner')
    .values({
      id: 'bob',
      name: '',
      email: theirs,
      emailVerified: 1,
      createdAt: at,
      updatedAt: at,
    } as never)
    .execute()
  await putMember(database, bob, new Date())
  expect((await visitor.send('DELETE', '/api/sites/acme/members/bob')).status).toBe(204)
  const { webhooks } = await (await visitor.get('/api/sites/acme/webhooks')).json()
  const states = webhooks.map(({ target, paused, addedBy }: Record<string, string>) => {
    return [target, paused, addedBy]
  })
  // both were added in the same instant
  expect(states.toSorted()).toEqual([
    [mine, undefined, mine],
    [theirs, 'left', mine],
  ])
})
