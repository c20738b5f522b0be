import { expect, test, vi } from 'vitest'
import { createLog } from '#collector/log/log.ts'
import { describeError } from '#collector/log/describe-error.ts'
import type { Store } from '#collector/store/store.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

/** The word `canary` stands wherever somebody outside can put a text; the rest tells where. */
const HEADERS = {
  'content-type': 'application/json',
  origin: 'http://127.0.0.1:4300',
  'sec-fetch-site': 'same-origin',
  cookie: 'sid=canary-cookie',
  'user-agent': 'canary-agent',
  'x-forwarded-for': '81.2.69.142',
  referer: 'https://acme.example/?t=canary-referer',
}
const QUERY = '?customer=canary-customer&t=canary-query&c=canary-c&p=canary-proof&a=9&survey=nps'

/** Every verb fails, and its error quotes all that it was given, as careless ones do. */
function failing(state: { isBroken: boolean; failures: number }) {
  return (store: Store): Store => {
    const verbs = Object.entries(store).map(([name, verb]: [string, unknown]) => {
      if (typeof verb !== 'function') return [name, verb]
      const failOrDo = (...args: unknown[]) => {
        if (!state.isBroken) return Reflect.apply(verb, store, args)
        state.failures += 1
        return Promise.reject(new Error(`${name} cannot read "${JSON.stringify(args)}"`))
      }
      return [name, failOrDo]
    })
    return Object.fromEntries(verbs) as Store
  }
}

async function openLogged() {
  const lines: string[] = []
  const state = { isBroken: false, failures: 0 }
  const sink = { write: (line: string) => void lines.push(line), dropped: () => 0 }
  const collector = await openCollector({ log: createLog('info', sink), store: failing(state) })
  return { ...collector, lines, state }
}

/** The router's own list; a path's variables are first what exists, then what does not. */
function pathsOf({ app }: Awaited<ReturnType<typeof openLogged>>) {
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
  const known: Record<string, string> = { site: 'acme', survey: 'nps' }
  return routes.flatMap(({ method, path }) => {
    const fill = (value: (name: string) => string) =>
      path.replaceAll(/:([a-z]+)(\{[^/]*\})?/gi, (_, name: string) => value(name))
    const real = fill((name) => known[name] ?? `canary-${name}.js`)
    const odd = fill((name) => `canary-${name}%0d%0a`)
    return [...new Set([real, odd])].map((filled) => ({ method, path: filled }))
  })
}

test('no route leaves in the log what a sender wrote, in whatever part, whatever fails', async () => {
  const printed = vi.spyOn(console, 'error')
  const collector = await openLogged()
  const { ask, lines, state } = collector
  const paths = pathsOf(collector)
  expect(paths.length).toBeGreaterThan(100)
  const ctx = { customer: 'canary-customer', page: 'https://acme.example/canary-page' }
  const answers = { why: { r: 1, a: 'canary-comment' } }
  const batch = { v: 1, responses: [snapshot({ k: 'canary-secret-k', ctx, answers })] }
  const bodies = [
    JSON.stringify(batch),
    JSON.stringify({ customer: 'canary-customer', customerProof: 'canary-proof' }),
    JSON.stringify({ link: 'canary-share', secret: 'canary-share', email: 'canary@a.example' }),
    '{"canary-broken',
  ]
  for (state.isBroken of [false, true]) {
    for (const { method, path } of paths) {
      const isRead = method === 'GET' || path.endsWith('/live')
      for (const body of isRead ? [undefined] : bodies) {
        const init = { method, headers: HEADERS, ...(body !== undefined && { body }) }
        const reply = await ask(`${path}${QUERY}`, init)
        await reply.body?.cancel()
      }
    }
  }
  // a check that cannot fail is none: much went wrong, and was logged
  expect(state.failures).toBeGreaterThan(30)
  // the same failure of one route is logged once a minute
  expect(lines.filter((line) => line.includes('cannot read')).length).toBeGreaterThan(10)
  expect(printed).not.toHaveBeenCalled()
  expect(lines.filter((line) => /canary[-@]|81\.2\.69|\\r|\\n./i.test(line))).toEqual([])
}, 120_000)

test.each([
  [
    new SyntaxError(`Unexpected token 'c', "canary" is not valid JSON`),
    "SyntaxError: Unexpected token '…' is not valid JSON",
  ],
  [
    Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }),
    'Error SQLITE_IOERR: disk I/O error',
  ],
  [new Error('bad "{"a":"canary"}" here'), 'Error: bad "…" here'],
  [new Error('cut off in "canary'), 'Error: cut off in "…"'],
  ['canary', 'something that is no error'],
])('%s is told without what it quotes', (error, said) => {
  expect(describeError(error).error).toBe(said)
})
