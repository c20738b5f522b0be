import { expect, test } from 'vitest'
import type { SurveyList } from '#shared/results.ts'
import type { DraftReply, SiteSurveyList, SiteHealth, SiteReply } from '#shared/site-replies.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DRAFT: SurveyDraft = { name: 'Was it easy?', questions: [{ id: 'ease', kind: 'ces' }] }

async function openSite() {
  const collector = await openCollector({ site: { origins: ['https://shop.example'] } })
  const send = (method: string, path: string, body: unknown) =>
    collector.ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const read = async <T>(path: string): Promise<T> =>
    (await collector.ask(path)).json() as Promise<T>
  const begin = async (draft: SurveyDraft = DRAFT) => {
    const reply = await collector.post('/api/sites/acme/drafts', draft)
    return (await reply.json()) as { id: string; rev: number }
  }
  const fetchTag = (referer?: string) =>
    collector.app.request('/w/acme.js', { headers: referer === undefined ? {} : { referer } })
  return { ...collector, collect: collector.send, send, read, begin, fetchTag }
}

test('a draft is saved, listed, published, and then done with', async () => {
  const site = await openSite()
  const { id, rev } = await site.begin()
  expect({ id, rev }).toEqual({ id: 'was-it-easy', rev: 1 })
  const path = `/api/sites/acme/drafts/${id}`
  expect((await site.read<SiteSurveyList>('/api/sites/acme/surveys')).surveys[0]).toMatchObject({
    id,
    state: 'draft',
    draft: { rev: 1 },
  })

  const saved = await site.send('PATCH', path, { rev, draft: { ...DRAFT, name: 'Easy?' } })
  expect(await saved.json()).toMatchObject({ rev: 2 })
  const published = await site.post(`${path}/publish`, { rev: 2 })
  expect([published.status, await published.json()]).toMatchObject([
    201,
    { id, ver: 1, name: 'Easy?' },
  ])

  const after = await site.read<DraftReply>(path)
  expect(after.note).toBeUndefined()
  expect(after.published?.ver).toBe(1)
  expect(await (await site.fetchTag()).text()).toContain('"was-it-easy"')
})

test('the second of two editors is told, and overwrites nothing', async () => {
  const site = await openSite()
  const { id } = await site.begin()
  const path = `/api/sites/acme/drafts/${id}`
  const save = (name: string) => site.send('PATCH', path, { rev: 1, draft: { ...DRAFT, name } })
  const [one, other] = await Promise.all([save('One'), save('Other')])
  expect([one.status, other.status].toSorted()).toEqual([200, 409])
  const kept = await site.read<DraftReply>(path)
  const told = (await (one.status === 409 ? one : other).json()) as DraftReply
  expect(told.draft.name).toBe(kept.draft.name)
  expect(told.note?.rev).toBe(2)
  expect((await site.post(`${path}/publish`, { rev: 1 })).status).toBe(409)
})

test('a draft may be unfinished, and says what is wrong only when it is published', async () => {
  const site = await openSite()
  const { id } = await site.begin({ name: 'Why?', questions: [{ id: 'why', kind: 'choice' }] })
  const reply = await site.post(`/api/sites/acme/drafts/${id}/publish`, { rev: 1 })
  expect([reply.status, await reply.json()]).toMatchObject([
    400,
    { error: 'questions[0].options: a choice question needs 2 to 20 options' },
  ])
})

test('who writes on knows every id that published versions gave to questions and options', async () => {
  const site = await openSite()
  const option = (id: string) => ({ id, text: { en: id } })
  const choice = (id: string, ...ids: string[]) =>
    ({ id, kind: 'choice', options: ids.map(option) }) as const
  const { id } = await site.begin({ name: 'Stop', questions: [choice('stop', 'a', 'b', 'c')] })
  const path = `/api/sites/acme/drafts/${id}`
  expect((await site.read<DraftReply>(path)).used).toBeUndefined()
  await site.post(`${path}/publish`, { rev: 1 })
  const questions = [choice('stop', 'a', 'd'), { id: 'why', kind: 'comment' }]
  await site.send('PATCH', path, { rev: 0, draft: { id, name: 'Stop', questions } })
  await site.post(`${path}/publish`, { rev: 1 })
  expect((await site.read<DraftReply>(path)).used).toEqual({ stop: ['a', 'b', 'c', 'd'], why: [] })
})

test('two surveys of one name have two ids', async () => {
  const site = await openSite()
  expect([(await site.begin()).id, (await site.begin()).id]).toEqual([
    'was-it-easy',
    'was-it-easy-2',
  ])
})

test('throwing a draft away leaves what is published', async () => {
  const site = await openSite()
  const path = '/api/sites/acme/drafts/nps'
  const { draft } = await site.read<DraftReply>(path)
  expect(
    await (await site.send('PATCH', path, { rev: 0, draft: { ...draft, name: 'New' } })).json(),
  ).toMatchObject({ rev: 1 })
  expect((await site.ask(`${path}?rev=9`, { method: 'DELETE' })).status).toBe(409)
  expect((await site.ask(`${path}?rev=1`, { method: 'DELETE' })).status).toBe(204)
  expect((await site.read<DraftReply>(path)).draft.name).toBe(draft.name)
})

test('a paused survey is not in the tag, its answers are still taken, and it comes back', async () => {
  const site = await openSite()
  await site.send('PATCH', '/api/surveys/nps', { paused: true })
  expect(await (await site.fetchTag()).text()).not.toContain('"nps"')
  expect((await site.read<SiteSurveyList>('/api/sites/acme/surveys')).surveys[0]?.state).toBe(
    'paused',
  )
  await site.send('PATCH', '/api/surveys/nps', { paused: false })
  expect(await (await site.fetchTag()).text()).toContain('"nps"')
})

