import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createRepurchaseCount } from '#collector/results/count-repurchase.ts'
import type { Buyer } from '#collector/store/inbound-store.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY = 86_400_000
type Room = Awaited<ReturnType<typeof openCollector>>

async function proofOf(room: Room, customer: string): Promise<string> {
  const reply = await room.ask('/api/sites/acme/identity')
  const { secret } = await reply.json()
  return createHmac('sha256', secret).update(customer).digest('hex')
}

const knock = (room: Room, body: unknown) =>
  room.app.request('/w/acme/asks', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify(body),
  })

describe('an ask', () => {
  test('is told to the proven customer alone, until the survey was shown', async () => {
    const room = await openCollector()
    const made = await room.post('/api/sites/acme/asks', { survey: 'nps', customer: 'c-7' })
    expect(made.status).toBe(201)
    expect(await made.json()).toMatchObject({ survey: 'nps', expires: '2026-04-10T12:00:00.000Z' })
    const customerProof = await proofOf(room, 'c-7')

    const told = await knock(room, { customer: 'c-7', customerProof })
    expect(told.headers.get('access-control-allow-origin')).toBe('*')
    expect(await told.json()).toEqual({ asks: ['nps'], restMs: {} })
    const other = { customer: 'c-8', customerProof: await proofOf(room, 'c-8') }
    expect(await (await knock(room, other)).json()).toEqual({ asks: [], restMs: {} })
    expect(
      (await knock(room, { customer: 'c-7', customerProof: other.customerProof })).status,
    ).toBe(403)
    expect((await knock(room, { customer: 'c-7', customerProof: '' })).status).toBe(403)

    room.clock.now = new Date(room.clock.now.getTime() + 1_000)
    const first = room.clock.now.getTime()
    const shown = { flags: 1, answers: {}, t: { first, now: first }, ctx: { customer: 'c-7' } }
    await room.send([snapshot(shown)])
    expect(await (await knock(room, { customer: 'c-7', customerProof })).json()).toEqual({
      asks: [],
      restMs: {},
    })
  })

  test('comes with how long each survey leaves the proven customer alone, on all devices', async () => {
    const room = await openCollector()
    const csat = { id: 'csat', questions: [{ id: 'score', kind: 'csat' }] }
    expect((await room.post('/api/sites/acme/surveys', csat)).status).toBe(201)
    const customerProof = await proofOf(room, 'c-7')
    const restOf = async (customer: string, proof = customerProof) =>
      (await (await knock(room, { customer, customerProof: proof })).json()).restMs
    expect(await restOf('c-7')).toEqual({})

    const first = room.clock.now.getTime()
    const answered = { t: { first, now: first }, flags: 1 | 4 | 16 }
    await room.send([
      // anybody may say that they are c-7
      snapshot({ ...answered, survey: 'csat', ctx: { customer: 'c-7' }, answers: {} }),
      snapshot({ ...answered, ctx: { customer: 'c-7', customerProof } }),
    ])
    room.clock.now = new Date(first + 2 * DAY)
    expect(await restOf('c-7')).toEqual({ nps: 88 * DAY, csat: 12 * DAY })
    expect(await restOf('c-8', await proofOf(room, 'c-8'))).toEqual({})
  })

  test('shows in the tag as no more than that there are some', async () => {
    const room = await openCollector()
    const tag = async () => (await room.app.request('/w/acme.js')).text()
    expect(await tag()).not.toContain('"asks"')
    await room.post('/api/sites/acme/asks', { survey: 'nps', customer: 'c-secret' })
    expect(await tag()).toContain('"asks":true')
    expect(await tag()).not.toContain('c-secret')
    const reply = await room.ask('/api/sites/acme/asks?survey=nps&customer=c-secret', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.status).toBe(204)
    expect(await tag()).not.toContain('"asks"')
  })

  test.each([
    [{ survey: 'nps' }, 'customer'],
    [{ survey: 'none', customer: 'c' }, 'survey: this site has no such survey'],
    [{ survey: 'nps', customer: 'c', expires: '2020-01-01T00:00:00Z' }, 'expires'],
    [{ survey: 'nps', customer: 'c', expires: '2028-01-01T00:00:00Z' }, 'expires'],
    [{ survey: 'nps', customer: 'c', expires: 'soon' }, 'expires'],
    [{ survey: 'nps', customer: 'c', site: 'other' }, 'site'],
  ])('%o is refused', async (body, sentence) => {
    const room = await openCollector()
    const reply = await room.post('/api/sites/acme/asks', body)
    expect(reply.status).toBe(400)
    expect((await reply.json()).error).toContain(sentence)
  })

  test.each(['', 'null', '[]', '{"customer":"c"}', '{"customer":1,"customerProof":"x"}'])(
    'a question that is no question, %s, is refused',
    async (body) => {
      const room = await openCollector()
      const headers = { 'content-type': 'text/plain' }
      const reply = await room.app.request('/w/acme/asks', { method: 'POST', headers, body })
      expect(reply.status).toBe(400)
    },
  )
})

