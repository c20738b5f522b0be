import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/snapshot.ts'
import { StoreBroken, StoreBusy } from '#collector/store/store-errors.ts'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Collector = Awaited<ReturnType<typeof openCollector>>

async function results(collector: Collector) {
  const reply = await collector.ask('/api/surveys/nps/results')
  return reply.json()
}

async function post(collector: Collector, body: BodyInit, headers: Record<string, string> = {}) {
  return collector.app.request('/w/acme', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body,
  })
}

async function refusal(reply: Response): Promise<[number, string]> {
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  const body = await reply.json()
  // the widget forgets a response only where a list of them says so
  expect(body).toEqual({ error: expect.any(String) })
  return [reply.status, body.error]
}

describe('POST /w/{site}', () => {
  test('keeps an answer and says so after it can be read', async () => {
    const collector = await openCollector()
    const reply = await collector.send([snapshot({ k: 'abcdefgh' })])
    expect(reply.status).toBe(200)
    expect(await reply.json()).toEqual({
      responses: [{ id: expect.any(String), rev: 1, state: 'kept' }],
    })
    expect(await results(collector)).toMatchObject({
      shown: 1,
      answered: 1,
      questions: [{ id: 'score', tally: { 9: 1 } }, {}, {}],
    })
  })

  test('a response is known by the hash of its secret', async () => {
    const collector = await openCollector()
    const [ack] = (await (await collector.send([snapshot({ k: 'abcdefgh' })])).json()).responses
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('abcdefgh'))
    expect(ack.id).toBe(Buffer.from(digest).toString('base64url').slice(0, 22))
  })

  test('a 0 is an answer', async () => {
    const collector = await openCollector()
    await collector.send([snapshot({ answers: { score: { r: 1, a: 0 } } })])
    expect((await results(collector)).questions[0].tally).toEqual({ 0: 1 })
  })

  test('acks stand in the order sent, each refusal with its reason, and only it is refused', async () => {
    const collector = await openCollector()
    const sent = [
      snapshot({ answers: { score: { r: 1, a: 11 } } }),
      snapshot(),
      snapshot({ survey: 'nobody' }),
      snapshot({ ver: 7 }),
      snapshot({ answers: { mood: { r: 1, a: 1 } } }),
      'not a response',
    ]
    const { responses } = await (await collector.send(sent)).json()
    expect(responses).toEqual([
      { state: 'refused', reason: '"score" takes a whole number from 0 to 10' },
      { id: expect.any(String), rev: 1, state: 'kept' },
      { state: 'refused', reason: 'site "acme" has no survey "nobody" version 1', retry: true },
      { state: 'refused', reason: 'site "acme" has no survey "nps" version 7', retry: true },
      { state: 'refused', reason: 'survey "nps" version 1 has no question "mood"' },
      { state: 'refused', reason: 'a response is an object' },
    ])
    expect((await results(collector)).shown).toBe(1)
  })

  test.each([
    ['9.5', 9.5],
    ['"9"', '9'],
    ['-1', -1],
    ['true', true],
    ['[9]', [9]],
    ['{}', {}],
    ['1e999', Infinity],
  ])('a rating of %s is refused and nothing of its response is stored', async (_, a) => {
    const collector = await openCollector()
    const answers = { why: { r: 1, a: 'kept?' }, score: { r: 1, a } }
    const body = JSON.stringify({ v: 1, responses: [{ ...snapshot(), answers }] })
    const { responses } = await (await post(collector, body.replace('null', '1e999'))).json()
    expect(responses[0].state).toBe('refused')
    expect((await results(collector)).shown).toBe(0)
  })

  test.each([
    ['no JSON', 'hello', 'the body is not JSON'],
    ['nothing', '', 'the body is not JSON'],
    ['a list', '[]', 'the body is not an object with "v" and "responses"'],
    ['null', 'null', 'the body is not an object with "v" and "responses"'],
    ['another version', '{"v":2,"responses":[]}', 'this collector reads "v": 1'],
    ['no responses', '{"v":1}', '"responses" is not a list'],
  ])('%s is a 400', async (_, body, sentence) => {
    expect(await refusal(await post(await openCollector(), body))).toEqual([400, sentence])
  })

  test('bytes that are no UTF-8 are a 400', async () => {
    const body = Uint8Array.from([0x22, 0xc3, 0x28, 0x22])
    expect(await refusal(await post(await openCollector(), body))).toEqual([
      400,
      'the body is not UTF-8',
    ])
  })

  test('20 responses are taken, 21 are a 400', async () => {
    const collector = await openCollector()
    const many = Array.from({ length: 21 }, () => snapshot())
    expect((await collector.send(many.slice(1))).status).toBe(200)
    expect(await refusal(await collector.send(many))).toEqual([
      400,
      '"responses" holds more than 20',
    ])
  })

  test('an unknown site is a 404', async () => {
    const { app } = await openCollector()
    const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }
    expect(await refusal(await app.request('/w/nobody', init))).toEqual([
      404,
      'there is no site "nobody"',
    ])
  })

  test('32 KiB are taken, one byte more is a 413, whether declared or not', async () => {
    const collector = await openCollector()
    const body = JSON.stringify({ v: 1, responses: [] })
    const full = body.padEnd(LIMITS.bodyBytes)
    expect((await post(collector, full)).status).toBe(200)
    const tooLarge = [413, 'the body is larger than 32768 bytes']
    expect(await refusal(await post(collector, `${full} `))).toEqual(tooLarge)
    const declared = { 'content-length': String(LIMITS.bodyBytes + 1) }
    expect(await refusal(await post(collector, body, declared))).toEqual(tooLarge)
  })

  test.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['TEXT/PLAIN;charset=UTF-8', 200],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['text/html', 415],
    ['application/json5', 415],
  ])('content type %s is a %i', async (type, status) => {
    const reply = await post(await openCollector(), '{"v":1,"responses":[]}', {
      'content-type': type,
    })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('a compressed body is a 415', async () => {
    const reply = await post(await openCollector(), '{}', { 'content-encoding': 'gzip' })
    expect(await refusal(reply)).toEqual([415, 'send the body uncompressed'])
  })

  test('too much from one prefix in a minute is a 429 that says when to return', async () => {
    const collector = await openCollector({ settings: { rateLimit: 3 } })
    const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
    const sendFrom = (address: string, responses: unknown[]) =>
      collector.app.request(
        '/w/acme',
        {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: JSON.stringify({ v: 1, responses }),
        },
        from(address),
      )
    expect((await sendFrom('192.0.2.1', [snapshot(), snapshot()])).status).toBe(200)
    // one of the minute's three is left, and this is two
    const refused = await sendFrom('192.0.2.99', [snapshot(), snapshot()])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refusal(refused)).toEqual([429, 'too many answers from this address'])
    expect((await sendFrom('198.51.100.1', [snapshot()])).status).toBe(200)
    expect((await results(collector)).shown).toBe(3)
  })

  test('a store that cannot write is a 503 that says when to return, and a reply later works', async () => {
    let isFull = true
    const collector = await openCollector({
      store: (store) => ({
        ...store,
        keep: async (arrivals) => {
          if (isFull) throw new StoreBusy('the disk is full', 60_000)
          return store.keep(arrivals)
        },
      }),
    })
    const refused = await collector.send([snapshot()])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(60)
    expect(refused.headers.get('access-control-expose-headers')).toBe(
      'Retry-After, RateLimit, RateLimit-Policy',
    )
    expect(await refusal(refused)).toEqual([503, 'not kept: the disk is full'])
    isFull = false
    expect((await collector.send([snapshot()])).status).toBe(200)
  })

  test('a disk that cannot be trusted stops the process and acks nothing', async () => {
    let fails = 1
    const collector = await openCollector({
      store: (store) => ({
        ...store,
        keep: async (arrivals) => {
          if (fails-- > 0) throw new StoreBroken('SQLITE_IOERR_FSYNC')
          return store.keep(arrivals)
        },
      }),
    })
    const first = await collector.send([snapshot()])
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThanOrEqual(5)
    expect((await refusal(first))[0]).toBe(503)
    // the disk says all is well again, and may have forgotten pages
    expect((await refusal(await collector.send([snapshot()])))[0]).toBe(503)
    expect(collector.stops()).toBe(1)
  })

  test('OPTIONS lets every page send JSON', async () => {
    const { app } = await openCollector()
    const reply = await app.request('/w/acme', { method: 'OPTIONS' })
    expect(reply.status).toBe(204)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(reply.headers.get('access-control-allow-headers')).toBe('content-type')
  })

  test('any other way under /w is refused so that pages can read it', async () => {
    const { app } = await openCollector()
    for (const [method, path, status] of [
      ['GET', '/w/', 404],
      ['GET', '/w/acme', 405],
      ['PUT', '/w/acme', 405],
      ['POST', '/w/acme/more', 404],
    ] as const) {
      const reply = await app.request(path, { method })
      expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([
        status,
        '*',
      ])
      // no site was looked for: an answer sent to a wrong path waits until it is put right
      expect(await reply.json()).toEqual({ error: expect.any(String) })
    }
  })

  test('keys that reach for prototypes are stored nowhere and change nothing', async () => {
    const collector = await openCollector()
    const body = `{"v":1,"responses":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "k":"abcdefgh","survey":"nps","ver":1,"rev":1,"flags":5,"t":{"first":1,"now":1},
      "answers":{"__proto__":{"r":1,"a":1},"constructor":{"r":1,"a":1}},
      "ctx":{"__proto__":{"device":"phone"},"traits":{"__proto__":"x","plan":"gold"}}}]}`
    const { responses } = await (await post(collector, body)).json()
    expect(responses[0].state).toBe('refused')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((await results(collector)).shown).toBe(0)
  })

  test('U+0000 and halves of surrogate pairs do not reach the book, all else does', async () => {
    const collector = await openCollector()
    const text = 'a\0b \ud800 \u202e ＝1+1 <script> 👩‍👩‍👧 é'
    await collector.send([snapshot({ answers: { why: { r: 1, a: text } } })])
    const page = await (await collector.ask('/api/surveys/nps/responses')).json()
    expect(page.responses[0].answers.why).toBe('ab \ufffd \u202e ＝1+1 <script> 👩‍👩‍👧 é')
  })

  test('of a page only its path is kept, and the query names the owner allows', async () => {
    const collector = await openCollector({ site: { queryNames: ['size'] } })
    const page = 'https://shop.example/p/12?email=a@b.c&size=xl#top'
    const ctx = { page, referrer: 'javascript:alert(1)' }
    // a label is counted by its name from the second answer on
    for (const k of ['one-shopper', 'another-shopper']) {
      const proof = collector.deps.tagProof.make('acme', NOW.getTime())
      const body = JSON.stringify({ v: 1, proof, responses: [snapshot({ k, ctx })] })
      await collector.app.request('/w/acme', { method: 'POST', body })
    }
    const { responses } = await (await collector.ask('/api/surveys/nps/responses')).json()
    expect(responses[0].page).toBe('https://shop.example/p/12?size=xl')
    const { questions } = await results(collector)
    expect(questions[0].segments).toEqual([
      { facet: 'page', value: '/p/:id', tally: { 9: 2 }, shown: 2, answered: 2 },
    ])
  })

  test.each([
    ['a right clock is believed', -3_600_000, 0, '2026-03-11T11:00:00.000Z'],
    ['a clock ten years off is corrected', -60_000, 3.2e11, '2026-03-11T11:59:00.000Z'],
    ['an answer from offline lies on its own day', -7 * 86_400_000, 0, '2026-03-04T12:00:00.000Z'],
    ['nothing is older than eight days', -30 * 86_400_000, 0, '2026-03-03T12:00:00.000Z'],
    ['nothing lies in the future', 3_600_000, 0, '2026-03-11T12:00:00.000Z'],
  ])('%s', async (_, sinceMs, skewMs, at) => {
    const collector = await openCollector()
    const now = NOW.getTime() + skewMs
    await collector.send([snapshot({ t: { first: now + sinceMs, now } })])
    const { responses } = await (await collector.ask('/api/surveys/nps/responses')).json()
    expect(responses[0].at).toBe(at)
  })

  test('times may be written as ISO 8601', async () => {
    const collector = await openCollector()
    const t = { first: '2026-03-11T20:30:00+09:00', now: '2026-03-11T12:00:00Z' }
    await collector.send([snapshot({ t })])
    const { responses } = await (await collector.ask('/api/surveys/nps/responses')).json()
    expect(responses[0].at).toBe('2026-03-11T11:30:00.000Z')
  })

  test('an answer from a foreign origin is kept and excluded, one from a listed origin counts', async () => {
    const collector = await openCollector({ site: { origins: ['https://shop.example'] } })
    await collector.send([snapshot()], { origin: 'https://evil.example' })
    await collector.send([snapshot()], { origin: 'https://shop.example' })
    await collector.send([snapshot()])
    expect(await results(collector)).toMatchObject({ shown: 2, excluded: 1 })
  })
})
