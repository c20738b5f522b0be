import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FAMILIES } from '#collector/api/operations.ts'
import type { Operation, Reply } from '#collector/api/operation.ts'
import { refusals } from '#collector/api/refusals.ts'
import { problem, refusal } from '#collector/api/replies.ts'
import { ACCESS } from '#collector/owners/authorize/access.ts'
import { openTown, type Town } from './open-town.ts'
import { sampleOf } from './sample.ts'

const OPERATIONS = FAMILIES.flatMap(({ operations }) => Object.entries(operations))

/** Whatever comes, each route answers as its description says: a status that stands there, and its body. */
describe.each(OPERATIONS)('%s', (route, operation) => {
  test('answers as described', async () => {
    const town = await openTown()
    const seen = new Set<number>()
    for (const [what, attempt] of attemptsOf(route, operation, town)) {
      const reply = await attempt()
      seen.add(reply.status)
      await expectDescribed(`${route}, ${what}`, route, operation, reply)
    }
    // who is let in is a matter of the matrix of roles, and of what cannot be written of its own test
    const described = Object.keys(documentedOf(route, operation)).map(Number)
    for (const status of described.filter((one) => ALWAYS_MET.has(one))) {
      expect([...seen], `${route}: ${status} is described and never met`).toContain(status)
    }
  })
})

/** Statuses that some attempt must meet wherever they are described. */
const ALWAYS_MET: ReadonlySet<number> = new Set([413, 415])

function documentedOf(route: string, operation: Operation): Readonly<Record<number, Reply>> {
  const access = route.includes(' /api/') ? ACCESS[route] : undefined
  return { ...refusals(route, operation, access), ...operation.replies }
}

type Attempt = readonly [what: string, send: () => Response | Promise<Response>]

/** What is tried on a route, the harmless first. */
function attemptsOf(route: string, { body, file }: Operation, town: Town): Attempt[] {
  const [method = '', template = ''] = route.split(' ')
  const path = fill(template, town.known)
  const nowhere = fill(template, {})
  const json = JSON.stringify(body === undefined ? {} : sampleOf(body))
  const withBody = method === 'GET' ? {} : { body: json }
  const JSON_TYPE = { 'content-type': 'application/json' }
  const { app, ask, person } = town
  const always: Attempt[] = [
    ['as nobody', () => app.request(path, { method, headers: JSON_TYPE, ...withBody })],
    ['of what is not there', () => ask(nowhere, { method, headers: JSON_TYPE, ...withBody })],
  ]
  const reading: Attempt[] =
    body === undefined
      ? []
      : [
          ['cut short', () => ask(path, { method, headers: JSON_TYPE, body: '{"a":' })],
          ['empty', () => ask(path, { method, headers: JSON_TYPE, body: '{}' })],
          ['null', () => ask(path, { method, headers: JSON_TYPE, body: 'null' })],
          ['a list', () => ask(path, { method, headers: JSON_TYPE, body: '[]' })],
          ['as a form', () => ask(path, { method, headers: FORM_TYPE, body: 'a=1' })],
          ['cut short, by a person', () => person.send(method, path, 'text')],
          ['said to be too large', () => ask(path, { method, headers: TOO_LARGE, body: '{}' })],
          ['the same, by a person', () => person.send(method, path, {}, TOO_LARGE)],
        ]
  const filing: Attempt[] = file
    ? [
        ['a file', () => ask(path, { method, headers: CSV_TYPE, body: 'a\n1' })],
        [
          'a file said to be too large',
          () =>
            ask(`${path}${route.endsWith('/imports') ? '?survey=nps' : ''}`, {
              method,
              headers: { ...TOO_LARGE, ...CSV_TYPE },
              body: 'a',
            }),
        ],
        ['a form for a file', () => ask(path, { method, headers: FORM_TYPE, body: 'a=1' })],
      ]
    : []
  const query: Attempt[] = [
    [
      'with a query of nonsense',
      () => ask(`${path}?${NONSENSE}`, { method, headers: JSON_TYPE, ...withBody }),
    ],
  ]
  return [
    ...always,
    ...reading,
    ...filing,
    ...query,
    ['by a key', () => ask(path, { method, headers: JSON_TYPE, ...withBody })],
    [
      'by a person',
      () => person.send(method, path, method === 'GET' ? undefined : JSON.parse(json)),
    ],
  ]
}

const TOO_LARGE = { 'content-type': 'application/json', 'content-length': String(2 ** 40) }
const CSV_TYPE = { 'content-type': 'text/csv' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
const NONSENSE = [
  'from=yesterday&to=&limit=-1&before=x&cursor=x&format=exe&what=all&compare=x&segment=x',
  'facet=x&lang=x&customer=&survey=none&langs=x&has=x&q=%00',
].join('&')

function fill(template: string, known: Readonly<Record<string, string>>): string {
  return template.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? 'none')
}

/** Fails for a status, a content type or a body that the description does not have. */
async function expectDescribed(
  what: string,
  route: string,
  operation: Operation,
  reply: Response,
): Promise<void> {
  const documented = documentedOf(route, operation)
  const described = documented[reply.status]
  const type = reply.headers.get('content-type') ?? ''
  const text = type.startsWith('text/event-stream') ? '' : await reply.text()
  if (text === '') await reply.body?.cancel()
  expect(Object.keys(documented), `${what}: ${reply.status} ${text.slice(0, 200)}`).toContain(
    String(reply.status),
  )
  if (described?.media) {
    expect(described.media, what).toContain(type.split(';')[0])
    return
  }
  if (reply.status >= 400) {
    const isApi = route.includes(' /api/')
    expect([what, type.split(';')[0]]).toEqual([
      what,
      isApi ? 'application/problem+json' : 'application/json',
    ])
    const read = (isApi ? problem : refusal).safeParse(JSON.parse(text))
    expect(read.success, `${what}: ${text.slice(0, 300)}`).toBe(true)
    return
  }
  if (described?.schema === undefined) {
    expect([what, text]).toEqual([what, ''])
    return
  }
  const value: unknown = JSON.parse(text)
  expect(z.safeParse(described.schema, value), `${what}: ${text.slice(0, 300)}`).toMatchObject({
    success: true,
    data: value,
  })
}
