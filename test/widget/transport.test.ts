import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drop, heldEntries, keep, type Entry } from '#widget/outbox.ts'
import { deliver } from '#widget/transport.ts'
import { freePort } from '../support/free-port.ts'
import { anEntry } from '../support/unsent.ts'

type Reply = (request: IncomingMessage, reply: ServerResponse, sent: Sent) => void
interface Sent {
  readonly responses: readonly { readonly k: string; readonly rev: number }[]
}

/** A door on a real socket, that does to each request what a test says. */
let answer: Reply
let bodies: Sent[]
let url: string
let close: () => Promise<void>
beforeEach(async () => {
  bodies = []
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const sent: Sent = JSON.parse(Buffer.concat(chunks).toString())
    bodies.push(sent)
    answer(request, reply, sent)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/acme`
  close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
afterEach(async () => {
  for (const { id } of heldEntries('acme')) drop(id)
  await close()
})

/** An unsent response of this page, at its second revision. */
function unsent(id: string, rev = 2): Entry {
  const entry = anEntry(id, { rev })
  keep(entry, false)
  return entry
}

const send = (...batch: Entry[]) => deliver({ url, site: 'acme', proof: 'p' }, batch)
const held = () => heldEntries('acme').map(({ id }) => id)
const json =
  (value: unknown): Reply =>
  (_, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
const acks = (...responses: unknown[]) => json({ responses })
const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (_, reply) =>
    reply.writeHead(code, headers).end('{"error":"no"}')

test('a kept response is taken away, and travels as text that needs no preflight', async () => {
  answer = (request, reply, sent) => {
    expect(request.headers['content-type']).toBe('text/plain')
    expect(sent).toMatchObject({ v: 1, proof: 'p', responses: [{ k: 'k-a', rev: 2 }] })
    acks({ id: 'a', rev: 2, state: 'kept' })(request, reply, sent)
  }
  expect(await send(unsent('a'))).toBeUndefined()
  expect(held()).toEqual([])
})

describe('a response stays, to be sent again, after', () => {
  const page: Reply = (_, reply) => reply.writeHead(200).end('<h1>Welcome to Wi-Fi</h1>')
  const cases: [string, Reply, number][] = [
    ['a connection that was reset', (request) => request.socket.resetAndDestroy(), 0],
    ['a reply that never came', (request) => request.socket.destroy(), 0],
    [
      'a reply that was cut in the middle',
      (_, reply) => {
        reply.writeHead(200, { 'content-length': '500' }).write('{"responses":[{"id":"a","rev":2')
        setImmediate(() => reply.destroy())
      },
      0,
    ],
    ['a portal’s page', page, 0],
    ['JSON that is no reply of ours', json('welcome'), 0],
    ['null', json(null), 0],
    ['no list', json({ responses: 'kept' }), 0],
    ['an empty list', acks(), 0],
    ['an acknowledgement of nobody', acks(null), 0],
    ['that of another response', acks({ id: 'x', rev: 2, state: 'kept' }), 0],
    ['that of an older revision', acks({ id: 'a', rev: 1, state: 'kept' }), 0],
    ['that of no revision', acks({ id: 'a', state: 'kept' }), 0],
    ['a state that does not exist', acks({ id: 'a', rev: 2, state: 'lost' }), 0],
    ['"gone" of another response', acks({ id: 'x', state: 'gone' }), 0],
    ['"gone" of nobody', acks({ state: 'gone' }), 0],
    ['a refusal without a reason', acks({ state: 'refused' }), 0],
    ['a survey not known there', acks({ state: 'refused', reason: 'no', retry: true }), 0],
    ['nothing at all', (_, reply) => reply.writeHead(200).end(), 0],
    ['204', (_, reply) => reply.writeHead(204).end(), 0],
    ['429', status(429), 0],
    ['429 with a wait', status(429, { 'retry-after': '7' }), 7_000],
    ['500', status(500), 0],
    ['502', status(502), 0],
    ['503 with a wait', status(503, { 'retry-after': '120' }), 120_000],
    ['504 with an absurd wait', status(504, { 'retry-after': '99999999' }), 3_600_000],
  ]
  test.each(cases)('%s', async (_, reply, waitMs) => {
    answer = reply
    expect(await send(unsent('a'))).toBe(waitMs)
    expect(held()).toEqual(['a'])
  })

  /** what stands before a collector may answer with any of these: 421 to 451 by a proxy or a firewall */
  const refusals = [400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415]
  const others = [416, 417, 418, 421, 422, 423, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503]
  const bodies: [string, string][] = [
    ['nothing', ''],
    ['plain text', '404 page not found\n'],
    ['a page', '<html><head><title>404 Not Found</title></head><body>nginx</body></html>'],
    ['an error in JSON', '{"error":"not found"}'],
    ['what a collector says of a request cut on its way', '{"error":"the body is not JSON"}'],
    ['what another collector says', '{"error":"there is no site \\"acme\\""}'],
    ['an error that names another product', '{"error":"no","earshot":"unknown"}'],
    ['a problem document', '{"type":"about:blank","title":"Not Found","status":404}'],
    ['a message in JSON', '{"message":"no Route matched with those values"}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"refused"'],
  ]
  const said = [200, ...refusals, ...others].flatMap((code) =>
    bodies.map(([what, body]) => [code, what, body] as const),
  )
  test.each(said)('%i with %s, which is not the collector', async (code, _, body) => {
    answer = (_request, reply) => reply.writeHead(code).end(body)
    expect(await send(unsent('a'))).toBe(0)
    expect(held()).toEqual(['a'])
  })

  test('a collector that is not there', async () => {
    const gone = `http://127.0.0.1:${await freePort()}/w/acme`
    expect(await deliver({ url: gone, site: 'acme', proof: undefined }, [unsent('a')])).toBe(0)
    expect(held()).toEqual(['a'])
  })
})

