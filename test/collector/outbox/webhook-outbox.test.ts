import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { readAllowList } from '#collector/outbox/guard/allow-list.ts'
import { createEncryption } from '#collector/outbox/encrypt.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { openReceiver } from '../../support/collector/receiver.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const MINUTE = 60_000
const allowed = readAllowList('127.0.0.1')
if (!allowed.ok) throw new Error(allowed.entry)
const webhookAllow = allowed.list

/** A collector with one receiver, and hands to move its clock. */
async function open(target: string, given: Record<string, unknown> = {}, timeoutMs = 30_000) {
  const room = await openCollector({
    settings: { webhookAllow, publicUrl: 'https://ask.shop.example' },
    outbox: { random: () => 0, timeoutMs },
  })
  const path = '/api/sites/acme/webhooks'
  const added = await room.post(path, { target, ...given })
  const { webhook, secret } = await added.json()
  const one = `${path}/${webhook.id}`
  const { dispatcher } = room.deps.outbox
  return {
    ...room,
    one,
    secret: String(secret),
    pass(ms: number) {
      room.clock.now = new Date(room.clock.now.getTime() + ms)
    },
    /** looks once, and waits for what was sent */
    async turn() {
      await dispatcher.turn()
      await dispatcher.settled()
    },
    async log() {
      const reply = await room.ask(`${one}/deliveries`)
      return (await reply.json()).deliveries
    },
    shown: async () => (await (await room.ask(path)).json()).webhooks[0],
    change: (body: unknown) =>
      room.ask(one, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

const finished = (given = {}) => snapshot({ flags: 1 | 4 | 8, ...given })
const low = { score: { r: 1, a: 3 }, why: { r: 1, a: 'The parcel came late' } }

describe('a finished response', () => {
  test('reaches the receiver signed, once, with what was asked and answered', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url)
    await room.send([finished({ answers: low, ctx: { device: 'phone', customer: 'c-7' } })])
    await room.turn()
    await room.turn()
    expect(receiver.got).toHaveLength(1)
    const { headers, body } = receiver.got[0]!
    // the library's clock is today's: it is told the message's own
    const sent: Record<string, string> = {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
    }
    const oracle = new Webhook(room.secret)
    expect(headers['webhook-signature']).toBe(
      oracle.sign(sent['webhook-id']!, room.clock.now, body),
    )
    expect(headers['content-type']).toBe('application/json')
    expect(JSON.parse(body)).toMatchObject({
      type: 'response.completed',
      timestamp: room.clock.now.toISOString(),
      data: {
        complete: true,
        site: { id: 'acme', name: 'Acme' },
        survey: { id: 'nps', ver: 1 },
        answers: [
          { question: 'score', kind: 'nps', rating: 3, scale: [0, 10], low: true },
          { question: 'why', kind: 'comment', comment: 'The parcel came late' },
        ],
        context: { device: 'phone', customer: 'c-7' },
        link: 'https://ask.shop.example/surveys/nps',
      },
    })
    expect(await room.log()).toMatchObject([
      { kind: 'response.completed', state: 'delivered', tried: 1, attempts: [{ status: 204 }] },
    ])
  })

  test('that arrives twice, or is edited, is still one event', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url)
    const one = finished()
    await room.send([one])
    await room.turn()
    await room.send([one])
    await room.send([{ ...one, rev: 2, answers: low }])
    await room.turn()
    expect(receiver.got).toHaveLength(1)
  })

  test('that is longer than a receiver takes is cut, and says so', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url)
    // 5,000 characters that JSON writes with six bytes each: 30 kB
    await room.send([finished({ answers: { why: { r: 1, a: '\u0001'.repeat(5_000) } } })])
    await room.turn()
    const { body } = receiver.got[0]!
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(20_480)
    const { data } = JSON.parse(body)
    expect(data.truncated).toBe(true)
    expect(data.answers[0].comment).toMatch(/^\u0001{2000}…$/u)
  })
})

