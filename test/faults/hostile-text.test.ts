import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCollector } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'

const POLLUTION = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"__proto__":[1]}',
  '{"toString":1,"hasOwnProperty":1,"valueOf":1}',
]

const NAUGHTY = [
  'undefined',
  'NULL',
  '0',
  '',
  ' ',
  "'; DROP TABLE response; --",
  '<script>alert(1)</script>',
  '\u202Etext\u202C',
  'Z̮̞̠͙͔ͅA̴̵̜̰͔L̠ͨͧͩ͘G̑͗̎',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '田中さんにあげて',
  '\u0000\u0001\u001f\u007f',
  '\uFEFFbom',
  '\ud83d',
  'a\udc00b',
  '=1+1',
  '${process.exit()}',
  '%s%n',
  '../../etc/passwd',
  'ﷺ',
  '\u2028\u2029',
]

async function comments(collector: Awaited<ReturnType<typeof openCollector>>) {
  const page = await collector.store.readResponses('nps', { commentedOnly: false, limit: 200 })
  return page.responses.map(({ answers }) => answers['why'])
}

test.each(POLLUTION)(
  '%s as any part of a snapshot changes no object and stops nothing',
  async (evil) => {
    const collector = await openCollector()
    const whole = JSON.stringify(snapshot())
    const bodies = ['answers', 'ctx', 't', 'extra'].map(
      (part) => `${whole.slice(0, -1)},"${part}":${evil}}`,
    )
    for (const one of [...bodies, evil]) {
      const reply = await collector.app.request('/w/acme', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: `{"v":1,"responses":[${one}]}`,
      })
      expect(reply.status).toBe(200)
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect((await collector.send([snapshot()])).status).toBe(200)
  },
)

test('naughty strings come back as they were given, without NUL and half characters', async () => {
  const collector = await openCollector()
  for (const why of NAUGHTY) {
    await collector.send([snapshot({ answers: { why: { r: 1, a: why } } })])
  }
  // a blank comment is no answer, and is in no list
  const right = NAUGHTY.map((text) => text.toWellFormed().replaceAll('\0', '')).filter((text) =>
    text.trim(),
  )
  const held = (await comments(collector)).map((one) => one ?? '')
  expect(held.toSorted()).toEqual(right.toSorted())
})

test('a body is read if and only if it is JSON, whatever its bytes', async () => {
  const collector = await openCollector()
  const near = '{"v":1,"responses":[]}'
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const change = fc.record({
    at: fc.nat(near.length),
    cut: fc.nat(2),
    put: fc.uint8Array({ maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ at, cut, put }) => {
      const bytes = Buffer.concat([
        Buffer.from(near.slice(0, at)),
        put,
        Buffer.from(near.slice(at + cut)),
      ])
      const reply = await collector.app.request('/w/acme', {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: bytes,
      })
      expect(reply.status === 200).toBe(isBatch(bytes, utf8))
      expect([200, 400]).toContain(reply.status)
    }),
    { numRuns: 300 },
  )
})

/** The oracle: fatal UTF-8, then `JSON.parse`, then the two fields. */
function isBatch(bytes: Uint8Array, utf8: TextDecoder): boolean {
  try {
    const body = JSON.parse(utf8.decode(bytes))
    return body?.v === 1 && Array.isArray(body.responses)
  } catch {
    return false
  }
}