describe('a response is given up after', () => {
  test.each([
    ['erased', { id: 'a', state: 'gone' }],
    ['refused', { state: 'refused', reason: 'off the scale' }],
  ])('it was %s', async (_, ack) => {
    answer = acks(ack)
    expect(await send(unsent('a'))).toBeUndefined()
    expect(held()).toEqual([])
  })
})

test('of a batch, each response is settled by its own acknowledgement', async () => {
  answer = acks({ id: 'a', rev: 2, state: 'kept' }, { state: 'refused', reason: 'no' }, null)
  expect(await send(unsent('a'), unsent('b'), unsent('c'))).toBe(0)
  expect(held()).toEqual(['c'])
})

test('an acknowledgement counts whatever a proxy makes of its status', async () => {
  answer = (_, reply) =>
    reply.writeHead(502).end('{"responses":[{"id":"a","rev":2,"state":"kept"}]}')
  expect(await send(unsent('a'))).toBeUndefined()
  expect(held()).toEqual([])
})

test('what changed while it was on its way stays', async () => {
  answer = (request, reply, sent) => {
    unsent('a', 3)
    acks({ id: 'a', rev: 2, state: 'kept' })(request, reply, sent)
  }
  await send(unsent('a', 2))
  expect(heldEntries('acme').map(({ snapshot }) => snapshot.rev)).toEqual([3])
})

test('a response refused while it changed is sent again for another verdict', async () => {
  answer = (request, reply, sent) => {
    unsent('a', 3)
    acks({ state: 'refused', reason: 'off the scale' })(request, reply, sent)
  }
  await send(unsent('a', 2))
  expect(held()).toEqual(['a'])
})

test('where no id could be made, the order of the reply has to do', async () => {
  answer = acks({ id: 'made-by-the-collector', rev: 2, state: 'kept' })
  const entry = unsent('k-plain')
  const plain = { ...entry, snapshot: { ...entry.snapshot, k: 'k-plain' } }
  keep(plain, false)
  expect(await send(plain)).toBeUndefined()
  expect(held()).toEqual([])
})

test('a reply that was swallowed and the sending after it carry the same bytes of the same secret', async () => {
  answer = (request) => request.socket.destroy()
  const entry = unsent('a')
  await send(entry)
  answer = acks({ id: 'a', rev: 2, state: 'kept' })
  await send(entry)
  expect(bodies.map(({ responses }) => responses[0]?.k)).toEqual(['k-a', 'k-a'])
  expect(held()).toEqual([])
})
