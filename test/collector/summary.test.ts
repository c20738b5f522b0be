import { expect, test } from 'vitest'
import { NOW, openCollector } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

const DAY_MS = 86_400_000
/** NOW is Wednesday 11 March 2026: the last four whole weeks are 9 February to 8 March */
const at = (daysAgo: number) => NOW.getTime() - daysAgo * DAY_MS

async function post(room: Room, path: string, body: object) {
  const reply = await room.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: reply.status, body: await reply.json() }
}

const read = async (room: Room) => (await room.ask('/api/sites/acme/summary')).json()

async function visit(room: Room, id: string, daysAgo: number, e: number) {
  const ctx = { n: 1, l: 'home', d: 'phone', c: 'direct' }
  const state = { rev: 1, first: at(daysAgo), p: 2, s: 40, e, g: null, ctx, ctxRev: 1 }
  await room.store.keepVisits([{ site: 'acme', id, marks: 0, state }], NOW)
}

test('an empty shop says what is missing', async () => {
  const room = await openCollector()
  expect(await read(room)).toMatchObject({
    days: { from: '2026-02-09', to: '2026-03-08' },
    before: { from: '2026-01-12', to: '2026-02-08' },
    month: { from: '2026-02-01', to: '2026-02-28' },
    countsVisits: false,
    figures: [],
  })
  const text = await (await room.ask('/api/sites/acme/summary?format=text&lang=ko')).text()
  expect(text).toContain('방문을 세지 않습니다')
  expect((await room.ask('/api/sites/nowhere/summary')).status).toBe(404)
  expect((await room.ask('/api/sites/acme/summary?format=xml')).status).toBe(400)
})

test('answers, visits and orders stand side by side', async () => {
  const room = await openCollector({ site: { countVisits: true } })
  const ratings = [...Array(60).fill(9), ...Array(40).fill(3)]
  await room.store.keep(
    ratings.map((a, place) =>
      arrival({ id: `r${place}`, answers: { score: { r: 1, a } }, firstMs: at(10) }),
    ),
  )
  // 100 visits, 30 of them bought
  for (let place = 0; place < 100; place += 1) {
    await visit(room, `v${place}`, 12, place < 30 ? 4 : 0)
  }
  const { figures } = await read(room)
  const of = (id: string) => figures.find((figure: { id: string }) => figure.id === id)
  // 60 % − 40 % = 20
  expect(of('nps')).toMatchObject({ n: 100, status: 'rough', value: '20' })
  // 30 of 100: Wilson 21.9–39.6, ends outward
  expect(of('conversion')).toMatchObject({ n: 100, value: '30', low: '21', high: '40' })
  expect(of('visits')).toMatchObject({ value: '100' })
  expect(of('engaged_time')).toMatchObject({ n: 100, unit: 'seconds' })
})

test('refunds subtract, an order given back whole counts nowhere, and too much is refused', async () => {
  const room = await openCollector()
  const order = (id: string, value: number, daysAgo: number) => ({
    id,
    customer: 'ada',
    at: new Date(at(daysAgo)).toISOString(),
    value,
    currency: 'EUR',
  })
  await post(room, '/api/sites/acme/orders', {
    orders: [order('o1', 50, 20), order('o2', 30, 10)],
  })
  const refunds = [
    { id: 'r1', order: 'o1', value: 50 },
    { id: 'r2', order: 'o2', value: 10.5 },
    { id: 'r2', order: 'o2', value: 10.5 },
    { id: 'r3', order: 'o2', value: 19.51 },
    { id: 'r4', order: 'o9', value: 1 },
  ]
  const { status, body } = await post(room, '/api/sites/acme/orders', { refunds })
  expect(status).toBe(200)
  expect(body).toMatchObject({ kept: 0, refunds: 3, refused: [{ id: 'r3' }, { id: 'r4' }] })
  expect(await room.store.readOrders('acme')).toMatchObject([{ id: 'o2', valueE4: 195_000 }])
  expect((await post(room, '/api/sites/acme/orders', {})).status).toBe(400)
})

