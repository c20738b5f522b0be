import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FAMILIES } from '#collector/api/operations.ts'
import { StoreBroken } from '#collector/store/store-errors.ts'
import { openTown, PASSWORD, type Town } from '../api/open-town.ts'
import { sampleOf } from '../api/sample.ts'

const OPERATIONS = FAMILIES.flatMap(({ operations }) => Object.entries(operations))

const fill = (template: string, known: Readonly<Record<string, string>>) =>
  template.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? 'none')

/** Every write fails as on a disk that was mounted read-only. */
const freeze = ({ store }: Town) => sql`PRAGMA query_only = 1`.execute(store.people.database)

/** Fails unless the reply puts the caller off for a minute, in this sentence. */
async function expectPutOff(reply: Response, sentence: string) {
  const said = await reply.text()
  expect([reply.status, JSON.parse(said).error]).toEqual([503, sentence])
  // a minute, and up to half as much again by chance
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThanOrEqual(60)
}

const READ_ONLY = 'the data folder cannot be written'

describe('while the book cannot be written', () => {
  test.each(OPERATIONS)('%s is answered, or put off in one sentence', async (route, { body }) => {
    const [method = '', template = ''] = route.split(' ')
    const town = await openTown()
    await freeze(town)
    const path = fill(template, town.known)
    const form = method === 'GET' ? undefined : body === undefined ? {} : sampleOf(body)
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(form !== undefined && { body: JSON.stringify(form) }),
    }
    const [byPerson, byKey, byNobody] = [
      await town.person.send(method, path, form),
      await town.ask(path, init),
      await town.room.browser().send(method, path, form),
    ]
    for (const reply of [byPerson, byKey, byNobody]) {
      expect(reply.status).not.toBe(500)
      if (reply.status === 503) await expectPutOff(reply, READ_ONLY)
      else await reply.body?.cancel()
    }
    // what is there can be read
    const isHere = !/none|:/.test(path) && !path.endsWith('customers')
    if (method === 'GET' && isHere && route.includes(' /api/')) expect(byPerson.status).toBe(200)
  })

  test('the right password is put off, not called wrong', async () => {
    const { room, person, ...town } = await openTown()
    await freeze({ room, person, ...town })
    const form = { email: 'keeper@acme.example', password: PASSWORD }
    await expectPutOff(await room.browser().post('/api/session', form), READ_ONLY)
    for (const [path, more] of [
      ['/api/me/password', { next: 'cactus stapler moon' }],
      ['/api/me/second-factor', {}],
    ] as const) {
      const key = path.endsWith('password') ? 'current' : 'password'
      await expectPutOff(await person.post(path, { [key]: PASSWORD, ...more }), READ_ONLY)
    }
  })

  test('a session that would be prolonged holds on', async () => {
    const town = await openTown()
    const { database } = town.store.people
    // one day after it was prolonged it is prolonged again
    const aged = new Date(Date.now() + 12.5 * 86_400_000).toISOString()
    await sql`UPDATE owner_session SET expires_at = ${aged}`.execute(database)
    await freeze(town)
    expect((await town.person.get('/api/me')).status).toBe(200)
  })

  test('a customer is handed out', async () => {
    const town = await openTown()
    await freeze(town)
    const reply = await town.ask('/api/sites/acme/customers?customer=c-7')
    expect([reply.status, (await reply.json()).responses]).toMatchObject([200, [{}]])
  })

  test('a page behind a link in a mail says so to people', async () => {
    const town = await openTown()
    await freeze(town)
    const form = { method: 'POST', body: new URLSearchParams({ rating: '9', k: 'k'.repeat(22) }) }
    const reply = await town.app.request('/m/nps?a=9', form)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=utf-8',
    ])
    expect(await reply.text()).toContain('Please send it again.')
  })
})

test('an owner who writes to a full disk is put off, and reads on', async () => {
  const { ask, post, store } = await openTown()
  const { database } = store.people
  const { rows } = await sql<{ pageCount: number }>`PRAGMA page_count`.execute(database)
  await sql.raw(`PRAGMA max_page_count = ${rows[0]!.pageCount}`).execute(database)
  // 200 long notes are more than the free rest of any page
  let put: Response | undefined
  for (let day = 1; day <= 200 && !put; day += 1) {
    const note = { day: '2026-03-01', text: 'x'.repeat(100) }
    const reply = await post('/api/sites/acme/annotations', note)
    if (reply.status !== 201) put = reply
  }
  await expectPutOff(put!, 'the disk is full')
  expect((await ask('/api/sites/acme/annotations')).status).toBe(200)
  expect((await ask('/api/surveys/nps/results')).status).toBe(200)
})

test('an owner who meets a neighbour who writes is put off for seconds', async () => {
  const { post, store } = await openTown()
  const { rows } = await sql<{ file: string }>`PRAGMA database_list`.execute(store.people.database)
  const neighbour = new Database(rows[0]!.file)
  onTestFinished(() => void neighbour.close())
  neighbour.exec('BEGIN IMMEDIATE')
  const reply = await post('/api/sites/acme/annotations', { day: '2026-03-01', text: 'x' })
  expect([reply.status, (await reply.json()).error]).toEqual([
    503,
    'the book is locked by another process',
  ])
  expect(Number(reply.headers.get('retry-after'))).toBeLessThanOrEqual(3)
})

test('a disk that cannot be trusted ends the process, whoever finds out', async () => {
  const town = await openTown()
  const broken = new StoreBroken('the book cannot be trusted: SQLITE_IOERR_FSYNC')
  Object.assign(town.deps.store, { revisionOf: () => Promise.reject(broken) })
  expect(town.stops()).toBe(0)
  const reply = await town.ask('/api/surveys/nps/results')
  expect([reply.status, (await reply.json()).error]).toEqual([
    503,
    'the book cannot be trusted, so this collector stops',
  ])
  expect(town.stops()).toBe(1)
})
