import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SiteHealth } from '#shared/site-replies.ts'
import type { TagRules } from '#shared/rules.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

test('the frozen tag may be kept for ever and pinned from any page', async () => {
  const { app } = await openCollector()
  const reply = await app.request('/w/tag.v1.js')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  // without it, a browser refuses a script of another origin that has an integrity
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test('its rules are those that the other tag has inside, and change with a publish', async () => {
  const { app, post } = await openCollector()
  const read = async () => (await (await app.request('/w/acme/rules.json')).json()) as TagRules
  const before = await read()
  const tag = await (await app.request('/w/acme.js')).text()
  expect(tag).toContain(JSON.stringify(before))
  await post('/api/sites/acme/surveys', { id: 'ease', questions: [{ id: 'ease', kind: 'ces' }] })
  expect((await read()).surveys.map(({ id }) => id)).toEqual(['nps', 'ease'])
})

test('rules are held by a browser that holds these bytes, for five minutes', async () => {
  const { app } = await openCollector()
  const first = await app.request('/w/acme/rules.json')
  expect(first.headers.get('cache-control')).toContain('max-age=300,')
  const etag = first.headers.get('etag') ?? ''
  const again = await app.request('/w/acme/rules.json', { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('the API tells the hash that pins it', async () => {
  const { app, ask } = await openCollector()
  const health = (await (await ask('/api/sites/acme/health')).json()) as SiteHealth
  const bytes = await (await app.request('/w/tag.v1.js')).text()
  const hash = createHash('sha384').update(bytes).digest('base64')
  expect(health.frozen).toEqual({
    src: expect.stringMatching(/\/w\/tag\.v1\.js$/) as string,
    integrity: `sha384-${hash}`,
  })
})

test('what there is not, is not found', async () => {
  const { app } = await openCollector()
  for (const path of ['/w/tag.v2.js', '/w/from.nobody.js', '/w/nowhere/rules.json']) {
    expect([path, (await app.request(path)).status]).toEqual([path, 404])
  }
})
