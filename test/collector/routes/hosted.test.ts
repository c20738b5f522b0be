import { expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'

const POLICY = /default-src 'none'.*frame-ancestors 'none'/

test('a hosted page holds its survey and sends nothing by being fetched', async () => {
  const collector = await openCollector()
  const reply = await collector.app.request('/s/nps')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-security-policy')).toMatch(POLICY)
  expect(await reply.text()).toContain('<earshot-survey survey="nps">')
})

test('a link to no survey is told in words, on a page as guarded as any', async () => {
  const collector = await openCollector()
  const reply = await collector.app.request('/s/none')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
  expect(reply.headers.get('content-security-policy')).toMatch(POLICY)
  expect(await reply.text()).toContain('There is no such survey.')
})
