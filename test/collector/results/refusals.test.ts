import { describe, expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'

// NOW is Wednesday 11 March 2026

/** Every address that lists, exports or adds up, without its own parameters. */
const LISTS = [
  '/api/sites',
  '/api/surveys',
  '/api/surveys/nps/results',
  '/api/surveys/nps/scores',
  '/api/surveys/nps/responses',
  '/api/surveys/nps/repurchase',
  '/api/surveys/nps/export',
  '/api/surveys/nps/shares',
  '/api/sites/acme/summary',
  '/api/sites/acme/annotations',
  '/api/sites/acme/imports',
  '/api/sites/acme/asks',
  '/api/sites/acme/webhooks',
  '/shared/read/results',
  '/shared/read/comments',
  '/badge/a-secret.svg',
]

/** Those that are of days which may be given. */
const OF_DAYS = LISTS.filter((path) =>
  /results$|scores$|responses$|repurchase$|export$/.test(path),
).filter((path) => path.startsWith('/api'))

async function refusalOf(path: string, query: string) {
  const collector = await openCollector()
  const reply = await collector.ask(`${path}?${query}`)
  return { status: reply.status, error: String((await reply.json()).error) }
}

describe.each(LISTS)('%s', (path) => {
  test('names a parameter that it does not take', async () => {
    const { status, error } = await refusalOf(path, 'segmnt=device:phone')
    expect([status, error]).toEqual([
      400,
      expect.stringContaining('there is no parameter "segmnt" here'),
    ])
  })
})

describe.each(OF_DAYS)('%s', (path) => {
  test.each([
    ['from=2026-03-05&to=2026-03-01', /"from" lies after "to"/],
    ['from=2026-04-01&to=2026-04-30', /has not begun/],
    ['from=2026-02-30&to=2026-03-01', /"from" is not a day/],
  ])('refuses ?%s', async (query, reason) => {
    const { status, error } = await refusalOf(path, query)
    expect(status).toBe(400)
    expect(error).toMatch(reason)
  })
})

test('results and scores name a facet that the site has not', async () => {
  for (const path of ['/api/surveys/nps/results', '/api/surveys/nps/scores']) {
    const { status, error } = await refusalOf(path, 'segment=devise:phone')
    expect([status, error]).toEqual([400, expect.stringContaining('there is no facet "devise"')])
  }
})
