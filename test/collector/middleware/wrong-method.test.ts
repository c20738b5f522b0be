import { expect, test } from 'vitest'
import { problem } from '#collector/api/replies.ts'
import { ACCESS } from '#collector/owners/authorize/access.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const ROUTES = Object.keys(ACCESS).map((route) => {
  const [method = '', path = ''] = route.split(' ')
  return { method, fits: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`), path }
})
const PATHS = [...new Set(ROUTES.map(({ path }) => path.replaceAll(/:\w+/g, 'none')))]

/** Methods of a path of the API, as the table of access has them; a fixed name may stand for an id, too. */
const methodsOf = (path: string) =>
  ROUTES.filter(({ fits }) => fits.test(path)).map(({ method }) => method)

test('a path of the API under another method is a 405 that names those there are', async () => {
  const { ask } = await openCollector()
  for (const path of PATHS) {
    const right = methodsOf(path)
    for (const method of METHODS.filter((other) => !right.includes(other))) {
      const reply = await ask(path, { method })
      const named = reply.headers.get('allow')?.split(', ') ?? []
      expect([method, path, reply.status]).toEqual([method, path, 405])
      expect(named.filter((name) => name !== 'HEAD').toSorted()).toEqual(
        [...new Set(right)].toSorted(),
      )
      expect(problem.parse(await reply.json())).toMatchObject({
        status: 405,
        title: 'Method Not Allowed',
        error: `${method} is not possible here; what is: ${named.join(', ')}`,
      })
    }
  }
})

test('who is not known learns of no path, and a path that is not there has no method', async () => {
  const { app, ask } = await openCollector()
  const unknown = await app.request('/api/sites', { method: 'DELETE' })
  expect([unknown.status, unknown.headers.get('allow')]).toEqual([401, null])
  for (const method of METHODS) {
    const reply = await ask('/api/nowhere', { method })
    expect([method, reply.status, reply.headers.get('allow')]).toEqual([method, 404, null])
  }
  const absent = await ask('/api/surveys/none/results')
  expect([absent.status, absent.headers.get('allow')]).toEqual([404, null])
})

test.each([
  ['GET', '/w/acme', 'POST, OPTIONS'],
  ['DELETE', '/readyz', 'GET, HEAD'],
  ['PUT', '/m/nps', 'GET, HEAD, POST'],
  ['POST', '/help/quick-start', 'GET, HEAD'],
])('outside the API, too: %s %s', async (method, path, allow) => {
  const { app } = await openCollector()
  const reply = await app.request(path, { method, headers: { origin: 'http://localhost' } })
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, allow])
  expect(await reply.json()).toEqual({ error: `${method} is not possible here; what is: ${allow}` })
})

test('a page of the console under another method is not there', async () => {
  const { app } = await openCollector()
  expect((await app.request('/surveys', { method: 'POST' })).status).toBe(404)
})
