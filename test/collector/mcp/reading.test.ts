import { expect, test } from 'vitest'
import { connectAssistant, keyOf } from '../../support/collector/connect-assistant.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY_MS = 86_400_000

/** 230 comments: more than an assistant is handed in a day. */
async function open() {
  const collector = await openCollector()
  const responses = Array.from({ length: 230 }, (_, i) =>
    snapshot({ flags: 5, answers: { score: { r: 1, a: 3 }, why: { r: 1, a: `words ${i}` } } }),
  )
  await collector.post('/api/sites/acme/responses', { v: 1, responses })
  return collector
}

const idsOf = (data: Record<string, unknown>) =>
  [data['comments']].flat().map((one) => String(Object(one).response))

test('page by page an assistant is handed so many comments a day, and told so', async () => {
  const collector = await open()
  const { call } = await connectAssistant(collector, await keyOf(collector, 'viewer'))
  const seen = new Set<string>()
  let cursor: unknown
  for (let page = 1; page <= 10; page += 1) {
    const told = await call('search_comments', { survey: 'nps', limit: 20, cursor })
    for (const id of idsOf(told.data)) seen.add(id)
    expect(told.text).toContain(
      `handed to this connection today (UTC): ${20 * page} of at most 200`,
    )
    cursor = told.data['next']
  }
  expect(seen.size).toBe(200)
  const asked = { survey: 'nps', limit: 20, cursor }
  const more = await call('search_comments', asked)
  expect(more).toMatchObject({ isError: true, data: {} })
  expect(more.text).toContain('at most 200 comments a day (UTC), and these have been')
  expect(more.text).not.toContain('in a minute')
  expect((await call('search_comments', { ...asked, lang: 'ko' })).text).toContain('200건까지만')
  // numbers go on, and so does the next day
  expect((await call('words', { survey: 'nps' })).data).toMatchObject({ comments: { bad: 230 } })
  collector.clock.now = new Date(collector.clock.now.getTime() + DAY_MS)
  expect(idsOf((await call('search_comments', asked)).data)).toHaveLength(20)
})

test('however many ask at a time, no more are handed out', async () => {
  const collector = await open()
  const { call } = await connectAssistant(collector, await keyOf(collector, 'viewer'))
  const asked = Array.from({ length: 25 }, () =>
    call('search_comments', { survey: 'nps', limit: 20 }),
  )
  const told = await Promise.all(asked)
  const handed = told.flatMap(({ data, isError }) => (isError ? [] : idsOf(data)))
  expect(handed.length).toBeLessThanOrEqual(200)
  expect(told.filter(({ isError }) => isError).length).toBeGreaterThanOrEqual(15)
})

test('each page stands in the audit list; a search that finds nothing takes nothing', async () => {
  const collector = await open()
  const key = await keyOf(collector, 'viewer', 'acme')
  const { call } = await connectAssistant(collector, key)
  await call('search_comments', { survey: 'nps', q: 'nobody wrote this' })
  const found = await call('search_comments', { survey: 'nps', limit: 5 })
  expect(found.data).toMatchObject({ handedOut: { today: 5, most: 200 } })
  const rows = await collector.deps.owners.database
    .selectFrom('audit')
    .select(['actor', 'action', 'siteId', 'subject'])
    .execute()
  const actor = `assistant:key:${/^ek_([^_]+)_/.exec(key)?.[1]}`
  const subject = 'nps: 5 (5 of 200 that day)'
  expect(rows).toEqual([{ actor, action: 'comments_read', siteId: 'acme', subject }])
})

test('an assistant’s token reads no larger pages by the API itself, and a key without one does', async () => {
  const collector = await open()
  const authorization = `Bearer ${await keyOf(collector, 'viewer')}`
  const read = async (headers: Record<string, string>) => {
    const path = 'http://127.0.0.1:4300/api/surveys/nps/responses?limit=200'
    const reply = await collector.app.request(path, { headers: { authorization, ...headers } })
    const { responses } = await reply.json()
    return responses.length
  }
  expect(await read({ 'earshot-client': 'assistant' })).toBe(20)
  expect(await read({})).toBe(200)
})