describe('a receiver that fails', () => {
  test('is tried again under the same id with a new time, by the schedule', async () => {
    const receiver = await openReceiver((response) => void response.writeHead(500).end())
    const room = await open(receiver.url)
    await room.send([finished()])
    const waits = [0, 5_000, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 300 * MINUTE, 600 * MINUTE]
    const more = [840 * MINUTE, 1_200 * MINUTE, 1_440 * MINUTE]
    for (const [place, wait] of [...waits, ...more].entries()) {
      if (wait > 0) {
        room.pass(wait - 1)
        await room.turn()
        expect(receiver.got).toHaveLength(place)
        room.pass(1)
      }
      await room.turn()
      expect(receiver.got).toHaveLength(place + 1)
    }
    const ids = new Set(receiver.got.map(({ headers }) => headers['webhook-id']))
    const times = new Set(receiver.got.map(({ headers }) => headers['webhook-timestamp']))
    expect([ids.size, times.size]).toEqual([1, 10])
    const [delivery] = await room.log()
    expect(delivery).toMatchObject({ state: 'failed', tried: 10 })
    expect(delivery.attempts).toHaveLength(10)
    room.pass(100 * 60 * MINUTE)
    await room.turn()
    expect(receiver.got).toHaveLength(10)
  })

  test('and comes back gets what it missed, on demand', async () => {
    const health = { status: 500 }
    const receiver = await openReceiver((response) => void response.writeHead(health.status).end())
    const room = await open(receiver.url)
    await room.send([finished()])
    await room.turn()
    health.status = 200
    const [{ delivery }] = await room.log()
    const replay = await room.post(`${room.one}/replay`, { delivery })
    expect(await replay.json()).toEqual({ replayed: 1 })
    await room.turn()
    expect(await room.log()).toMatchObject([
      { state: 'delivered', tried: 1, attempts: [{ status: 500 }, { status: 200 }] },
    ])
    const [first, second] = receiver.got
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  })

  test('that says 410 is paused, and what waits is kept for its return', async () => {
    const health = { status: 410 }
    const receiver = await openReceiver((response) => void response.writeHead(health.status).end())
    const room = await open(receiver.url)
    await room.send([finished()])
    await room.turn()
    expect(await room.shown()).toMatchObject({ paused: 'gone' })
    await room.send([finished()])
    room.pass(MINUTE)
    await room.turn()
    expect(receiver.got).toHaveLength(1)
    health.status = 200
    expect((await room.change({ active: true })).status).toBe(200)
    const failedSince = new Date(room.clock.now.getTime() - 60 * MINUTE).toISOString()
    await room.post(`${room.one}/replay`, { failedSince })
    await room.turn()
    expect(receiver.got).toHaveLength(2)
  })

  test('that asks for patience is given it', async () => {
    const receiver = await openReceiver(
      (response) => void response.writeHead(429, { 'retry-after': '600' }).end(),
    )
    const room = await open(receiver.url)
    await room.send([finished()])
    await room.turn()
    room.pass(9 * MINUTE)
    await room.turn()
    expect(receiver.got).toHaveLength(1)
    room.pass(MINUTE)
    await room.turn()
    expect(receiver.got).toHaveLength(2)
  })

  test('that hangs holds up neither an answer nor another receiver', async () => {
    const tarpit = await openReceiver(() => {})
    const swift = await openReceiver()
    const room = await open(tarpit.url, {}, 3_000)
    await room.post('/api/sites/acme/webhooks', { target: swift.url })
    await room.send(Array.from({ length: 9 }, () => finished()))
    await room.deps.outbox.dispatcher.turn()
    let isOver = false
    const over = room.deps.outbox.dispatcher.settled().then(() => (isOver = true))
    // two requests hang; the answer is acked, and the other receiver is served meanwhile
    const reply = await room.send([finished()])
    expect(await reply.json()).toMatchObject({ responses: [{ state: 'kept' }] })
    expect(isOver).toBe(false)
    await over
    await room.turn()
    expect(tarpit.got.length).toBeLessThanOrEqual(4)
    expect(swift.got.length).toBeGreaterThanOrEqual(2)
    expect(await room.log()).toContainEqual(
      expect.objectContaining({
        attempts: [expect.objectContaining({ error: 'no answer within 3 s' })],
      }),
    )
  })

  test('whose name has moved inside the network since it was saved gets nothing', async () => {
    const canary = await openReceiver()
    const answers = ['93.184.215.14', '127.0.0.1']
    const room = await openCollector({
      outbox: {
        timeoutMs: 300,
        resolve: async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }],
      },
    })
    const added = await room.post('/api/sites/acme/webhooks', { target: 'https://moved.example/' })
    expect(added.status).toBe(201)
    const { webhook } = await added.json()
    await room.send([finished()])
    const { dispatcher } = room.deps.outbox
    await dispatcher.turn()
    await dispatcher.settled()
    const log = await room.ask(`/api/sites/acme/webhooks/${webhook.id}/deliveries`)
    expect((await log.json()).deliveries[0].attempts[0].error).toBe(
      'moved.example does not lead to the public internet',
    )
    expect(canary.got).toEqual([])
  })
})

