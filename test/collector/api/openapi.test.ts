import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openapi } from '#collector/api/openapi.ts'
import { FAMILIES } from '#collector/api/operations.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { openTown, URL_OF } from './open-town.ts'

/** Pages for people, and OAuth, which describes itself under `/.well-known/`: no part of the API. */
const PAGE = /^\w+ (\*|\/help|\/llms\.txt|\/m\/|\/shared\/|\/oauth\/|\/\.well-known\/)/

/** Files are told apart by patterns in the router, by their names in the description. */
function spelled(path: string): string {
  return path
    .replace(/:file\{from.*\}$/, 'from.:tool.js')
    .replace(/:file\{.*\\\.\[.*\\\.js\}$/, ':module.:hash.js')
    .replace(/:file\{.*\\\.js\}$/, ':site.js')
    .replace(/:file\{.*\\\.json\}$/, ':words.json')
    .replace(/:file\{.*\\\.svg\}$/, ':secret.svg')
}

async function routerLines(): Promise<readonly string[]> {
  const { app } = await openCollector()
  const lines = app.routes
    .filter(({ method, path }) => !['ALL', 'OPTIONS'].includes(method) && !path.endsWith('/*'))
    .map(({ method, path }) => `${method} ${spelled(path)}`)
    .filter((line) => !PAGE.test(line))
  return [...new Set(lines)]
}

const DESCRIBED = FAMILIES.flatMap(({ operations }) => Object.keys(operations))

test('every route of the router is described', async () => {
  const missing = (await routerLines()).filter((line) => !DESCRIBED.includes(line))
  const advice = missing.map(
    (line) => `"${line}" is not described: add an entry to a family in collector/api/operations/`,
  )
  expect(advice).toEqual([])
})

test('every description is of a route, and each route is described once', async () => {
  const routes = await routerLines()
  expect(DESCRIBED.filter((line) => !routes.includes(line))).toEqual([])
  expect(DESCRIBED).toHaveLength(new Set(DESCRIBED).size)
})

test('the linter finds nothing to say', async () => {
  const source = JSON.stringify(openapi({ version: '1.2.3', address: 'https://ask.acme.example' }))
  const config = await createConfig({ extends: ['recommended'], rules: QUIET })
  const found = await lintFromString({ source, config, absoluteRef: 'openapi.json' })
  expect(
    found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([])
})

/** What the recommended rules ask and this API decides otherwise. */
const QUIET = {
  // monitors and browsers take what they get
  'operation-4xx-response': 'off',
  // `/w/{module}.{hash}.js` comes before `/w/{site}.js`
  'no-ambiguous-paths': 'off',
} as const

test('it is served to anyone, from any page', async () => {
  const { app } = await openCollector({ settings: { publicUrl: URL_OF } })
  const reply = await app.request('/api/openapi.json')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  expect(await reply.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: URL_OF }] })
})

/** Fails when the reply lacks what is described, and when it holds what is not. */
async function expectAsDescribed(route: string, reply: Response) {
  const family = FAMILIES.find(({ operations }) => route in operations)
  const schema = family?.operations[route]?.replies[reply.status]?.schema
  expect(schema, `${route} ${reply.status}`).toBeInstanceOf(z.ZodType)
  const body: unknown = await reply.json()
  expect(schema?.parse(body), route).toEqual(body)
}