describe('orders', () => {
  const order = (given = {}) => ({
    id: 'o-1',
    customer: 'c-1',
    at: '2026-03-20T10:00:00+09:00',
    value: 19.99,
    currency: 'EUR',
    ...given,
  })

  test('stand beside what the customer said', async () => {
    const room = await openCollector()
    await room.send([
      snapshot({ ctx: { customer: 'c-1' } }),
      snapshot({ ctx: { customer: 'c-2' } }),
      snapshot({ ctx: { customer: 'c-3' }, answers: { score: { r: 1, a: 2 } } }),
      snapshot(),
    ])
    const orders = [order(), order({ id: 'o-2', at: '2026-05-01T00:00:00Z', value: 5 })]
    const kept = await room.post('/api/sites/acme/orders', { orders })
    expect(await kept.json()).toEqual({ kept: 2 })
    // 70 days after the answers: 30 and 60 are over, 90 are not
    room.clock.now = new Date(room.clock.now.getTime() + 70 * DAY)
    const reply = await room.ask('/api/surveys/nps/repurchase?from=2026-03-01&to=2026-03-31')
    const { questions } = await reply.json()
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({ id: 'score', kind: 'nps', good: [9, 10] })
    const [low, high] = questions[0].ratings
    expect(low).toMatchObject({
      rating: 2,
      horizons: [{ days: 30, customers: 1, bought: 0 }, {}, {}],
    })
    expect(high).toMatchObject({
      rating: 9,
      horizons: [
        { days: 30, customers: 2, bought: 1, orders: 1, revenue: { EUR: 19.99 } },
        { days: 60, customers: 2, bought: 1, orders: 2, revenue: { EUR: 24.99 } },
        { days: 90, customers: 0, bought: 0, orders: 0, revenue: {} },
      ],
    })
    expect(high.horizons[2]).not.toHaveProperty('share')
    // Wilson, 1 of 2: 9.45 % to 90.55 %
    const { value, low: from, high: to } = high.horizons[0].share
    expect([value, from, to].map((percent) => percent.toFixed(2))).toEqual([
      '50.00',
      '9.45',
      '90.55',
    ])
  })

  test.each([
    [{ orders: [] }, 'orders'],
    [{ orders: [order({ value: -1 })] }, 'orders[0].value'],
    [{ orders: [order({ value: 1e300 })] }, 'orders[0].value'],
    [{ orders: [order({ currency: 'euro' })] }, 'orders[0].currency'],
    [{ orders: [order({ at: 'yesterday' })] }, 'orders[0].at'],
    [{ orders: [order(), order({ customer: '' })] }, 'orders[1].customer'],
    [{ orders: Array.from({ length: 501 }, () => order()) }, 'orders'],
  ])('that do not fit are refused together, by name', async (body, field) => {
    const room = await openCollector()
    const reply = await room.post('/api/sites/acme/orders', body)
    expect(reply.status).toBe(400)
    expect((await reply.json()).error).toContain(field)
  })
})