describe('a process that dies between sending and marking', () => {
  test('sends again under the same id once the lease has ended', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url)
    await room.send([finished()])
    const { store } = room
    // what another process leased and never finished
    const [event] = await store
      .takeDueEvents(room.clock.now.getTime(), 0, 10)
      .then((events) => events.filter(({ kind }) => kind === 'response.completed'))
    const id = room.one.split('/').at(-1)!
    await store.spreadEvent(event!, [id], room.clock.now.getTime())
    const nowMs = room.clock.now.getTime()
    expect(await store.leaseDeliveries({ nowMs, leaseMs: MINUTE, perEndpoint: 2 })).toHaveLength(1)
    await room.turn()
    expect(receiver.got).toEqual([])
    room.pass(MINUTE)
    await room.turn()
    expect(receiver.got.map(({ headers }) => headers['webhook-id'])).toEqual([event!.id])
  })
})

describe('filters', () => {
  test('a low score with a comment reaches who asked for it, when it first is one', async () => {
    const receiver = await openReceiver()
    const filter = { lowScore: true, hasComment: true }
    const room = await open(receiver.url, { events: ['response.answered'], filter })
    const one = snapshot({ answers: { score: { r: 1, a: 3 } } })
    await room.send([one, snapshot({ answers: { ...low, score: { r: 1, a: 9 } } })])
    room.pass(31_000)
    await room.turn()
    room.pass(31_000)
    await room.turn()
    expect(receiver.got).toHaveLength(0)
    await room.send([{ ...one, rev: 2, answers: low }])
    await room.turn()
    expect(receiver.got).toHaveLength(0)
    room.pass(31_000)
    await room.turn()
    expect(receiver.got).toHaveLength(1)
    expect(JSON.parse(receiver.got[0]!.body)).toMatchObject({
      type: 'response.answered',
      data: { complete: false },
    })
  })

  test('an answer that is finished does not rest', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url, { events: ['response.answered'] })
    await room.send([finished({ answers: low })])
    await room.turn()
    expect(receiver.got).toHaveLength(1)
  })

  test('customers unknown and other surveys are left out', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url, { filter: { customerKnown: true, surveys: ['nps'] } })
    await room.send([finished(), finished({ ctx: { customer: 'c' } })])
    await room.change({ filter: { surveys: ['other'] } })
    await room.turn()
    expect(receiver.got).toHaveLength(0)
    await room.change({ filter: { customerKnown: true } })
    await room.send([finished(), finished({ ctx: { customer: 'c' } })])
    await room.turn()
    expect(receiver.got).toHaveLength(1)
  })

  test('history from eight days ago and more is no news', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url)
    const first = room.clock.now.getTime() - 9 * 86_400_000
    const old = finished({ t: { first, now: first } })
    await room.post('/api/sites/acme/responses', { v: 1, responses: [old, finished()] })
    await room.turn()
    expect(receiver.got).toHaveLength(1)
  })
})

test('an erased response is not sent', async () => {
  const health = { status: 500 }
  const receiver = await openReceiver((response) => void response.writeHead(health.status).end())
  const room = await open(receiver.url)
  const reply = await room.send([finished({ answers: low })])
  const { responses } = await reply.json()
  await room.turn()
  health.status = 200
  await room.store.erase('acme', responses[0].id, new Date(room.clock.now.getTime() + 1e9))
  room.pass(60 * MINUTE)
  await room.turn()
  expect(receiver.got).toHaveLength(1)
  expect(await room.log()).toEqual([])
})

