import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { FAMILIES } from '#collector/api/operations.ts'
import type { Log } from '#collector/log/log.ts'
import { startCollector } from '#collector/main.ts'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { ALL_SITES } from '#collector/owners/tables.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { furnish, NOW, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival, snapshot } from '../../support/collector/snapshots.ts'
import { sampleOf } from '../api/sample.ts'

/** How long requests are made up, in all. */
const FUZZ_MS = 8_000

const OPERATIONS = FAMILIES.flatMap(({ operations }) => Object.entries(operations))
const PAGES = [
  '/',
  '/help',
  '/help/:page',
  '/m/:survey',
  '/m/stop/:token',
  '/s/:survey',
  '/x/:page',
]
/** Bodies that are taken; those made from a schema alone mostly fit nothing that is there. */
const TAKEN: Readonly<Record<string, unknown>> = {
  'POST /w/:site': { v: 1, responses: [snapshot()] },
  'POST /api/sites': { name: 'Other', origins: ['https://other.example'], zone: 'Asia/Seoul' },
  'POST /api/sites/:site/surveys': { id: 'ces', questions: [{ id: 'easy', kind: 'ces' }] },
  'POST /api/sites/:site/drafts': { survey: { id: 'csat', questions: [{ kind: 'csat' }] } },
  'POST /api/sites/:site/responses': { v: 1, responses: [snapshot()] },
  'POST /api/sites/:site/annotations': { day: '2026-03-01', text: 'new checkout' },
  'POST /api/sites/:site/asks': { survey: 'nps', customer: 'ada' },
  'POST /api/sites/:site/orders': {
    orders: [{ customer: 'ada', at: '2026-03-01T12:00:00Z', value: 9, currency: 'EUR' }],
  },
  'POST /api/sites/:site/webhooks': { kind: 'mail', target: 'a@b.example' },
  'POST /api/surveys/:survey/shares': { name: 'Board' },
}
const ROUTES: readonly (readonly [string, unknown])[] = [
  ...OPERATIONS.map(
    ([route, { body }]) => [route, TAKEN[route] ?? (body && sampleOf(body))] as const,
  ),
  ...PAGES.flatMap((page) => [[`GET ${page}`, undefined] as const, [`POST ${page}`, {}] as const]),
  ['POST /shared/read', { secret: 'x' }],
]