describe('a reply is what is described', () => {
  test.each([
    ['GET /api/sites', '/api/sites'],
    ['GET /api/surveys', '/api/surveys'],
    ['GET /api/surveys/:survey/results', '/api/surveys/nps/results?compare=previous'],
    ['GET /api/surveys/:survey/scores', '/api/surveys/nps/scores?compare=previous'],
    ['GET /api/surveys/:survey/repurchase', '/api/surveys/nps/repurchase'],
    ['GET /api/surveys/:survey/responses', '/api/surveys/nps/responses'],
    ['GET /api/sites/:site', '/api/sites/acme'],
    ['GET /api/sites/:site/health', '/api/sites/acme/health'],
    ['GET /api/sites/:site/surveys', '/api/sites/acme/surveys'],
    ['GET /api/sites/:site/drafts/:draft', '/api/sites/acme/drafts/nps'],
    ['GET /api/surveys/:survey/versions', '/api/surveys/nps/versions'],
    ['GET /api/templates', '/api/templates'],
    ['GET /api/words/:lang', '/api/words/ko'],
    ['GET /api/sites/:site/asks', '/api/sites/acme/asks'],
    ['GET /api/sites/:site/identity', '/api/sites/acme/identity'],
    ['GET /api/sites/:site/imports', '/api/sites/acme/imports'],
    ['GET /api/sites/:site/webhooks', '/api/sites/acme/webhooks'],
    ['GET /api/me', '/api/me'],
    ['GET /api/openapi.json', '/api/openapi.json'],
  ])('%s, to a key', async (route, path) => {
    const { ask } = await openTown()
    await expectAsDescribed(route, await ask(path))
  })

  test.each([
    'GET /api/me',
    'GET /api/me/sessions',
    'GET /api/me/passkeys',
    'GET /api/sites/:site/members',
    'GET /api/sites/:site/invitations',
    'GET /api/sites/:site/keys',
    'GET /api/sites/:site/audit',
  ])('%s, to a person', async (route) => {
    const { person } = await openTown()
    await person.send('POST', '/api/sites/acme/keys', { name: 'till', role: 'editor' })
    await person.send('POST', '/api/sites/acme/invitations', {
      email: 'ada@acme.example',
      role: 'viewer',
    })
    const path = route.slice('GET '.length).replace(':site', 'acme')
    await expectAsDescribed(route, await person.send('GET', path))
  })

  test('deliveries', async () => {
    const { ask, known } = await openTown()
    const reply = await ask(`/api/sites/acme/webhooks/${known.webhook}/deliveries`)
    await expectAsDescribed('GET /api/sites/:site/webhooks/:webhook/deliveries', reply)
  })

  test.each([
    ['POST /api/sites', '/api/sites', { name: 'Other' }],
    [
      'POST /api/sites/:site/surveys',
      '/api/sites/acme/surveys',
      { id: 'ces', questions: [{ kind: 'ces' }], audience: { minPages: 3 } },
    ],
    ['POST /api/sites/:site/asks', '/api/sites/acme/asks', { survey: 'nps', customer: 'ada' }],
    [
      'POST /api/sites/:site/orders',
      '/api/sites/acme/orders',
      { orders: [{ customer: 'ada', at: '2026-03-01T12:00:00Z', value: 9, currency: 'EUR' }] },
    ],
    ['POST /api/surveys/:survey/shares', '/api/surveys/nps/shares', { name: 'Board' }],
    ['POST /api/sites/:site/responses', '/api/sites/acme/responses', { v: 1, responses: [{}] }],
    [
      'POST /api/sites/:site/webhooks',
      '/api/sites/acme/webhooks',
      { kind: 'mail', target: 'a@b.example' },
    ],
  ])('%s', async (route, path, body) => {
    const { post } = await openTown()
    await expectAsDescribed(route, await post(path, body))
  })
})

describe('a refusal', () => {
  test('is a problem document that keeps its sentence', async () => {
    const { ask } = await openCollector()
    const reply = await ask('/api/surveys/nps/results?from=yesterday')
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    const sentence = '"from" is not a day such as 2026-03-01'
    expect(await reply.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: sentence,
      error: sentence,
      code: 'not_a_day',
      params: { name: 'from' },
    })
  })

  test('of a route that is not there, of a stranger, and of a crash is one too', async () => {
    const { app, ask, deps } = await openCollector()
    const crashing = Object.assign(deps.store, {
      revisionOf: () => Promise.reject(new Error('disk')),
    })
    expect(crashing).toBe(deps.store)
    for (const [reply, status] of [
      [await ask('/api/none'), 404],
      [await app.request('/api/sites'), 401],
      [await ask('/api/surveys/nps/results'), 500],
    ] as const) {
      expect([reply.status, reply.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json',
      ])
      expect(await reply.json()).toMatchObject({ status, error: expect.any(String) })
    }
  })
})
