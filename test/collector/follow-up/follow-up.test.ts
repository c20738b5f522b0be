import { describe, expect, test } from 'vitest'
import type { ResponseItem } from '#shared/results.ts'
import { idOf } from '#collector/ingest/arrive.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Collector = Awaited<ReturnType<typeof openCollector>>
type Page = { readonly responses: readonly ResponseItem[]; readonly next?: string }

async function write(collector: Collector, ...texts: readonly string[]): Promise<string[]> {
  const responses = texts.map((why) =>
    snapshot({ rev: 2, answers: { score: { r: 1, a: 3 }, why: { r: 2, a: why } } }),
  )
  expect((await collector.send(responses)).status).toBe(200)
  return responses.map(({ k }) => idOf(k))
}

const care = (collector: Collector, id: string, form: object) =>
  collector.ask(`/api/surveys/nps/responses/${id}/care`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(form),
  })

async function list(collector: Collector, query = ''): Promise<Page> {
  const reply = await collector.ask(`/api/surveys/nps/responses?${query}`)
  expect(reply.status).toBe(200)
  return (await reply.json()) as Page
}

const FORM = { status: 'contacted', tags: ['delivery'], note: 'Called on Monday.' }

describe('what an owner made of a response', () => {
  test('stands beside it, the last word', async () => {
    const collector = await openCollector()
    const [id = ''] = await write(collector, 'Too slow')
    expect((await list(collector)).responses[0]).not.toHaveProperty('care')
    expect((await care(collector, id, { ...FORM, status: 'new' })).status).toBe(200)
    expect((await care(collector, id, FORM)).status).toBe(200)
    expect((await list(collector)).responses[0]?.care).toEqual(FORM)
  })

  test('goes with the response when that is erased', async () => {
    const collector = await openCollector()
    const [id = ''] = await write(collector, 'Too slow')
    await care(collector, id, FORM)
    await collector.store.erase('acme', id, new Date('2027-01-01'))
    const { database } = collector.store.people
    expect(await database.selectFrom('responseCare').selectAll().execute()).toEqual([])
  })

  test.each([
    ['a status of its own', { ...FORM, status: 'angry' }, 'status'],
    ['a tag of 41 characters', { ...FORM, tags: ['x'.repeat(41)] }, 'tags.0'],
    ['eleven tags', { ...FORM, tags: Array.from({ length: 11 }, (_, i) => `t${i}`) }, 'tags'],
    ['a note of 2,001 characters', { ...FORM, note: 'x'.repeat(2001) }, 'note'],
  ])('%s is a 400 that names the field', async (_, form, field) => {
    const collector = await openCollector()
    const [id = ''] = await write(collector, 'Too slow')
    const reply = await care(collector, id, form)
    expect([reply.status, (await reply.json()).field]).toEqual([400, field])
  })

  test('of a response that is not there is a 404', async () => {
    const collector = await openCollector()
    expect((await care(collector, 'absent', FORM)).status).toBe(404)
  })
})

describe('looking for responses', () => {
  const texts = async (collector: Collector, query: string) =>
    (await list(collector, query)).responses.map(({ answers }) => answers['why']).toSorted()

  test('by words anywhere in what was typed or noted, case and width aside', async () => {
    const collector = await openCollector()
    const [, , id = ''] = await write(collector, 'Delivery was LATE', 'ＤＥＬＩＶＥＲＹ', 'Fine')
    expect(await texts(collector, 'q=delivery')).toEqual(['Delivery was LATE', 'ＤＥＬＩＶＥＲＹ'])
    await care(collector, id, { ...FORM, tags: [], note: 'asked about delivery' })
    expect(await texts(collector, 'q=delivery')).toHaveLength(3)
  })

  test('by status: one that nobody has looked after is new', async () => {
    const collector = await openCollector()
    const [id = ''] = await write(collector, 'a', 'b')
    await care(collector, id, FORM)
    expect(await texts(collector, 'status=new')).toEqual(['b'])
    expect(await texts(collector, 'status=contacted')).toEqual(['a'])
    expect(await texts(collector, 'status=contacted&tag=delivery')).toEqual(['a'])
    expect(await texts(collector, 'status=contacted&tag=price')).toEqual([])
  })

  test('page after page finds each once', async () => {
    const collector = await openCollector()
    const all = Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? `x ${i}` : `y ${i}`))
    await write(collector, ...all.slice(0, 20))
    await write(collector, ...all.slice(20))
    const found: string[] = []
    let cursor = ''
    do {
      const page = await list(collector, `q=x&limit=4&cursor=${cursor}`)
      found.push(...page.responses.map(({ answers }) => String(answers['why'])))
      cursor = page.next ?? ''
    } while (cursor !== '')
    expect(found.toSorted()).toEqual(all.filter((text) => text.startsWith('x')).toSorted())
  })

  test('by a status that is none is a 400', async () => {
    const collector = await openCollector()
    const reply = await collector.ask('/api/surveys/nps/responses?status=angry')
    expect(reply.status).toBe(400)
  })
})

describe('looking for responses by what they rated', () => {
  test.each([
    ['bad', [0, 6]],
    ['middle', [7, 8]],
    ['good', [9, 10]],
  ])('%s, as promoters and detractors are counted', async (rated, edges) => {
    const collector = await openCollector()
    const all = [0, 6, 7, 8, 9, 10].map((a) =>
      snapshot({ answers: { score: { r: 1, a }, why: { r: 1, a: `gave ${a}` } } }),
    )
    await collector.send([...all, snapshot({ answers: { why: { r: 1, a: 'rated nothing' } } })])
    const { responses } = await list(collector, `has=comment&rated=${rated}`)
    expect(
      responses.map(({ answers }) => Number(answers['score'])).toSorted((a, b) => a - b),
    ).toEqual(edges)
  })

  test('another word is a 400 that says which there are', async () => {
    const reply = await (await openCollector()).ask('/api/surveys/nps/responses?rated=worst')
    expect([reply.status, (await reply.json()).error]).toEqual([
      400,
      '"rated" takes bad, middle, good',
    ])
  })
})