/** A collector as owners run it, those who may call it, and what it has logged as errors. */
async function openServer() {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  await furnish(store)
  await store.keep([arrival({ id: 'known' })])
  const holder = { siteId: ALL_SITES, role: 'owner', name: 'fuzz' } as const
  const { key } = await addKey(store.people.database, holder, NOW)
  await store.close()
  const errors: string[] = []
  const log: Log = {
    info() {},
    warn() {},
    error: (fields, message) => void errors.push(`${message} ${JSON.stringify(fields)}`),
    dropped: () => 0,
  }
  const collector = await startCollector(
    {
      dataFolder: folder,
      networkShare: 'refuse',
      port: 0,
      host: '127.0.0.1',
      trustProxy: 1,
      rateLimit: 'off',
      dailyLimit: 'off',
      maxConnections: 100,
      logLevel: 'info',
      drainDelayMs: 0,
    },
    log,
    { visitSite: 'acme' },
  )
  onTestFinished(() => collector.close())
  const { address, visitLink = '' } = collector
  const visited = await fetch(`${address}/api/links/visit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ token: visitLink.split('#')[1] }),
  })
  const [cookie = ''] = visited.headers.getSetCookie()
  const callers = {
    nobody: {},
    key: { authorization: `Bearer ${key}` },
    person: { cookie: cookie.split(';', 1)[0], origin: address, 'sec-fetch-site': 'same-origin' },
  }
  return { callers, errors, port: Number(new URL(address).port) }
}

/** Values that something somewhere trips over. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    -0,
    1e308,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "'; DROP TABLE response; --",
    '${7*7}{{7*7}}',
    '<img src=x onerror=alert(1)>',
    '2026-02-30',
    '9999999999999999',
    'x'.repeat(20_000),
    [],
    [[]],
    {},
    { __proto__: null, constructor: { prototype: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A body that would do, with odd values put in, or no body at all. */
function bodyOf(sample: unknown): fc.Arbitrary<string | Uint8Array | undefined> {
  return fc.oneof(
    { weight: 5, arbitrary: mutated(sample).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: odd.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constant(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}

function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const items = fc.tuple(...value.map(mutated))
    return fc.oneof({ weight: 4, arbitrary: items }, { weight: 1, arbitrary: odd })
  }
  if (typeof value !== 'object' || value === null) {
    return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: odd })
  }
  const fields = Object.entries(value).map(([name, one]) => [name, mutated(one)] as const)
  const whole = fc.record(Object.fromEntries(fields))
  const parts = fc.record(Object.fromEntries(fields), { requiredKeys: [] })
  const record = fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: parts })
  return fc
    .tuple(record, fc.dictionary(fc.string(), odd, { maxKeys: 2 }))
    .map(([known, more]) => ({ ...more, ...known }))
}

const segment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('acme', 'nps', 'known', 'ko') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '%00',
      '%ff',
      '%',
      '..%2f..',
      '%2e%2e',
      '*',
      '-1',
      'a'.repeat(3_000),
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map(encodeURIComponent) },
)

const QUERY = [
  'from',
  'to',
  'segment',
  'compare',
  'limit',
  'cursor',
  'before',
  'format',
  'what',
  'zone',
  'encoding',
  'rule',
  'scale',
]
const query = fc.array(
  fc.tuple(
    fc.constantFrom(...QUERY, 'q', 'has', 'customer', 'survey', 'lang', 'facet', 'tag', 'a', 'c'),
    fc.oneof(
      fc.constantFrom(
        '2026-03-01',
        'previous',
        '1',
        'device:phone',
        'csv',
        '%00',
        '%f0%9f',
        '-1',
        'x'.repeat(2_000),
      ),
      fc.string({ maxLength: 30 }).map((value) => encodeURIComponent(value.toWellFormed())),
    ),
  ),
  { maxLength: 4 },
)

/** What a header may hold; others Node itself refuses to send. */
const headerText = fc
  .string({ maxLength: 40 })
  .map((value) => value.replaceAll(/[^\x20-\x7e]/g, '~'))
const oddHeaders = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'text/csv',
      'multipart/form-data',
      '/',
    ),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity'),
    origin: fc.constantFrom('null', 'https://evil.example', 'http://[::1', 'acme', ''),
    'sec-fetch-site': fc.constantFrom('cross-site', 'same-origin', 'none', 'x'),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', '::ffff:1.2.3.4', ',,,', 'x', '1.2.3.4, evil'),
    host: fc.constantFrom('evil.example', '[::1', 'a b', '127.0.0.1:99999', ''),
    referer: fc.constantFrom('http://%', 'about:blank', 'https://shop.example/a'),
    cookie: fc.constantFrom('sid=x.y', '__Host-sid=%', '=;=;', 'sid='),
    'accept-encoding': fc.constantFrom('br;q=x', '*', 'gzip, br', ''),
    'if-none-match': headerText,
    'idempotency-key': headerText,
    'user-agent': headerText,
    accept: fc.constantFrom('application/x-ndjson', '*/*', ''),
    range: fc.constantFrom('bytes=0-', 'bytes=9-1', 'x'),
  },
  { requiredKeys: [] },
)

/** Half of all requests look like any other, so that they come as far as the routes. */
const headers = fc.oneof(
  fc.constant<Partial<Record<string, string>>>({ 'content-type': 'application/json' }),
  oddHeaders,
)

const hostile = fc.constantFrom(...ROUTES).chain(([route, sample]) => {
  const [method = 'GET', template = '/'] = route.split(' ')
  const holes = template.match(/:\w+/g) ?? []
  return fc.record({
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constant(method) },
      { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND') },
    ),
    path: fc.tuple(...holes.map(() => segment)).map((values) => {
      let place = 0
      return template.replaceAll(/:\w+/g, () => values[place++] ?? '')
    }),
    query,
    headers,
    who: fc.constantFrom<keyof Callers>('nobody', 'key', 'key', 'person', 'person'),
    body: method === 'GET' ? fc.constant(undefined) : bodyOf(sample),
  })
})

type Callers = Awaited<ReturnType<typeof openServer>>['callers']

type Hostile = typeof hostile extends fc.Arbitrary<infer Value> ? Value : never

/** Sends it over a real connection; the status and what was said. */
async function send({ port, callers }: Awaited<ReturnType<typeof openServer>>, sent: Hostile) {
  const asked = sent.query.map(([name, value]) => `${name}=${value}`).join('&')
  const outgoing = request({
    port,
    host: '127.0.0.1',
    method: sent.method,
    path: asked === '' ? sent.path : `${sent.path}?${asked}`,
    headers: { ...sent.headers, ...callers[sent.who] },
    agent: false,
  })
  outgoing.end(sent.body)
  const [reply]: IncomingMessage[] = await once(outgoing, 'response')
  const isStream = reply!.headers['content-type']?.startsWith('text/event-stream')
  const said = isStream ? '' : await text(reply!)
  outgoing.destroy()
  return { status: reply!.statusCode ?? 0, type: reply!.headers['content-type'] ?? '', said }
}

/** Lines of a stack, names of what we are made of, paths of this machine. */
const INSIDES = /\n\s+at |node_modules|Sqlite|TypeError|ReferenceError|\/collector\/|\.ts:\d/

test('whatever is sent to whichever route, nothing crashes and nobody is shown the insides', async () => {
  const server = await openServer()
  const met = new Map<number, number>()
  const sends = fc.asyncProperty(hostile, async (sent) => {
    server.errors.length = 0
    const { status, type, said } = await send(server, sent)
    met.set(status, (met.get(status) ?? 0) + 1)
    expect(status).not.toBe(500)
    expect(server.errors).toEqual([])
    if (status < 400 || sent.method === 'HEAD') return
    expect(said).not.toMatch(INSIDES)
    if (!/json/.test(type)) return
    // one sentence
    const { error } = JSON.parse(said)
    expect(error).toMatch(/^[^\n]{3,400}$/)
  })
  await fc.assert(sends, { numRuns: 1_000_000, interruptAfterTimeLimit: FUZZ_MS })
  // most routes were reached behind their gates
  for (const status of [200, 400, 401, 404, 415]) expect([...met.keys()]).toContain(status)
  expect((await fetch(`http://127.0.0.1:${server.port}/readyz`)).status).toBe(200)
})

