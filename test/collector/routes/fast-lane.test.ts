import { once } from 'node:events'
import { createServer, request, type RequestListener } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFastLane } from '#collector/routes/fast-lane.ts'
import { StoreBusy } from '#collector/store/store-errors.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Given = Parameters<typeof openCollector>[0]

/** A collector behind a port; `taken` are the paths that did not go by the fast lane. */
async function openDoor(given: Given = {}) {
  const collector = await openCollector(given)
  const errors: object[] = []
  const taken: string[] = []
  const byHono = getRequestListener(collector.app.fetch)
  const others: RequestListener = (incoming, outgoing) => {
    taken.push(incoming.url ?? '')
    return byHono(incoming, outgoing)
  }
  const error = (fields: object) => void errors.push(fields)
  const log = { info() {}, warn() {}, error, dropped: () => 0 }
  const fast = await listen(createFastLane(collector.deps, log, others))
  const slow = await listen(byHono)
  return { ...collector, fast, slow, taken, errors }
}

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  return (server.address() as AddressInfo).port
}

const BATCH = JSON.stringify({ v: 1, responses: [snapshot({ k: 'abcdefgh' })] })

async function post(
  port: number,
  { path = '/w/acme', body = BATCH, type = 'text/plain', headers = {} } = {},
) {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
  })
  const said = Object.fromEntries(reply.headers)
  // whether a proxy may keep the connection is the server's, not the route's
  for (const name of ['date', 'connection', 'keep-alive']) delete said[name]
  return { status: reply.status, headers: said, body: await reply.text() }
}

describe('the fast lane', () => {
  test.each([
    ['an answer', {}],
    ['JSON', { type: 'application/json; charset=utf-8' }],
    ['a refused answer', { body: JSON.stringify({ v: 1, responses: [7] }) }],
    ['no response', { body: '{"v":1,"responses":[]}' }],
    ['no body', { body: '' }],
    ['no JSON', { body: '{"v":' }],
    ['another type', { type: 'image/png' }],
    ['a compressed body', { headers: { 'content-encoding': 'gzip' } }],
    ['a site that is not there', { path: '/w/nobody' }],
  ])('says what the other way says of %s', async (_, sent) => {
    const { fast, slow, taken } = await openDoor()
    expect(await post(fast, sent)).toEqual(await post(slow, sent))
    expect(taken).toEqual([])
  })

  test('keeps what it says is kept', async () => {
    const { fast, ask } = await openDoor()
    expect((await post(fast)).status).toBe(200)
    expect(await (await ask('/api/surveys/nps/results')).json()).toMatchObject({ answered: 1 })
  })

  test('reads a body that comes in pieces, each half a character', async () => {
    const { fast, ask } = await openDoor()
    const answers = { score: { r: 1, a: 9 }, why: { r: 1, a: 'größer 값' } }
    const bytes = Buffer.from(JSON.stringify({ v: 1, responses: [snapshot({ answers })] }))
    const sent = request({
      port: fast,
      path: '/w/acme',
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'content-length': bytes.length },
    })
    const cut = bytes.indexOf('ö') + 1
    sent.flushHeaders()
    sent.write(bytes.subarray(0, cut), () => sent.end(bytes.subarray(cut)))
    const [reply] = await once(sent, 'response')
    expect(reply.statusCode).toBe(200)
    const comments = await (await ask('/api/surveys/nps/responses')).text()
    expect(comments).toContain('größer 값')
  })

  test('a body that is not UTF-8 is refused', async () => {
    const { fast, taken } = await openDoor()
    const reply = await fetch(`http://127.0.0.1:${fast}/w/acme`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: new Uint8Array([0x7b, 0xff]),
    })
    expect([reply.status, await reply.text(), taken]).toEqual([
      400,
      '{"error":"the body is not UTF-8"}',
      [],
    ])
  })

  test.each([
    ['a query', '/w/acme?x=1', {}],
    ['an escaped site', '/w/%61cme', {}],
    ['a path below', '/w/acme/asks', {}],
    ['a body larger than any batch', '/w/acme', { body: ' '.repeat(32_769) }],
  ])('leaves %s to the other way', async (_, path, more) => {
    const { fast, slow, taken } = await openDoor()
    expect(await post(fast, { path, ...more })).toEqual(await post(slow, { path, ...more }))
    expect(taken).toEqual([path])
  })

  test('leaves a body of unknown length to the other way', async () => {
    const { fast, taken } = await openDoor()
    const sent = request({
      port: fast,
      path: '/w/acme',
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
    })
    sent.write(BATCH.slice(0, 9))
    sent.end(BATCH.slice(9))
    const [reply] = await once(sent, 'response')
    expect([reply.statusCode, taken]).toEqual([200, ['/w/acme']])
  })

  test('a network that has sent too much waits', async () => {
    const { fast } = await openDoor({ settings: { rateLimit: 1 } })
    expect((await post(fast)).status).toBe(200)
    const { status, headers, body } = await post(fast)
    expect([status, body]).toEqual([429, '{"error":"too many answers from this address"}'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers['access-control-allow-origin']).toBe('*')
  })

  test('a store that is busy is a 503 with the time to wait', async () => {
    const busy = new StoreBusy('the disk is full', 60_000)
    const { fast } = await openDoor({
      store: (store) => ({ ...store, keep: () => Promise.reject(busy) }),
    })
    const { status, headers, body } = await post(fast)
    expect([status, body]).toEqual([503, '{"error":"not kept: the disk is full"}'])
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(60)
  })

  test('what nobody foresaw is logged and told in one sentence', async () => {
    const { fast, errors } = await openDoor({
      store: (store) => ({ ...store, keep: () => Promise.reject(new Error('a bug')) }),
    })
    const { status, body } = await post(fast)
    expect([status, body]).toEqual([500, '{"error":"the collector failed; its log says why"}'])
    expect(errors).toMatchObject([{ route: '/w/:site', method: 'POST', error: 'Error: a bug' }])
  })

  test('a sender that goes away in the middle leaves nothing, not even a line in the log', async () => {
    const { fast, errors, ask } = await openDoor()
    const socket = connect(fast, '127.0.0.1')
    const head = `POST /w/acme HTTP/1.1\r\nHost: a.b\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n`
    await new Promise((resolve) => socket.write(head + BATCH.slice(0, 20), resolve))
    // the next request is answered after the first was seen
    expect((await post(fast)).status).toBe(200)
    socket.destroy()
    await once(socket, 'close')
    expect((await post(fast)).status).toBe(200)
    expect(await (await ask('/api/surveys/nps/results')).json()).toMatchObject({ shown: 1 })
    expect(errors).toEqual([])
  })
})

