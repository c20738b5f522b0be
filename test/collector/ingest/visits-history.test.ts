import { expect, test } from 'vitest'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

const DAY_MS = 86_400_000
const open = () => openCollector({ site: { countVisits: true, zone: 'UTC' } })

/** A visit of two pages and 30 s, in March 2025 unless told otherwise. */
const visit = (first = Date.parse('2025-03-04T10:00:00Z'), given: object = {}) => ({
  k: 'AAAAAAAAAAAAAAAAAAAAAA',
  rev: 1,
  t: { first, now: first + 60_000 },
  p: 2,
  s: 30,
  e: 0,
  n: 1,
  l: '/',
  d: 'phone',
  c: 'direct',
  ...given,
})

async function send(room: Room, body: unknown) {
  const reply = await room.post('/api/sites/acme/visits', body)
  return { status: reply.status, body: await reply.json() }
}

async function days(room: Room): Promise<(readonly [string, number | undefined])[]> {
  const rows = await room.store.readVisits('acme', '2000-01-01', '2100-01-01', '')
  return rows.map(({ day, counts }) => [day, counts['visits']])
}

test('an owner hands in visits of long ago, each on the day it began', async () => {
  const room = await open()
  const other = visit(Date.parse('2024-12-31T23:59:00Z'), { k: 'BBBBBBBBBBBBBBBBBBBBBB' })
  const { status, body } = await send(room, { v: 1, visits: [visit(), other] })
  expect([status, body.visits.map(({ state }: { state: string }) => state)]).toEqual([
    200,
    ['kept', 'kept'],
  ])
  expect(await days(room)).toEqual([
    ['2024-12-31', 1],
    ['2025-03-04', 1],
  ])
})

test('counts one that is sent again in the next two days once, whatever came in between', async () => {
  const room = await open()
  await send(room, { v: 1, visits: [visit()] })
  // rows whose time is over are removed as others come
  room.clock.now = new Date(NOW.getTime() + 2 * DAY_MS - 60_000)
  await send(room, { v: 1, visits: [visit(NOW.getTime(), { k: 'BBBBBBBBBBBBBBBBBBBBBB' })] })
  await send(room, { v: 1, visits: [visit(undefined, { rev: 2, p: 3 })] })
  expect((await days(room))[0]).toEqual(['2025-03-04', 1])
})

test.each([
  ['first', visit(NOW.getTime() + 60_000)],
  ['first', visit(NOW.getTime() - 21 * 366 * DAY_MS)],
  ['now', visit(undefined, { t: { first: 10 * DAY_MS, now: 12 * DAY_MS } })],
  ['p', visit(undefined, { p: 0 })],
])('refuses by the first field that does not fit: %s', async (reason, sent) => {
  const { status, body } = await send(await open(), { v: 1, visits: [sent] })
  expect([status, body.visits]).toEqual([200, [{ state: 'refused', reason }]])
})

test('says what is wrong with a body, and where visits are not counted', async () => {
  const room = await open()
  expect(await send(room, { v: 1, responses: [] })).toMatchObject({
    status: 400,
    body: { error: '"visits" is not a list' },
  })
  expect((await send(await openCollector(), { v: 1, visits: [visit()] })).status).toBe(409)
})
