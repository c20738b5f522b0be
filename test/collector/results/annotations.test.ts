import { describe, expect, test } from 'vitest'
import { MAX_ANNOTATIONS } from '#collector/results/annotations.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

const ADDRESS = '/api/sites/acme/annotations'
const FORM = { day: '2026-03-04', text: 'New checkout' }

type Collector = Awaited<ReturnType<typeof openCollector>>

const send = (collector: Collector, method: string, path: string, form?: object) =>
  collector.ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(form && { body: JSON.stringify(form) }),
  })

async function add(collector: Collector, form: object = FORM): Promise<{ readonly id: string }> {
  const reply = await collector.post(ADDRESS, form)
  expect(reply.status).toBe(201)
  return reply.json()
}

const list = async (collector: Collector) =>
  (await (await collector.ask(ADDRESS)).json()).annotations

describe('an annotation', () => {
  test('stands in the results of its days, by day, and nowhere else', async () => {
    const collector = await openCollector()
    const later = await add(collector)
    const sooner = await add(collector, { day: '2026-03-01', text: '  Sale  ' })
    await add(collector, { day: '2025-03-01', text: 'Long ago' })
    const reply = await collector.ask('/api/surveys/nps/results?from=2026-03-01&to=2026-03-04')
    expect((await reply.json()).annotations).toEqual([
      { id: sooner.id, day: '2026-03-01', text: 'Sale' },
      { id: later.id, ...FORM },
    ])
  })

  test('can be changed and taken away', async () => {
    const collector = await openCollector()
    const { id } = await add(collector)
    const changed = { day: '2026-03-05', text: 'Newer checkout' }
    expect((await send(collector, 'PUT', `${ADDRESS}/${id}`, changed)).status).toBe(200)
    expect(await list(collector)).toEqual([{ id, ...changed }])
    expect((await send(collector, 'DELETE', `${ADDRESS}/${id}`)).status).toBe(204)
    expect(await list(collector)).toEqual([])
    expect((await send(collector, 'DELETE', `${ADDRESS}/${id}`)).status).toBe(404)
    expect((await send(collector, 'PUT', `${ADDRESS}/${id}`, changed)).status).toBe(404)
  })

  test('leaves the day in the audit list, never the words', async () => {
    const collector = await openCollector()
    const { id } = await add(collector)
    await send(collector, 'PUT', `${ADDRESS}/${id}`, { ...FORM, day: '2026-03-05' })
    await send(collector, 'DELETE', `${ADDRESS}/${id}`)
    const { database } = collector.store.people
    const lines = await database
      .selectFrom('audit')
      .select(['action', 'subject'])
      .where('action', 'like', 'annotation%')
      .orderBy('id')
      .execute()
    expect(lines).toEqual([
      { action: 'annotation_added', subject: '2026-03-04' },
      { action: 'annotation_changed', subject: '2026-03-05' },
      { action: 'annotation_removed', subject: '2026-03-05' },
    ])
  })

  test.each([
    ['a day that is none', { ...FORM, day: '2026-02-30' }, 'day'],
    ['a day of another century', { ...FORM, day: '1999-12-31' }, 'day'],
    ['no words', { ...FORM, text: '   ' }, 'text'],
    ['201 characters', { ...FORM, text: 'x'.repeat(201) }, 'text'],
  ])('with %s is a 400 that names the field', async (_, form, field) => {
    const collector = await openCollector()
    const reply = await collector.post(ADDRESS, form)
    expect([reply.status, (await reply.json()).field]).toEqual([400, field])
    expect(await list(collector)).toEqual([])
  })

  test('of another site is not there', async () => {
    const collector = await openCollector()
    const { id } = await add(collector)
    await collector.post('/api/sites', { name: 'Other', id: 'other' })
    const reply = await send(collector, 'PUT', `/api/sites/other/annotations/${id}`, FORM)
    expect(reply.status).toBe(404)
    const theirs = await collector.ask('/api/sites/other/annotations')
    expect(await theirs.json()).toEqual({ annotations: [] })
  })

  test(`is refused as number ${MAX_ANNOTATIONS + 1}`, async () => {
    const collector = await openCollector()
    const { database } = collector.store.people
    const site = await database.selectFrom('annotation').selectAll().execute()
    expect(site).toEqual([])
    await add(collector)
    const [row] = await database.selectFrom('annotation').selectAll().execute()
    const more = Array.from({ length: MAX_ANNOTATIONS - 1 }, (_, i) => ({ ...row!, id: `x${i}` }))
    await database.insertInto('annotation').values(more).execute()
    expect((await collector.post(ADDRESS, FORM)).status).toBe(409)
  })
})