describe('counting who bought again', () => {
  const buyer = (given: Partial<Buyer> = {}): Buyer => ({
    customer: 'c',
    firstMs: 0,
    ratings: { again: 5 },
    orders: [],
    ...given,
  })
  const at = (atMs: number) => ({ atMs, valueE4: 10_000, currency: 'EUR' })
  const first = (count: ReturnType<typeof createRepurchaseCount>) => count.of('again')[0]!.horizons

  test('a customer counts once, with the first answer', () => {
    const count = createRepurchaseCount(365 * DAY)
    count.add(buyer())
    count.add(buyer({ firstMs: DAY, ratings: { again: 1 } }))
    expect(count.of('again').map(({ rating }) => rating)).toEqual([5])
    expect(first(count)[0]?.customers).toBe(1)
  })

  test('the order asked about, booked within the hour, is not another one', () => {
    const count = createRepurchaseCount(365 * DAY)
    count.add(buyer({ orders: [at(3_600_000)] }))
    expect(first(count)[0]?.bought).toBe(0)
    count.add(buyer({ customer: 'd', orders: [at(3_600_001)] }))
    expect(first(count)[0]?.bought).toBe(1)
  })

  test('an order that was cancelled is none', () => {
    const count = createRepurchaseCount(365 * DAY)
    count.add(buyer({ orders: [{ ...at(2 * DAY), valueE4: 0 }] }))
    expect(first(count)[0]).toMatchObject({ customers: 1, bought: 0, orders: 0 })
  })

  test('the horizon that a question asks about is counted', () => {
    const count = createRepurchaseCount(365 * DAY, () => [14, 30])
    count.add(buyer({ orders: [at(20 * DAY)] }))
    expect(first(count).map(({ days, bought }) => [days, bought])).toEqual([
      [14, 0],
      [30, 1],
    ])
  })

  test('a horizon holds its last instant and counts nobody before it', () => {
    const count = createRepurchaseCount(30 * DAY)
    count.add(buyer({ orders: [at(30 * DAY)] }))
    expect(first(count).map(({ customers }) => customers)).toEqual([1, 0, 0])
    expect(first(count)[0]?.bought).toBe(1)
    const early = createRepurchaseCount(30 * DAY - 1)
    early.add(buyer())
    expect(first(early)[0]?.customers).toBe(0)
  })
})

describe('an Idempotency-Key', () => {
  const send = (room: Room, key: string, body: unknown, path = '/api/sites/acme/webhooks') =>
    room.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
  const hook = { target: 'https://93.184.215.14/' }

  test('makes a repeated request the same request, down to the secret in its reply', async () => {
    const room = await openCollector()
    const first = await send(room, 'a', hook)
    const again = await send(room, 'a', hook)
    expect([again.status, await again.text()]).toEqual([201, await first.text()])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await room.store.readEndpoints('acme')).toHaveLength(1)
  })

  test('gives no key and no link a second time, and makes none', async () => {
    const room = await openCollector()
    const first = await (await send(room, 'a', {}, '/api/surveys/nps/shares')).json()
    const again = await (await send(room, 'a', {}, '/api/surveys/nps/shares')).json()
    expect(again).toEqual({ share: first.share })
    const { shares } = await (await room.ask('/api/surveys/nps/shares')).json()
    expect(shares).toHaveLength(1)
  })

  test('repeats a refusal as well', async () => {
    const room = await openCollector()
    const first = await send(room, 'a', { target: 'https://10.0.0.1/' })
    const again = await send(room, 'a', { target: 'https://10.0.0.1/' })
    expect([first.status, again.status]).toEqual([400, 400])
    expect(await again.text()).toBe(await first.text())
  })

  test('is not to be used for another body, and another path is another request', async () => {
    const room = await openCollector()
    await send(room, 'a', hook)
    expect((await send(room, 'a', { ...hook, name: 'x' })).status).toBe(422)
    const ask = { survey: 'nps', customer: 'c' }
    expect((await send(room, 'a', ask, '/api/sites/acme/asks')).status).toBe(201)
  })

  test('of two requests at once lets one through', async () => {
    const room = await openCollector()
    const replies = await Promise.all([send(room, 'a', hook), send(room, 'a', hook)])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(await room.store.readEndpoints('acme')).toHaveLength(1)
  })

  test('is forgotten after a day', async () => {
    const room = await openCollector()
    await send(room, 'a', hook)
    room.clock.now = new Date(room.clock.now.getTime() + DAY)
    expect((await send(room, 'a', hook)).headers.get('idempotency-replayed')).toBeNull()
    expect(await room.store.readEndpoints('acme')).toHaveLength(2)
  })

  test('that is too long or not visible is refused', async () => {
    const room = await openCollector()
    expect((await send(room, 'x'.repeat(256), hook)).status).toBe(400)
    expect((await send(room, 'a b', hook)).status).toBe(400)
  })
})
