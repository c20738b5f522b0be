import { describe, expect, test } from 'vitest'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

const K = 'AAAAAAAAAAAAAAAAAAAAAA'
const visit = (given: object = {}) => ({
  k: K,
  rev: 1,
  t: { first: NOW.getTime() - 60_000, now: NOW.getTime() },
  p: 2,
  s: 30,
  e: 0,
  n: 1,
  l: 'home',
  d: 'phone',
  c: 'direct',
  ...given,
})

async function send(room: Room, visits: unknown, headers: Record<string, string> = {}) {
  const proof = room.deps.tagProof.make('acme', NOW.getTime())
  const reply = await room.app.request('/w/acme', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body: JSON.stringify({ v: 1, proof, visits }),
  })
  return { status: reply.status, body: await reply.json() }
}

const open = () => openCollector({ site: { countVisits: true } })

async function counted(room: Room): Promise<number> {
  const rows = await room.store.readVisits('acme', '2020-01-01', '2030-01-01')
  return rows
    .filter(({ facet }) => facet === '')
    .reduce((sum, { counts }) => sum + (counts['visits'] ?? 0), 0)
}

describe('POST /w/{site} with visits', () => {
  test('keeps each and says so', async () => {
    const room = await open()
    const { status, body } = await send(room, [visit(), visit({ k: 'BBBBBBBBBBBBBBBBBBBBBB' })])
    expect(status).toBe(200)
    expect(body.visits).toEqual([
      { id: expect.stringMatching(/^[\w-]{22}$/), rev: 1, state: 'kept' },
      { id: expect.stringMatching(/^[\w-]{22}$/), rev: 1, state: 'kept' },
    ])
    expect(await counted(room)).toBe(2)
  })

  test.each([
    ['k', { k: 'short' }],
    ['rev', { rev: 0 }],
    ['first', { t: { first: -1, now: 0 } }],
    ['now', { t: { first: 10, now: 9 } }],
    ['p', { p: 1_001 }],
    ['s', { s: 62 }],
    ['e', { e: 32 }],
    ['g', { g: 5 }],
    ['n', { n: 11 }],
    ['l', { l: 'x'.repeat(65) }],
    ['d', { d: 'watch' }],
    ['c', { c: 7 }],
  ])('refuses by the first field that does not fit: %s', async (field, given) => {
    const room = await open()
    const { body } = await send(room, [visit(given), visit()])
    expect(body.visits[0]).toEqual({ state: 'refused', reason: field })
    expect(body.visits[1]).toMatchObject({ state: 'kept' })
  })

  test('counts none until the owner turns it on, none of robots, none under privacy control', async () => {
    const off = await openCollector()
    expect((await send(off, [visit()])).body.visits[0]).toMatchObject({ state: 'refused' })
    const room = await open()
    for (const headers of [
      { 'sec-gpc': '1' },
      { 'user-agent': 'Googlebot/2.1' },
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/153.0.0.0' },
    ]) {
      expect((await send(room, [visit()], headers)).body.visits[0].state).toBe('refused')
    }
    expect(await counted(room)).toBe(0)
  })

  test('takes 20 and no more', async () => {
    const room = await open()
    const { status } = await send(
      room,
      Array.from({ length: 21 }, () => visit()),
    )
    expect(status).toBe(400)
    expect((await send(room, {})).status).toBe(400)
  })

  test('without a proof of the tag they weigh nothing', async () => {
    const room = await open()
    const reply = await room.app.request('/w/acme', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ v: 1, visits: [visit()] }),
    })
    expect(reply.status).toBe(200)
    expect(await counted(room)).toBe(0)
  })
})
