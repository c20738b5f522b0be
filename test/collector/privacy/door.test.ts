import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Collector = Awaited<ReturnType<typeof openCollector>>

const PAGE = 'https://acme.example/checkout?token=canary-token&size=m#canary-hash'
const REFERRER = 'https://search.example/?q=canary-query'
const CTX = {
  page: PAGE,
  referrer: REFERRER,
  device: 'phone',
  lang: 'en',
  visit: 'new',
  channel: 'tag',
  customer: 'c-17',
  traits: { plan: 'gold', email: 'canary@acme.example' },
} as const

async function only(collector: Collector) {
  const { responses } = await (await collector.ask('/api/surveys/nps/responses')).json()
  expect(responses).toHaveLength(1)
  return responses[0]
}

async function storedContext(collector: Collector) {
  const { id } = await only(collector)
  return (await collector.store.findResponse('acme', id))!.ctx
}

describe('what is kept of a shopper', () => {
  test('addresses lose their queries, but for the names an owner allows', async () => {
    const collector = await openCollector({ site: { queryNames: ['size'] } })
    await collector.send([snapshot({ ctx: CTX })])
    expect(await storedContext(collector)).toMatchObject({
      page: 'https://acme.example/checkout?size=m',
      referrer: 'https://search.example/',
    })
  })

  test('of traits only those that a site declares', async () => {
    const collector = await openCollector()
    await collector.send([snapshot({ ctx: CTX })])
    expect((await storedContext(collector)).traits).toEqual({ plan: 'gold' })
  })

  test('a shopper who asks for privacy leaves device and language, and the answer', async () => {
    const collector = await openCollector()
    await collector.send([snapshot({ ctx: CTX })], { 'sec-gpc': '1' })
    expect(await storedContext(collector)).toEqual({ device: 'phone', lang: 'en' })
    expect((await only(collector)).answers).toEqual({ score: 9 })
  })

  test('an anonymous survey knows neither customer nor traits', async () => {
    const draft = { id: 'nps', anonymous: true, questions: [{ id: 'score', kind: 'nps' }] } as const
    const collector = await openCollector({ draft })
    const reply = await collector.send([snapshot({ ctx: CTX })])
    const [{ id }] = (await reply.json()).responses
    const { ctx } = (await collector.store.findResponse('acme', id))!
    expect(ctx).not.toHaveProperty('customer')
    expect(ctx).not.toHaveProperty('unsigned')
    expect(ctx).not.toHaveProperty('traits')
  })

  test('no reply to a shopper sets a cookie', async () => {
    const collector = await openCollector()
    const replies = [
      await collector.send([snapshot()]),
      await collector.app.request('/w/acme.js'),
      await collector.app.request('/s/nps'),
    ]
    for (const reply of replies) expect(reply.headers.has('set-cookie')).toBe(false)
  })
})

describe('who a shopper says to be', () => {
  async function secretOf(collector: Collector): Promise<string> {
    return (await (await collector.ask('/api/sites/acme/identity')).json()).secret
  }

  test("is signed by the site's own server, or marked as unsigned", async () => {
    const collector = await openCollector()
    const proof = createHmac('sha256', await secretOf(collector))
      .update('c-17')
      .digest('hex')
    const ctx = { ...CTX, customerProof: proof }
    await collector.send([snapshot({ ctx })])
    expect(await only(collector)).toMatchObject({ customer: 'c-17' })
    expect(await only(collector)).not.toHaveProperty('unsigned')
    expect(await storedContext(collector)).not.toHaveProperty('customerProof')
  })

  test.each([
    ['no proof', undefined],
    ['a wrong proof', '0'.repeat(64)],
    ['a proof of another', createHmac('sha256', 'x').update('c-17').digest('hex')],
  ])('with %s is kept, counted and unsigned', async (_, customerProof) => {
    const collector = await openCollector()
    await collector.send([snapshot({ ctx: { ...CTX, ...(customerProof && { customerProof }) } })])
    expect(await only(collector)).toMatchObject({ customer: 'c-17', unsigned: true })
  })

  describe('by a secret that was replaced', () => {
    const DAY_MS = 86_400_000
    const sign = (secret: string, customer: string) =>
      createHmac('sha256', secret).update(customer).digest('hex')

    /** whether an answer with that proof is signed; each of another shopper */
    async function isSigned(collector: Collector, secret: string) {
      const customer = `c-${Math.random()}`
      const ctx = { ...CTX, customer, customerProof: sign(secret, customer) }
      const t = { first: collector.clock.now.getTime(), now: collector.clock.now.getTime() }
      await collector.send([snapshot({ ctx, t })])
      const [held] = await collector.store.findOfCustomer('acme', customer)
      return held?.ctx.unsigned === undefined
    }

    test('is believed for a week beside the new one, then no more', async () => {
      const collector = await openCollector()
      const old = await secretOf(collector)
      const reply = await collector.post('/api/sites/acme/identity/rotate', {})
      const until = new Date(NOW.getTime() + 7 * DAY_MS)
      const said = await reply.json()
      expect([reply.status, said.previous]).toEqual([
        200,
        { secret: old, until: until.toISOString() },
      ])
      expect(said.secret).not.toBe(old)
      expect(await isSigned(collector, said.secret)).toBe(true)
      expect(await isSigned(collector, old)).toBe(true)
      collector.clock.now = until
      expect(await isSigned(collector, old)).toBe(false)
      expect(await isSigned(collector, said.secret)).toBe(true)
      const identity = await (await collector.ask('/api/sites/acme/identity')).json()
      expect(identity).toEqual({ secret: said.secret })
    })

    test('is never believed again where it has leaked', async () => {
      const collector = await openCollector()
      const old = await secretOf(collector)
      await collector.post('/api/sites/acme/identity/rotate', { keepDays: 0 })
      expect(await isSigned(collector, old)).toBe(false)
    })

    test('is not kept longer than a month, and no field is guessed', async () => {
      const collector = await openCollector()
      for (const body of [{ keepDays: 31 }, { keepDays: -1 }, { keepDays: 1.5 }, { days: 3 }]) {
        expect((await collector.post('/api/sites/acme/identity/rotate', body)).status).toBe(400)
      }
    })

    test('is in the audit list, and no owner sets it by changing the site', async () => {
      const collector = await openCollector()
      await collector.post('/api/sites/acme/identity/rotate', {})
      const { database } = collector.store.people
      const [entry] = await database.selectFrom('audit').selectAll().execute()
      expect(entry).toMatchObject({ action: 'customer_secret_replaced', siteId: 'acme' })
      const { print } = await (await collector.ask('/api/sites/acme')).json()
      const change = { customerSecret: { generation: 1, previousUntil: '2099-01-01T00:00:00Z' } }
      const reply = await collector.ask('/api/sites/acme', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ print, change }),
      })
      expect(reply.status).toBe(400)
    })
  })

  test('is believed when the owner sends it', async () => {
    const collector = await openCollector()
    const sent = snapshot({ ctx: CTX, t: { first: NOW.getTime(), now: NOW.getTime() } })
    await collector.post('/api/sites/acme/responses', { v: 1, responses: [sent] })
    expect(await only(collector)).not.toHaveProperty('unsigned')
  })
})

