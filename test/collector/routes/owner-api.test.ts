import { describe, expect, test } from 'vitest'
import { addKey } from '#collector/owners/keys/add-key.ts'
import { createSecret } from '#collector/owners/secret.ts'
import { DRAFT, NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Collector = Awaited<ReturnType<typeof openCollector>>

async function get(collector: Collector, path: string) {
  const reply = await collector.ask(path)
  return { status: reply.status, body: await reply.json() }
}

/** Puts a rating on a day at noon UTC, through the owner's door. */
function on(day: string, a: number, ctx = {}) {
  const first = `${day}T12:00:00Z`
  return snapshot({ answers: { score: { r: 1, a } }, t: { first, now: first }, ctx })
}

async function seed(collector: Collector, responses: readonly unknown[]) {
  const reply = await collector.post('/api/sites/acme/responses', { v: 1, responses })
  expect(reply.status).toBe(200)
}

describe('GET /api/surveys/{survey}/results', () => {
  test('without days is of the 28 that end today', async () => {
    const collector = await openCollector()
    const { body } = await get(collector, '/api/surveys/nps/results')
    // NOW is 11 March 2026; 27 days before is 12 February
    expect(body).toMatchObject({ from: '2026-02-12', to: '2026-03-11', today: '2026-03-11' })
  })

  test('both ends of a period are inside', async () => {
    const collector = await openCollector()
    await seed(collector, [
      on('2026-03-01', 1),
      on('2026-03-02', 2),
      on('2026-03-04', 4),
      on('2026-03-05', 5),
    ])
    const { body } = await get(collector, '/api/surveys/nps/results?from=2026-03-02&to=2026-03-04')
    expect(body.questions[0].tally).toEqual({ 2: 1, 4: 1 })
    expect(body.days.map(({ day }: { day: string }) => day)).toEqual(['2026-03-02', '2026-03-04'])
    expect(body.questions[0].days).toEqual([
      { day: '2026-03-02', tally: { 2: 1 } },
      { day: '2026-03-04', tally: { 4: 1 } },
    ])
  })

  test('the period before has the same length and ends the day before', async () => {
    const collector = await openCollector()
    await seed(collector, [
      on('2026-03-01', 1),
      on('2026-03-03', 3),
      on('2026-03-04', 4),
      on('2026-03-06', 6),
    ])
    const query = 'from=2026-03-04&to=2026-03-06&compare=previous'
    const { body } = await get(collector, `/api/surveys/nps/results?${query}`)
    expect(body.previous).toMatchObject({ from: '2026-03-01', to: '2026-03-03', shown: 2 })
    expect(body.questions[0]).toMatchObject({
      tally: { 4: 1, 6: 1 },
      previousTally: { 1: 1, 3: 1 },
    })
  })

  test('one segment and several count alike', async () => {
    const collector = await openCollector()
    await seed(collector, [
      on('2026-03-10', 10, { device: 'phone', lang: 'ko' }),
      on('2026-03-10', 3, { device: 'phone', lang: 'en' }),
      on('2026-03-10', 8, { device: 'desktop', lang: 'ko' }),
    ])
    const one = await get(collector, '/api/surveys/nps/results?segment=device:phone')
    expect(one.body).toMatchObject({ shown: 2, questions: [{ tally: { 3: 1, 10: 1 } }, {}, {}] })
    const twice = await get(
      collector,
      '/api/surveys/nps/results?segment=device:phone&segment=device:phone',
    )
    expect(twice.body).toEqual(one.body)
    const both = await get(
      collector,
      '/api/surveys/nps/results?segment=device:phone&segment=lang:ko',
    )
    expect(both.body).toMatchObject({ shown: 1, questions: [{ tally: { 10: 1 } }, {}, {}] })
  })

  test('a page with a colon in it is a segment like any other', async () => {
    const collector = await openCollector()
    const page = 'https://shop.example/a:b'
    await seed(collector, [on('2026-03-10', 9, { page }), on('2026-03-10', 8, { page })])
    const { body } = await get(collector, '/api/surveys/nps/results?segment=page:/a:b')
    expect(body.shown).toBe(2)
  })

  test.each([
    ['from=yesterday', '"from" is not a day such as 2026-03-01'],
    ['from=2026-02-30', '"from" is not a day such as 2026-03-01'],
    ['to=0000-00-00', '"to" is not a day such as 2026-03-01'],
    ['from=2026-03-02&to=2026-03-01', '"from" lies after "to"'],
    ['segment=phone', '"segment" is a facet and a value such as device:phone'],
    ['segment=:phone', '"segment" is a facet and a value such as device:phone'],
    [
      'compare=last',
      '"compare" takes previous, year, month, or two days such as 2026-03-01..2026-03-31',
    ],
  ])('%s is a 400 with a sentence', async (query, error) => {
    const collector = await openCollector()
    const { status, body } = await get(collector, `/api/surveys/nps/results?${query}`)
    expect([status, body]).toMatchObject([400, { error }])
  })

  test('of an unknown survey is a 404', async () => {
    const { status, body } = await get(await openCollector(), '/api/surveys/nobody/results')
    expect([status, body]).toMatchObject([404, { error: 'there is no such survey' }])
  })

  test.each([
    ['who is asked', { audience: { minPages: 5 } }, 'asking'],
    ['when it is asked', { trigger: { on: 'seconds', seconds: 30 } }, 'asking'],
    ['how it looks', { look: { place: 'centre' } }, 'other'],
    ['its name', { name: 'Another' }, 'other'],
    ['a reward', { incentive: true, name: 'Another' }, 'asking'],
  ])('tells of a version that it changed %s', async (_, change, changed) => {
    const collector = await openCollector()
    const { questions } = DRAFT
    const reply = await collector.post('/api/sites/acme/surveys', {
      id: 'nps',
      questions,
      ...change,
    })
    expect(reply.status).toBe(201)
    const { body } = await get(collector, '/api/surveys/nps/results')
    expect(body.versions).toEqual([{ ver: 2, day: '2026-03-11', changed }])
  })

  test('tells which question a version put in other words', async () => {
    const collector = await openCollector()
    const [score, ...others] = DRAFT.questions
    const text = { en: 'Would you send a friend here?' }
    const reply = await collector.post('/api/sites/acme/surveys', {
      id: 'nps',
      questions: [{ ...score, text }, ...others],
    })
    expect(reply.status).toBe(201)
    const { body } = await get(collector, '/api/surveys/nps/results')
    expect(body.versions).toMatchObject([
      { ver: 2, changed: 'wording', reworded: ['score'], besides: 'questions' },
    ])
  })

  test('names the versions published in the period', async () => {
    const collector = await openCollector()
    await collector.post('/api/sites/acme/surveys', {
      id: 'nps',
      questions: [{ id: 'score', kind: 'nps' }],
    })
    const { body } = await get(collector, '/api/surveys/nps/results')
    // nothing changed with the first
    expect(body.versions).toEqual([{ ver: 2, day: '2026-03-11', changed: 'questions' }])
    // the questions that only the older version asked keep their answers
    expect(body.questions.map(({ id }: { id: string }) => id)).toEqual(['score', 'why', 'stop'])
  })
})

describe('POST /api/sites/{site}/responses', () => {
  test('takes history with its own times, 20 years back', async () => {
    const collector = await openCollector()
    await seed(collector, [on('2007-06-01', 9)])
    const { body } = await get(collector, '/api/surveys/nps/results?from=2007-06-01&to=2007-06-01')
    expect(body.shown).toBe(1)
  })

  test('takes 500 at once, 501 are a 400', async () => {
    const collector = await openCollector()
    const many = Array.from({ length: 501 }, () => on('2026-03-10', 9))
    await seed(collector, many.slice(1))
    const reply = await collector.post('/api/sites/acme/responses', { v: 1, responses: many })
    expect(reply.status).toBe(400)
  })
})

describe('publishing', () => {
  test('the smallest survey is enough, and the tag carries it at once', async () => {
    const collector = await openCollector()
    const reply = await collector.post('/api/sites/acme/surveys', { questions: [{ kind: 'ces' }] })
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({ id: 'ces', ver: 1, questions: [{ id: 'ces' }] })
    expect(await (await collector.app.request('/w/acme.js')).text()).toContain('"id":"ces"')
  })

  test('a mistake is a 400 that names the field', async () => {
    const collector = await openCollector()
    const draft = { id: 'two', questions: [{ kind: 'nps', points: 5 }] }
    const reply = await collector.post('/api/sites/acme/surveys', draft)
    expect([reply.status, await reply.json()]).toMatchObject([
      400,
      { error: 'questions[0].points: an nps question has 11 points' },
    ])
  })

  test('a site is added once', async () => {
    const collector = await openCollector()
    const site = { name: 'Böhm & Söhne' }
    const added = await collector.post('/api/sites', site)
    expect([added.status, (await added.json()).id]).toEqual([201, 'bohm-sohne'])
    expect((await collector.post('/api/sites', site)).status).toBe(409)
    const { body } = await get(collector, '/api/sites')
    expect(body.sites.map(({ id }: { id: string }) => id)).toEqual(['acme', 'bohm-sohne'])
  })
})

describe('who may ask', () => {
  const paths = [
    '/api/me',
    '/api/sites',
    '/api/surveys',
    '/api/surveys/nps/results',
    '/api/surveys/nps/responses',
    '/api/surveys/nps/live',
    '/api/nothing',
  ]

  test.each(paths)('%s is a 401 for nobody and for a wrong key', async (path) => {
    const { app } = await openCollector()
    const wrong = { authorization: `Bearer ${createSecret()}` }
    for (const headers of [{}, wrong]) {
      const reply = await app.request(path, { headers })
      expect(reply.status).toBe(401)
      expect(reply.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('a key of one site sees nothing of another, as if it were not there', async () => {
    const collector = await openCollector()
    await collector.post('/api/sites', { id: 'other' })
    const { key } = await addKey(
      collector.store.people.database,
      { siteId: 'other', role: 'owner', name: 'other' },
      NOW,
    )
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
      const reply = await collector.app.request(path, { ...init, headers })
      return [reply.status, await reply.json()]
    }
    const missing = await ask('/api/surveys/nobody/results')
    expect(await ask('/api/surveys/nps/results')).toEqual(missing)
    expect(await ask('/api/surveys/nps/responses')).toEqual(missing)
    expect(await ask('/api/surveys')).toEqual([200, { surveys: [] }])
    const write = { method: 'POST', body: '{"v":1,"responses":[]}' }
    expect((await ask('/api/sites/acme/responses', write))[0]).toBe(404)
    expect((await ask('/api/sites/acme/surveys', write))[0]).toBe(404)
    expect((await ask('/api/sites', { method: 'POST', body: '{"id":"third"}' }))[0]).toBe(403)
  })
})

describe('GET /api/surveys/{survey}/live', () => {
  test('tells the revision at once and again when an answer is kept', async () => {
    const collector = await openCollector()
    const reply = await collector.ask('/api/surveys/nps/live')
    expect(reply.headers.get('content-type')).toBe('text/event-stream')
    const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe('data: {"revision":0}\n\n')
    await collector.send([snapshot()])
    expect((await reader.read()).value).toBe('data: {"revision":1}\n\n')
    await reader.cancel()
  })
})
