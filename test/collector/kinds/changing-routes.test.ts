import { expect, test } from 'vitest'
import { API_PER_MINUTE } from '#collector/middleware/api-limit.ts'
import { DRAFT, openCollector } from '../../support/collector/open-collector.ts'

/** What bounds a route that changes something. */
type Bound =
  /** the minute of its network, per site: 429 */
  | 'network'
  /** the API's minute of its network: 429, and said in header fields */
  | 'api'
  /** opens with a token that this collector signed, and does the one thing it names */
  | 'signed token'

/** Every route outside the API that changes something; those of the API are `api`. */
const BOUNDS: Readonly<Record<string, Bound>> = {
  'POST /w/:site': 'network',
  'POST /w/:site/asks': 'network',
  'POST /m/:survey': 'network',
  'POST /m/stop/:token': 'signed token',
  'POST /shared/read/open': 'api',
  'POST /oauth/register': 'api',
  'POST /oauth/token': 'api',
  'POST /oauth/revoke': 'api',
}

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

async function open() {
  const collector = await openCollector({
    settings: { rateLimit: 2, trustProxy: 1 },
    draft: { ...DRAFT, mailAnswers: true },
  })
  const routes = collector.app.routes
    .filter(({ method }) => CHANGING.has(method))
    .map(({ method, path }) => `${method} ${path}`)
  const knock = (route: string) => {
    const [method = '', path = ''] = route.split(' ')
    const filled = path.replace(':site', 'acme').replace(':survey', 'nps')
    return collector.app.request(
      filled.replaceAll(/:\w+/g, 'x'),
      {
        method,
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '81.2.69.7' },
        body: '{}',
      },
      { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
    )
  }
  return { routes: [...new Set(routes)], knock }
}

test('every route that changes something has a bound that is written down', async () => {
  const { routes } = await open()
  expect(routes.length).toBeGreaterThan(50)
  const outside = routes.filter((route) => !/ \/api\//.test(route))
  expect(outside.toSorted()).toEqual(Object.keys(BOUNDS).toSorted())
})

test('every one of the API spends the minute of its network', async () => {
  const { routes, knock } = await open()
  const api = routes.filter((route) => / \/api\//.test(route) || BOUNDS[route] === 'api')
  let left = API_PER_MINUTE
  for (const route of api) {
    const reply = await knock(route)
    const now = Number(/r=(\d+)/.exec(reply.headers.get('ratelimit') ?? '')?.[1])
    expect(`${route} ${Number.isInteger(now)}`).toBe(`${route} true`)
    if (BOUNDS[route] === undefined) {
      expect(`${route} ${now}`).toBe(`${route} ${left - 1}`)
      left = now
    }
  }
})

test('every public one refuses a network that has spent its minute, or asks for a signed token', async () => {
  for (const [route, bound] of Object.entries(BOUNDS)) {
    const { knock } = await open()
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await knock(route)).status)
    if (bound === 'network') expect(`${route} ${statuses.at(-1)}`).toBe(`${route} 429`)
    if (bound === 'signed token') expect(`${route} ${statuses.at(-1)}`).toBe(`${route} 404`)
  }
})