test('of the largest change the groups that moved otherwise are told', async () => {
  const room = await openCollector()
  const rated = (count: number, a: number, device: 'phone' | 'desktop', daysAgo: number) =>
    Array.from({ length: count }, (_, place) =>
      arrival({
        id: `${device}-${daysAgo}-${place}`,
        answers: { score: { r: 1, a } },
        firstMs: at(daysAgo),
        ctx: { device, channel: 'tag' },
      }),
    )
  await room.store.keep([...rated(200, 9, 'phone', 40), ...rated(200, 9, 'desktop', 40)])
  await room.store.keep([...rated(200, 3, 'phone', 10), ...rated(200, 9, 'desktop', 10)])
  const { largest, why } = await read(room)
  expect(largest).toBe('nps')
  // from 100 to 0; phones alone from 100 to −100, all others unmoved; as many phones as before
  expect(why).toMatchObject({ change: -100, printed: -100, unit: 'points' })
  expect(why.segments[0]).toMatchObject({
    facet: 'device',
    value: 'phone',
    n: [200, 200],
    delta: -200,
    rest: 0,
    standing: 'sure',
  })
  expect(why.facets.find((one: { facet: string }) => one.facet === 'device').mix).toBeCloseTo(0)
  const text = await (await room.ask('/api/sites/acme/summary?format=text&lang=de')).text()
  expect(text).toContain('Phone')
  for (const [lang, phone] of [
    ['ko', '휴대폰'],
    ['zh-Hans', '手机'],
    ['ja', 'スマートフォン'],
  ]) {
    const said = await room.ask(`/api/sites/acme/summary?format=text&lang=${lang}`)
    expect(await said.text()).toContain(phone)
  }
})

test('which survey was answered is no change of mind', async () => {
  const room = await openCollector()
  const { status } = await post(room, '/api/sites/acme/surveys', {
    id: 'second',
    name: 'Second',
    questions: [{ id: 'score', kind: 'nps' }],
  })
  expect(status).toBe(201)
  const rated = (count: number, a: number, survey: string, daysAgo: number) =>
    Array.from({ length: count }, (_, place) =>
      arrival({
        survey,
        id: `${survey}-${daysAgo}-${place}`,
        answers: { score: { r: 1, a } },
        firstMs: at(daysAgo),
      }),
    )
  // the same two surveys think the same: one 100, one −100, three of four and then one of four
  await room.store.keep([...rated(300, 9, 'nps', 40), ...rated(100, 3, 'second', 40)])
  await room.store.keep([...rated(100, 9, 'nps', 10), ...rated(300, 3, 'second', 10)])
  const { figures, why } = await read(room)
  expect(figures[0]).toMatchObject({ id: 'nps', n: 400, value: '\u221250' })
  expect(why.facets[0]).toMatchObject({ facet: 'survey' })
  // 50 to −50, all of it from who was asked
  expect(why.facets[0].mix).toBeCloseTo(-100)
  expect(why.facets[0].within).toBeCloseTo(0)
})

test('as a file: a figure a line, minus as spreadsheets write it, bands behind', async () => {
  const room = await openCollector({ site: { countVisits: true } })
  const bands = (time: '<10s' | '1-3min') => ({ visits: '1', time, converted: 'no' }) as const
  await room.store.keep(
    Array.from({ length: 60 }, (_, place) =>
      arrival({
        id: `r${place}`,
        answers: { score: { r: 1, a: place < 30 ? 3 : place < 45 ? 8 : 10 } },
        firstMs: at(10),
        ctx: bands(place < 30 ? '<10s' : '1-3min'),
      }),
    ),
  )
  const reply = await room.ask('/api/sites/acme/summary?format=csv')
  expect(reply.headers.get('content-disposition')).toContain('acme-summary-2026-03-08.csv')
  const lines = (await reply.text())
    .trim()
    .split('\r\n')
    .map((line) => line.replaceAll('"', '').split(','))
  const [head = [], ...rows] = lines
  const rowOf = (figure: string, group: string) => {
    const row = rows.find((one) => one[1] === figure && one[2] === group) ?? []
    return Object.fromEntries(head.map((name, place) => [name, row[place]]))
  }
  // 25 % promoters − 50 % detractors
  expect(rowOf('nps', '')).toMatchObject({
    part: 'satisfaction',
    n: '60',
    value: '-25',
    to: '2026-03-08',
  })
  expect(rowOf('nps', 'time:<10s')).toMatchObject({ part: 'bands', n: '30', value: '-100' })
  expect(rowOf('nps', 'time:1-3min')).toMatchObject({ n: '30', value: '50' })
  // all were on their first visit: one band tells nothing
  expect(rows.some(([, , group]) => group?.startsWith('visits'))).toBe(false)
})
