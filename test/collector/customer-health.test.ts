import { expect, test } from 'vitest'
import { NOW, openCollector } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
const at = (daysAgo: number) => new Date(NOW.getTime() - daysAgo * DAY_MS)
const order = (customer: string, daysAgo: number) => ({
  customer,
  at: at(daysAgo).toISOString(),
  value: 20,
  currency: 'EUR',
})

async function openShop() {
  const room = await openCollector()
  // usual gap: 30 days of one customer; fewer than 20 have one, so W is the assumed 90
  await room.post('/api/sites/acme/orders', {
    orders: [
      ...[1, 31, 61, 91].map((days) => order('fan', days)),
      order('gone', 300),
      order('cross', 10),
    ],
  })
  await room.store.keep([
    arrival({
      id: 'r1',
      answers: { score: { r: 1, a: 2 } },
      firstMs: at(5).getTime(),
      ctx: { customer: 'cross' },
    }),
    arrival({
      id: 'r2',
      answers: { score: { r: 1, a: 10 } },
      firstMs: at(5).getTime(),
      ctx: { customer: 'fan' },
    }),
  ])
  return room
}

const read = async (room: Awaited<ReturnType<typeof openShop>>, query = '') =>
  (await room.ask(`/api/sites/acme/customers/health${query}`)).json()

test('lists whom to call, the worst first, with the parts that are known', async () => {
  const room = await openShop()
  // gone: 300 days is past 2 W = 180, recency 0; one order in the year of 2 a year (6 ÷ 3), 50;
  // no complaint 100: (30·0 + 20·50 + 10·100) ÷ 60 = 33
  expect(await read(room)).toEqual({
    counts: { call: 1, watch: 1, fine: 1 },
    customers: [
      {
        customer: 'gone',
        score: 33,
        list: 'call',
        parts: { recency: 0, frequency: 50, complaint: 100 },
      },
    ],
  })
  // cross: NPS 2 is 20 of 100: (40·20 + 30·100 + 20·50 + 10·100) ÷ 100 = 58
  expect((await read(room, '?list=watch')).customers).toMatchObject([
    { customer: 'cross', score: 58 },
  ])
  expect((await read(room, '?list=fine')).customers).toMatchObject([
    { customer: 'fan', score: 100 },
  ])
})

test('an answer that was followed up and is not resolved is a complaint', async () => {
  const room = await openShop()
  await room.ask('/api/surveys/nps/responses/r1/care', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'contacted', tags: [], note: '' }),
  })
  // without the 10 of no complaint it is 48, below the cap of 49
  expect((await read(room)).customers).toMatchObject([
    { customer: 'gone' },
    { customer: 'cross', score: 48 },
  ])
})

test('refuses another list, limit or site', async () => {
  const room = await openShop()
  for (const query of ['?list=rich', '?limit=0', '?limit=501', '?sort=name']) {
    expect((await room.ask(`/api/sites/acme/customers/health${query}`)).status).toBe(400)
  }
  expect((await room.ask('/api/sites/nowhere/customers/health')).status).toBe(404)
})
