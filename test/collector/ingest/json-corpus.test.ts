import { expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

/** A whole batch with `x` standing for whatever a case wants to be read. */
const WITH = (x: string | Buffer) =>
  Buffer.concat([Buffer.from('{"v":1,"responses":[],"x":'), Buffer.from(x), Buffer.from('}')])

const deep = (open: string, close: string, depth: number) =>
  open.repeat(depth) + close.repeat(depth)

/** Texts that are values of RFC 8259, each with what it is about. */
const VALUES: [string, string | Buffer][] = [
  ['null', 'null'],
  ['an empty list in white space of all four kinds', ' \t\n\r[ \t\n\r] '],
  ['an empty object', '{}'],
  ['a number with a fraction and an exponent', '-12.50E+3'],
  ['minus zero', '-0'],
  ['a number too large for a double', '1e400'],
  ['a number too small for a double', '1e-400'],
  ['a whole number beyond 2^53', '9007199254740993'],
  ['a number of a thousand digits', '9'.repeat(1_000)],
  ['every short escape', '"\\"\\\\\\/\\b\\f\\n\\r\\t"'],
  ['an escaped NUL', '"\\u0000"'],
  ['a pair of escaped surrogates', '"\\ud83d\\ude00"'],
  ['a lone high surrogate, escaped', '"\\ud83d"'],
  ['a lone low surrogate, escaped', '"\\ude00"'],
  ['surrogates the wrong way round', '"\\ude00\\ud83d"'],
  ['DEL, and U+2028, which JavaScript once forbade', '"\u007f\u2028"'],
  ['four bytes of UTF-8', '"😀"'],
  ['a noncharacter', '"\uffff"'],
  ['a key twice', '{"a":1,"a":2}'],
  ['an empty key', '{"":1}'],
  ['__proto__ as a key', '{"__proto__":{"polluted":1}}'],
  ['a list a hundred deep', deep('[', ']', 100)],
  ['a list ten thousand deep', deep('[', ']', 10_000)],
  ['an object two thousand deep', `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`],
]

/** Texts that are none. */
const NO_VALUES: [string, string | Buffer][] = [
  ['NaN', 'NaN'],
  ['Infinity', '-Infinity'],
  ['undefined', 'undefined'],
  ['a plus sign', '+1'],
  ['a leading zero', '01'],
  ['a point without digits after it', '1.'],
  ['a point without digits before it', '.5'],
  ['an exponent without digits', '1e'],
  ['hexadecimal', '0x10'],
  ['a number in parts', '1_000'],
  ['a minus alone', '-'],
  ['digits of another script', '１'],
  ['single quotes', "'a'"],
  ['no quotes', '{a:1}'],
  ['an escape that is none', '"\\x41"'],
  ['half an escape', '"\\u00"'],
  ['a raw line feed in a text', '"\n"'],
  ['a raw NUL in a text', '"\0"'],
  ['a raw NUL outside of texts', '\0'],
  ['a comma at the end of a list', '[1,]'],
  ['a comma at the end of an object', '{"a":1,}'],
  ['two commas', '[1,,2]'],
  ['no comma', '[1 2]'],
  ['no colon', '{"a" 1}'],
  ['a value as a key', '{1:1}'],
  ['a comment', '1/* one */'],
  ['white space that is none', '\u00a01'],
  ['a mark of byte order in the middle', '\ufeff1'],
  ['two values', '1 1'],
  ['a capital letter', 'True'],
  ['a list that does not end', '[1'],
  ['an end too many', '1]'],
  ['a text that does not end', '"a'],
  ['thirty thousand beginnings', '['.repeat(30_000)],
]

/** Bytes that are no UTF-8 (RFC 3629), inside a text. */
const NO_UTF8: [string, number[]][] = [
  ['a byte that continues nothing', [0x80]],
  ['a character cut off', [0xe2, 0x82]],
  ['a slash in two bytes', [0xc0, 0xaf]],
  ['NUL in two bytes', [0xc0, 0x80]],
  ['a slash in three bytes', [0xe0, 0x80, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a pair of surrogates in six bytes', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
  ['a character beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ['five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80]],
  ['a byte that is in no character', [0xff]],
  ['Latin-1', [0xe9]],
]

type IntakeContext = Awaited<ReturnType<typeof openCollector>>

async function send({ app }: IntakeContext, body: Buffer | string) {
  const headers = { 'content-type': 'application/json' }
  const bytes = Uint8Array.from(Buffer.from(body))
  const reply = await app.request('/w/acme', { method: 'POST', headers, body: bytes })
  return [reply.status, await reply.json()]
}

test('whatever is JSON is read, and passed over where nobody asks for it', async () => {
  const door = await openCollector()
  for (const [what, value] of VALUES) {
    const right = [200, { responses: [] }]
    expect([what, await send(door, WITH(value))]).toEqual([what, right])
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('whatever is no JSON is a 400', async () => {
  const door = await openCollector()
  for (const [what, value] of NO_VALUES) {
    const right = [400, { error: 'the body is not JSON' }]
    expect([what, await send(door, WITH(value))]).toEqual([what, right])
  }
})

test('whatever is no UTF-8 is a 400', async () => {
  const door = await openCollector()
  for (const [what, bytes] of NO_UTF8) {
    const body = WITH(Buffer.concat([Buffer.from('"a'), Buffer.from(bytes), Buffer.from('b"')]))
    const right = [400, { error: 'the body is not UTF-8' }]
    expect([what, await send(door, body)]).toEqual([what, right])
  }
})

test.each([
  ['UTF-16, little end first', Buffer.from('\ufeff{"v":1,"responses":[]}', 'utf16le'), 400],
  ['nothing', '', 400],
  ['white space alone', ' \n', 400],
  // RFC 8259, 8.1: senders must not add it, readers may pass it over
  ['a mark of byte order before all', '\ufeff{"v":1,"responses":[]}', 200],
  // RFC 8259, 4 leaves open what a key means that is there twice: the last one counts
  ['a version twice, the last one ours', '{"v":2,"v":1,"responses":[]}', 200],
  ['a version twice, the first one ours', '{"v":1,"v":2,"responses":[]}', 400],
  ['the version as 1.0', '{"v":1.0,"responses":[]}', 200],
  ['the version by its prototype', '{"__proto__":{"v":1,"responses":[]}}', 400],
  ['a text', '"v"', 400],
])('as a whole body, %s is a %s', async (_, body, status) => {
  expect((await send(await openCollector(), body))[0]).toBe(status)
})

test('a rating that is no whole number on the scale is refused alone, in words', async () => {
  const door = await openCollector()
  for (const rating of ['1e400', '-1e400', '9007199254740993', '9.000001', '"9"', '[9]', '{}']) {
    const body = JSON.stringify({ v: 1, responses: [snapshot(), snapshot()] })
    const said = await send(door, body.replace('"a":9', `"a":${rating}`))
    const refused = { state: 'refused', reason: expect.stringMatching(/score/) }
    const kept = { id: expect.any(String), rev: 1, state: 'kept' }
    expect([rating, said]).toEqual([rating, [200, { responses: [refused, kept] }]])
  }
})

test.each(['-0', '0.0', '0e5', '1e-400'])('a rating of %s is a 0', async (rating) => {
  const door = await openCollector()
  const body = JSON.stringify({ v: 1, responses: [snapshot()] })
  await send(door, body.replace('"a":9', `"a":${rating}`))
  const { questions } = await (await door.ask('/api/surveys/nps/results')).json()
  expect(questions[0].tally).toEqual({ 0: 1 })
})