describe('secrets', () => {
  test('while one replaces the other, both sign; a day later only the new one', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url)
    const rotated = await (await room.post(`${room.one}/rotate`, {})).json()
    const signaturesOf = async () => {
      await room.send([finished()])
      await room.turn()
      const { headers, body } = receiver.got.at(-1)!
      const id = String(headers['webhook-id'])
      const signed = String(headers['webhook-signature']).split(' ')
      const by = (secret: string) =>
        signed.includes(new Webhook(secret).sign(id, room.clock.now, body))
      return { count: signed.length, old: by(room.secret), next: by(rotated.secret) }
    }
    expect(await signaturesOf()).toEqual({ count: 2, old: true, next: true })
    room.pass(24 * 60 * MINUTE)
    expect(await signaturesOf()).toEqual({ count: 1, old: false, next: true })
  })

  test('neither the address nor the secret can be read in the book', async () => {
    const room = await open('https://93.184.215.14/hooks/T0/B0/xyzzy', { kind: 'slack' })
    const hook = await open('https://93.184.215.14/hooks/xyzzy')
    const rows = [...(await room.store.readEndpoints()), ...(await hook.store.readEndpoints())]
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('xyzzy')
    expect(JSON.stringify(rows)).not.toContain(hook.secret.slice('whsec_'.length))
    expect(JSON.stringify(await hook.shown())).not.toContain('whsec_')
    expect(await room.shown()).toMatchObject({ target: 'https://93.184.215.14/…' })
  })
})

test('a receiver sealed with a key that is lost can be seen and removed, and is sent nothing', async () => {
  const room = await open('https://93.184.215.14/', { kind: 'slack' })
  const [row] = await room.store.readEndpoints()
  await room.store.changeEndpoint({
    ...row!,
    sealed: createEncryption('lost').close('{}', row!.id),
  })
  expect(await room.shown()).toMatchObject({ paused: 'unreadable', target: '' })
  await room.send([finished({ answers: low })])
  await room.turn()
  expect(await room.log()).toEqual([])
  expect((await room.change({ active: true })).status).toBe(409)
  const headers = { 'content-type': 'application/json' }
  expect((await room.ask(room.one, { method: 'DELETE', headers })).status).toBe(204)
})

describe('the test button', () => {
  test('sends signed, by the same way, and its result is in the log', async () => {
    const receiver = await openReceiver()
    const room = await open(receiver.url, { name: 'CRM' })
    const reply = await room.post(`${room.one}/test`, {})
    expect(reply.status).toBe(202)
    const { event } = await reply.json()
    await room.turn()
    expect(receiver.got[0]?.headers['webhook-id']).toBe(event)
    expect(JSON.parse(receiver.got[0]!.body)).toMatchObject({
      type: 'test',
      data: { message: 'This is a test from Earshot: "CRM" works.' },
    })
    expect(await room.log()).toMatchObject([{ event, kind: 'test', state: 'delivered' }])
  })
})

describe('an address is refused when it is saved, in one sentence', () => {
  test.each([
    ['https://10.0.0.1/', 'target: 10.0.0.1 does not lead to the public internet'],
    ['http://93.184.215.14/', 'target: the address begins with https://'],
    ['nonsense', 'target: this is not an address such as https://shop.example/hooks'],
  ])('%s', async (target, error) => {
    const room = await openCollector()
    const reply = await room.post('/api/sites/acme/webhooks', { target })
    expect([reply.status, await reply.json()]).toMatchObject([400, { error }])
  })

  test('and when it is changed, and the old one stays', async () => {
    const room = await open('https://93.184.215.14/')
    const reply = await room.change({ target: 'https://[::1]/' })
    expect(reply.status).toBe(400)
    expect(await room.shown()).toMatchObject({ target: 'https://93.184.215.14/' })
  })

  test.each([
    [{ target: 'https://93.184.215.14/', secret: 'x' }, 'secret'],
    [{ target: 'https://93.184.215.14/', events: ['digest'] }, 'events'],
    [{ target: 'shop', kind: 'mail' }, 'target'],
    [{ target: 'a@b.example\nbcc: c@d.example', kind: 'mail' }, 'target'],
    [{}, 'target'],
  ])('%o', async (body, field) => {
    const room = await openCollector()
    const reply = await room.post('/api/sites/acme/webhooks', body)
    expect(reply.status).toBe(400)
    expect((await reply.json()).error).toContain(field)
  })
})