describe('/api/sites/{site}/customers', () => {
  async function withTwo() {
    const collector = await openCollector()
    await collector.send([snapshot({ k: 'shopper-1', ctx: CTX }), snapshot({ ctx: CTX })])
    await collector.send([snapshot({ ctx: { ...CTX, customer: 'c-18' } })])
    return collector
  }

  test('hands out all that is known of one', async () => {
    const collector = await withTwo()
    const reply = await collector.ask('/api/sites/acme/customers?customer=c-17')
    expect(await reply.json()).toEqual({
      site: 'acme',
      customer: 'c-17',
      exported: NOW.toISOString(),
      responses: [0, 1].map(() => ({
        id: expect.any(String),
        survey: 'nps',
        at: '2026-03-11T11:59:55.000Z',
        answers: { score: 9 },
        context: expect.objectContaining({ customer: 'c-17', unsigned: true, device: 'phone' }),
      })),
      orders: [],
      asks: [],
    })
  })

  test('says which answers of one count nowhere, because others no longer call for them', async () => {
    const when = { question: 'score', from: 0, to: 6 }
    const questions = [
      { id: 'score', kind: 'nps' },
      { id: 'why', kind: 'comment', when },
    ] as const
    const collector = await openCollector({ draft: { id: 'nps', questions } })
    const answers = { score: { r: 3, a: 9 }, why: { r: 2, a: 'typed when it was a 3' } }
    await collector.send([snapshot({ rev: 3, answers, ctx: CTX })])
    const reply = await collector.ask('/api/sites/acme/customers?customer=c-17')
    const [response] = (await reply.json()).responses
    expect(response).toMatchObject({
      answers: { score: 9, why: 'typed when it was a 3' },
      notCounted: ['why'],
    })
  })

  test('erases one, and no snapshot brings it back', async () => {
    const collector = await withTwo()
    const reply = await collector.ask('/api/sites/acme/customers?customer=c-17', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
    })
    expect([reply.status, await reply.json()]).toEqual([
      200,
      { responses: 2, others: 0, scrubbed: true },
    ])
    const again = await collector.send([snapshot({ k: 'shopper-1', rev: 7, ctx: CTX })])
    expect((await again.json()).responses).toEqual([{ id: expect.any(String), state: 'gone' }])
    expect(await only(collector)).toMatchObject({ customer: 'c-18' })
    const results = await (await collector.ask('/api/surveys/nps/results')).json()
    expect(results.answered).toBe(1)
    const { database } = collector.store.people
    const [entry] = await database.selectFrom('audit').selectAll().execute()
    expect(entry).toMatchObject({ action: 'answer_erased', subject: 'a customer: 2 answers' })
  })

  test('nobody named is a 400', async () => {
    const reply = await (await openCollector()).ask('/api/sites/acme/customers')
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: 'say whose: ?customer=ID' })
  })

  test('one answer is erased by its id, another survey cannot', async () => {
    const collector = await openCollector()
    await collector.send([snapshot()])
    const { id } = await only(collector)
    const erase = (path: string) =>
      collector.ask(path, { method: 'DELETE', headers: { 'content-type': 'application/json' } })
    expect((await erase('/api/surveys/nps/responses/nobody')).status).toBe(404)
    expect((await erase(`/api/surveys/nps/responses/${id}`)).status).toBe(200)
    expect((await erase(`/api/surveys/nps/responses/${id}`)).status).toBe(404)
  })
})
