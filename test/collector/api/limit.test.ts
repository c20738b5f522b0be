import { expect, test } from 'vitest'
import { API_PER_MINUTE } from '#collector/middleware/api-limit.ts'
import { ACCESS } from '#collector/owners/authorize/access.ts'
import { problem } from '#collector/api/replies.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

test('every reply says how much of the minute is left', async () => {
  const { ask } = await openCollector({ settings: { rateLimit: 600 } })
  const replies = [await ask('/api/sites'), await ask('/api/none')]
  expect(replies.map(({ headers }) => headers.get('ratelimit-policy'))).toEqual([
    `"api";q=${API_PER_MINUTE};w=60`,
    `"api";q=${API_PER_MINUTE};w=60`,
  ])
  expect(replies[0]?.headers.get('ratelimit')).toMatch(`"api";r=${API_PER_MINUTE - 1};t=`)
  expect(replies[1]?.headers.get('ratelimit')).toMatch(`"api";r=${API_PER_MINUTE - 2};t=`)
})

test('beyond it a request waits, with the seconds to wait', async () => {
  const { ask } = await openCollector({ settings: { rateLimit: 600 } })
  for (let i = 0; i < API_PER_MINUTE; i++) await ask('/api/none')
  const reply = await ask('/api/sites')
  expect(reply.status).toBe(429)
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(Number(reply.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect(reply.headers.get('content-type')).toBe('application/problem+json')
})

test('beyond it every route of the API waits, and says so as it is described', async () => {
  const { ask } = await openCollector({ settings: { rateLimit: 600 } })
  for (let i = 0; i < API_PER_MINUTE; i++) await ask('/api/none')
  for (const route of Object.keys(ACCESS)) {
    const [method = '', path = ''] = route.split(' ')
    const reply = await ask(path.replaceAll(/:\w+/g, 'none'), { method })
    expect([route, reply.status]).toEqual([route, 429])
    expect(problem.safeParse(await reply.json()).success, route).toBe(true)
  }
})

test('a proxy that limits switches both limits off', async () => {
  const { ask } = await openCollector({ settings: { rateLimit: 'off' } })
  expect((await ask('/api/sites')).headers.get('ratelimit')).toBeNull()
})
