import { describe, expect, test } from 'vitest'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }

async function knock(
  collector: Awaited<ReturnType<typeof openCollector>>,
  {
    headers = {},
    body = LIST,
    method = 'POST',
    path = '/mcp',
  }: {
    headers?: Record<string, string>
    body?: unknown
    method?: string
    path?: string
  } = {},
) {
  const key = await keyOf(collector, 'viewer')
  return collector.app.request(`http://127.0.0.1:4300${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

describe('/mcp answers', () => {
  test('whoever has a key', async () => {
    expect((await knock(await openCollector())).status).toBe(200)
  })

  test('at an address with a slash more, and whoever takes any type', async () => {
    const collector = await openCollector()
    for (const accept of ['*/*', 'application/json;q=0.9, */*;q=0.1'])
      expect((await knock(collector, { headers: { accept } })).status, accept).toBe(200)
    expect((await knock(collector, { path: '/mcp/' })).status).toBe(200)
    expect((await knock(collector, { path: '/mcp/', method: 'GET' })).status).toBe(405)
  })

  test('whoever takes JSON alone, with the result of a long one too', async () => {
    const collector = await openCollector()
    const params = { name: 'trend', arguments: { survey: 'nps' }, _meta: { progressToken: 1 } }
    const body = { jsonrpc: '2.0', id: 7, method: 'tools/call', params }
    const reply = await knock(collector, { headers: { accept: 'application/json' }, body })
    expect(reply.headers.get('content-type')).toContain('application/json')
    expect(await reply.json()).toMatchObject({ id: 7, result: { structuredContent: {} } })
    const html = await knock(collector, { headers: { accept: 'text/html' }, body })
    expect(html.status).toBe(406)
  })

  test.each([
    ['no key', { authorization: '' }, 401],
    ['a wrong key', { authorization: 'Bearer ek_aaaaaaaa_a' }, 401],
    ['a cookie in place of a key', { authorization: '', cookie: 'sid=a' }, 401],
    ['a page of another origin', { origin: 'https://evil.example' }, 403],
    ['a name that was rebound to this machine', { host: 'evil.example:4300' }, 403],
    ['a body said to be too large', { 'content-length': '999999' }, 413],
  ])('not %s', async (_, headers, status) => {
    expect((await knock(await openCollector(), { headers })).status).toBe(status)
  })

  test.each([
    ['cut short', '{"jsonrpc":', 400],
    ['a batch', [LIST, LIST], 400],
    ['nothing', 'null', 400],
  ])('not what is %s', async (_, body, status) => {
    expect((await knock(await openCollector(), { body })).status).toBe(status)
  })

  test('no GET and no DELETE: there are no sessions', async () => {
    for (const method of ['GET', 'DELETE'])
      expect((await knock(await openCollector(), { method })).status).toBe(405)
  })

  test('beyond its minute one network waits', async () => {
    const collector = await openCollector({ settings: { rateLimit: 600 } })
    for (let i = 0; i < 300; i += 1) await knock(collector, { headers: { authorization: '' } })
    expect((await knock(collector)).status).toBe(429)
  })
})

test('an assistant’s key may not publish, erase or export, whatever its role', async () => {
  const collector = await openCollector()
  const key = await keyOf(collector, 'owner')
  for (const [method, path] of [
    ['POST', '/api/sites/acme/surveys'],
    ['POST', '/api/sites/acme/drafts/nps/publish'],
    ['PATCH', '/api/surveys/nps'],
    ['GET', '/api/surveys/nps/export'],
    ['DELETE', '/api/sites/acme/customers?customer=a'],
    ['GET', '/api/sites/acme/webhooks'],
    ['GET', '/api/sites/acme/audit'],
    ['POST', '/api/sites'],
  ]) {
    const reply = await collector.app.request(path!, {
      method: method!,
      headers: {
        authorization: `Bearer ${key}`,
        'earshot-client': 'assistant',
        'content-type': 'application/json',
      },
      ...(method !== 'GET' && { body: '{}' }),
    })
    expect([path, reply.status]).toEqual([path, 403])
  }
})

describe('of another site an assistant learns nothing', () => {
  test.each([
    ['scores', { survey: 'nps' }],
    ['compare', { survey: 'nps' }],
    ['segments', { survey: 'nps' }],
    ['trend', { survey: 'nps' }],
    ['why_it_changed', { survey: 'nps' }],
    ['search_comments', { survey: 'nps' }],
    ['words', { survey: 'nps' }],
    ['explain_number', { survey: 'nps' }],
    ['summary', { site: 'acme' }],
    ['customer', { site: 'acme', customer: 'a' }],
    ['why_not_shown', { site: 'acme', page: 'https://acme.example/' }],
  ])('%s', async (name, input) => {
    const collector = await openCollector()
    const { call } = await connectAssistant(collector, await keyOf(collector, 'owner', 'other'))
    const foreign = await call(name, input)
    const nowhere = 'survey' in input ? { survey: 'nothing' } : { site: 'nowhere' }
    const absent = await call(name, { ...input, ...nowhere })
    expect(foreign.isError).toBe(true)
    expect(foreign.text).toBe(absent.text)
  })
})

describe('one customer is for owners alone', () => {
  test.each([
    ['viewer', true],
    ['editor', true],
    ['owner', false],
  ] as const)('%s', async (role, isError) => {
    const collector = await openCollector()
    const { call } = await connectAssistant(collector, await keyOf(collector, role, 'acme'))
    const told = await call('customer', { site: 'acme', customer: 'c-1' })
    expect(told.isError).toBe(isError)
    if (isError) expect(told.text).toContain('ask an owner of the site for a larger role')
  })
})