describe('a tag by the fast lane', () => {
  const ask = async (port: number, path: string, headers: Record<string, string> = {}) => {
    const [reply] = await once(request({ port, path, headers }).end(), 'response')
    const chunks: Buffer[] = await reply.toArray()
    const { date: _, connection: _c, 'keep-alive': _k, ...said } = reply.headers
    return { status: reply.statusCode, headers: said, body: Buffer.concat(chunks).toString('hex') }
  }
  const br = { 'accept-encoding': 'gzip, deflate, br, zstd' }

  test.each([
    ['in brotli', br],
    ['in gzip', { 'accept-encoding': 'gzip' }],
    ['as it is', {}],
    ['of a page', { ...br, referer: 'https://shop.example/cart' }],
  ])('is what the other way gives, %s', async (_, headers) => {
    const { fast, slow, taken } = await openDoor()
    const given = await ask(fast, '/w/acme.js', headers)
    expect(given).toEqual(await ask(slow, '/w/acme.js', headers))
    expect([given.status, given.body.length > 0, taken]).toEqual([200, true, []])
    const held = { ...headers, 'if-none-match': String(given.headers.etag) }
    const again = await ask(fast, '/w/acme.js', held)
    expect(again).toEqual(await ask(slow, '/w/acme.js', held))
    expect([again.status, again.body, taken]).toEqual([304, '', []])
  })

  test('changes with a publish, and tells where it stands', async () => {
    const { fast, post: publish, deps } = await openDoor()
    const before = await ask(fast, '/w/acme.js', { referer: 'https://shop.example/cart' })
    expect(deps.installs.own('acme')).toMatchObject({ origin: 'https://shop.example' })
    const questions = [{ id: 'ease', kind: 'ces' }]
    await publish('/api/sites/acme/surveys', { id: 'ease', questions })
    expect((await ask(fast, '/w/acme.js')).headers.etag).not.toBe(before.headers.etag)
  })

  test.each([
    ['a site that is not there', '/w/nobody.js', {}],
    ['a query', '/w/acme.js?x=1', {}],
    ['the tag that is pinned', '/w/tag.v1.js', {}],
    ['a script of another name', '/w/card.abc.js', {}],
    ['a request with a body', '/w/acme.js', { 'content-length': '0' }],
  ])('leaves %s to the other way', async (_, path, headers) => {
    const { fast, slow, taken } = await openDoor()
    expect(await ask(fast, path, headers)).toEqual(await ask(slow, path, headers))
    expect(taken).toEqual([path])
  })
})
