import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'

const MAPPING = encodeURIComponent('{"at":"Date","rating":"Score"}')
const HEAD = 'Date,Score,Shop'

/** A file of `rows` ratings, a minute apart. */
function csv(rows: number, rating: (i: number) => number = (i) => i % 11): string {
  const line = (_: unknown, i: number) =>
    `${new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString()},${rating(i)},x`
  return [HEAD, ...Array.from({ length: rows }, line)].join('\n')
}

async function openImports() {
  const { ask } = await openCollector()
  const upload = (
    query: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) =>
    ask(`/api/sites/acme/imports?survey=nps&${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body,
    })
  return { ask, upload }
}

test('a file whose columns nobody knows is refused with their names, for a mapping to choose from', async () => {
  const { upload } = await openImports()
  const reply = await upload('dry=1', csv(3).replace('Score', 'Mark'))
  expect(reply.status).toBe(400)
  const said = await reply.json()
  expect(said.error).toMatch(/no known tool/)
  expect(said.header).toEqual(['Date', 'Mark', 'Shop'])
})

test('a check tells every column and what is read from which, and stores nothing', async () => {
  const { ask, upload } = await openImports()
  const { check } = await (await upload(`dry=1&mapping=${MAPPING}`, csv(20))).json()
  expect(check).toMatchObject({
    header: ['Date', 'Score', 'Shop'],
    mapping: { at: { column: 'Date' }, answers: { score: { column: 'Score' } } },
    unused: ['Shop'],
    ready: 20,
  })
  const { imports } = await (await ask('/api/sites/acme/imports')).json()
  expect(imports).toEqual([])
})

test('a gzipped file is unpacked; what only says that it is gzipped is refused', async () => {
  const { upload } = await openImports()
  const headers = { 'content-encoding': 'gzip' }
  const packed = await upload(`dry=1&mapping=${MAPPING}`, gzipSync(csv(20)), headers)
  expect((await packed.json()).check.ready).toBe(20)
  const plain = await upload(`dry=1&mapping=${MAPPING}`, csv(20), headers)
  expect(plain.status).toBe(400)
  expect((await plain.json()).error).toMatch(/said to be gzipped/)
  const other = await upload('dry=1', csv(20), { 'content-encoding': 'br' })
  expect(other.status).toBe(415)
  // and none of them is in the way of the next
  expect((await upload(`mapping=${MAPPING}`, gzipSync(csv(20)), headers)).status).toBe(201)
})

test('who reads lines hears how far it is, and the outcome last', async () => {
  const { upload } = await openImports()
  const reply = await upload(`mapping=${MAPPING}`, csv(600), { accept: 'application/x-ndjson' })
  expect(reply.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await reply.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  // read once at the end (600 < 10,000), stored in batches of 200
  expect(lines.slice(0, -1)).toEqual([
    { rows: 600 },
    { stored: 200, of: 600 },
    { stored: 400, of: 600 },
    { stored: 600, of: 600 },
  ])
  expect(lines.at(-1)).toMatchObject({ status: 201, known: 0, import: { stored: 600 } })
})

test('ratings of 1 to 10 are refused as an NPS, in lines as in one reply, and nothing is stored', async () => {
  const { ask, upload } = await openImports()
  const oneToTen = csv(40, (i) => 1 + (i % 10))
  const reply = await upload(`mapping=${MAPPING}`, oneToTen)
  expect(reply.status).toBe(400)
  expect((await reply.json()).error).toMatch(/as on a 1–10 scale/)
  const lines = await upload(`mapping=${MAPPING}`, oneToTen, { accept: 'application/x-ndjson' })
  const last = JSON.parse((await lines.text()).trim().split('\n').at(-1)!)
  expect(last.status).toBe(400)
  expect(last.error).toMatch(/as on a 1–10 scale/)
  expect((await (await ask('/api/sites/acme/imports')).json()).imports).toEqual([])
})