const LINE = 'POST /w/acme HTTP/1.1\r\nHost: a\r\n'

/** What no client of Node's would send. Each gets a status of its own or none, and the server goes on. */
test.each([
  ['no HTTP', '\x16\x03\x01\x02\x00', /^HTTP\/1.1 400 /],
  ['a line alone', 'GET\r\n\r\n', /^HTTP\/1.1 400 /],
  ['a raw control character in the path', 'GET /\x01 HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1.1 4/],
  ['an address in the path', 'GET http:// HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1.1 (200|4)/],
  ['a path without a slash', 'GET x HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1.1 4/],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n', /^HTTP\/1.1 4/],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400 /],
  ['two lengths', `${LINE}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`, /^HTTP\/1.1 400 /],
  [
    'a length and pieces',
    `${LINE}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    /^HTTP\/1.1 400 /,
  ],
  ['a length below nothing', `${LINE}Content-Length: -1\r\n\r\n`, /^HTTP\/1.1 400 /],
  ['a piece of no length', `${LINE}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, /^HTTP\/1.1 400 |^$/],
  ['a header without end', `${LINE}X: ${'x'.repeat(40_000)}`, /^HTTP\/1.1 431 /],
  [
    'an upgrade',
    'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
    /^HTTP\/1.1 /,
  ],
])('%s is answered and does no harm', async (_, bytes, answer) => {
  const { port, errors } = await openServer()
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.end(Buffer.from(bytes, 'latin1'))
  const said = await text(socket).catch(() => '')
  expect(said).toMatch(answer)
  expect(said).not.toMatch(INSIDES)
  expect(errors).toEqual([])
  expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200)
})