test('an archived survey asks nobody and stands in no list until it asks again', async () => {
  const site = await openSite()
  const lists = async () => {
    const { surveys } = await site.read<SurveyList>('/api/surveys')
    const [own] = (await site.read<SiteSurveyList>('/api/sites/acme/surveys')).surveys
    const link = await site.ask('/s/nps')
    return [surveys.length, own?.state, own?.archived, link.status]
  }
  await site.send('PATCH', '/api/surveys/nps', { archived: true })
  expect(await (await site.fetchTag()).text()).not.toContain('"nps"')
  expect(await lists()).toEqual([0, 'paused', true, 404])
  expect((await site.ask('/api/surveys/nps/results')).status).toBe(200)
  await site.send('PATCH', '/api/surveys/nps', { archived: false })
  expect(await lists()).toEqual([1, 'paused', undefined, 200])
  await site.send('PATCH', '/api/surveys/nps', { archived: true })
  await site.send('PATCH', '/api/surveys/nps', { paused: false })
  expect(await lists()).toEqual([1, 'asking', undefined, 200])
  const both = await site.send('PATCH', '/api/surveys/nps', { paused: true, archived: true })
  expect(both.status).toBe(400)
})

test('a test response is told from the first real one', async () => {
  const site = await openSite()
  const health = () => site.read<SiteHealth>('/api/sites/acme/health')
  expect(await health()).toMatchObject({ answered: false, tested: false, canMail: false })
  await site.collect([{ ...snapshot(), ctx: { ...snapshot().ctx, channel: 'test' } }])
  expect(await health()).toMatchObject({ answered: false, tested: true })
})

test('a site changed meanwhile is not overwritten', async () => {
  const site = await openSite()
  const { print } = await site.read<SiteReply>('/api/sites/acme')
  const change = (brand: string) =>
    site.send('PATCH', '/api/sites/acme', { print, change: { brand } })
  expect((await change('Acme & Co')).status).toBe(200)
  const late = await change('Acme Ltd')
  expect([late.status, await late.json()]).toMatchObject([409, { site: { brand: 'Acme & Co' } }])
})

test('a setting that a site may be without is taken away by null', async () => {
  const site = await openSite()
  const change = async (wanted: Record<string, unknown>) => {
    const { print } = await site.read<SiteReply>('/api/sites/acme')
    const reply = await site.send('PATCH', '/api/sites/acme', { print, change: wanted })
    return [reply.status, ((await reply.json()) as SiteReply).site?.retentionDays]
  }
  expect(await change({ retentionDays: 90 })).toEqual([200, 90])
  expect(await change({ brand: 'Acme & Co' })).toEqual([200, 90])
  expect(await change({ retentionDays: null })).toEqual([200, undefined])
  expect((await change({ zone: null }))[0]).toBe(400)
})

test.each([
  [{ zone: 'Mars/Olympus' }, 'zone: write an IANA time zone such as Asia/Seoul'],
  [
    { origins: ['shop.example'] },
    'origins[0]: write an origin such as https://shop.example, no path',
  ],
  [{ id: 'other' }, 'id: a site keeps its id, it is part of every public address'],
])('a site refuses %j at its field', async (change, error) => {
  const site = await openSite()
  const { print } = await site.read<SiteReply>('/api/sites/acme')
  const reply = await site.send('PATCH', '/api/sites/acme', { print, change })
  expect([reply.status, await reply.json()]).toMatchObject([400, { error }])
})

test('a page of the shop is seen when it asks for the tag, with no more than its path', async () => {
  const site = await openSite()
  const health = () => site.read<SiteHealth>('/api/sites/acme/health')
  expect((await health()).seen).toBeUndefined()
  await site.fetchTag('https://shop.example/checkout?email=a@b.example')
  const { seen, seenDay } = await health()
  expect(seen).toEqual({
    origin: 'https://shop.example',
    page: '/checkout',
    at: '2026-03-11T12:00:00.000Z',
  })
  expect(seenDay).toEqual({ day: '2026-03-11', page: '/checkout' })
})

test('another origin with the tag is told apart, and at most five of them', async () => {
  const site = await openSite()
  for (let n = 0; n < 9; n += 1) await site.fetchTag(`https://copy-${n}.example/`)
  const { seen, foreign } = await site.read<SiteHealth>('/api/sites/acme/health')
  expect(seen).toBeUndefined()
  expect(foreign).toHaveLength(5)
})

test('a request that names no page, or the collector itself, is no sighting', async () => {
  const site = await openSite()
  await site.fetchTag()
  await site.fetchTag('http://127.0.0.1:4300/s/nps')
  await site.fetchTag('no address')
  expect(await site.read<SiteHealth>('/api/sites/acme/health')).toMatchObject({ foreign: [] })
})

test('a page rule of before such were refused is named, because it matches no page any more', async () => {
  const frozen = '^/([a-z0-9]+-?)+/?$'
  const audience = {
    pages: [{ how: 'regex', value: frozen } as const],
    notPages: [{ how: 'regex', value: '^/[a-z-]+$' } as const],
  }
  const site = await openCollector({ draft: { ...DRAFT, id: 'ease', audience } })
  const { surveys } = (await (await site.ask('/api/sites/acme/surveys')).json()) as SiteSurveyList
  expect(surveys[0]).toMatchObject({ id: 'ease', unusedRules: [frozen] })
  const tag = await (await site.app.request('/w/acme.js')).text()
  expect(tag).toContain('^/[a-z-]+$')
  expect(tag).not.toContain('[a-z0-9]+-?)+')
})
