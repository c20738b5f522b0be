import { describe, expect, test } from 'vitest'
import { ACCESS } from '#collector/owners/authorize/access.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'
import { browser } from '../owners/room.ts'

const URL_OF = 'http://127.0.0.1:4300'
const DAY_MS = 24 * 60 * 60 * 1000

type Collector = Awaited<ReturnType<typeof openCollector>>

// NOW is Wednesday 11 March 2026: shared are 9 February to 8 March
const DAY = '2026-03-04'

function shoppers(count: number, a: number, given: { day?: string; ctx?: object; why?: string }) {
  const { day = DAY, ctx = {}, why } = given
  const first = `${day}T12:00:00Z`
  const answers = { score: { r: 1, a }, ...(why && { why: { r: 2, a: why } }) }
  return Array.from({ length: count }, () =>
    snapshot({ rev: 2, answers, t: { first, now: first }, ctx }),
  )
}

async function fill(collector: Collector, ...groups: readonly (readonly unknown[])[]) {
  const responses = groups.flat()
  const reply = await collector.post('/api/sites/acme/responses', { v: 1, responses })
  expect(reply.status).toBe(200)
}

async function open() {
  const collector = await openCollector({ settings: { publicUrl: URL_OF } })
  const make = async (form: object = {}) => {
    const reply = await collector.post('/api/surveys/nps/shares', form)
    expect(reply.status).toBe(201)
    const { share, link } = await reply.json()
    return { id: String(share.id), link: String(link), secret: String(link).split('#')[1] ?? '' }
  }
  const reader = () => browser(collector.app, URL_OF)
  const openWith = async (secret: string) => {
    const visitor = reader()
    const reply = await visitor.send('POST', '/shared/read/open', { secret })
    return { visitor, status: reply.status }
  }
  return { collector, make, openWith, reader }
}

describe('a share link', () => {
  test('carries 256 bits behind the #, and opens with a cookie that scripts cannot read', async () => {
    const { make, reader } = await open()
    const { link, secret } = await make()
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4300\/shared#[\w-]{43}$/)
    const reply = await reader().send('POST', '/shared/read/open', { secret })
    expect(reply.status).toBe(204)
    expect(reply.headers.getSetCookie()[0]).toMatch(/^share=.*HttpOnly; SameSite=Strict$/)
  })

  test('reads the one survey, kept by nobody and found by no search engine', async () => {
    const { collector, make, openWith } = await open()
    await fill(collector, shoppers(30, 9, {}))
    await collector.post('/api/sites/acme/annotations', { day: DAY, text: 'For ourselves' })
    const { visitor } = await openWith((await make()).secret)
    const reply = await visitor.send('GET', '/shared/read/results')
    expect(reply.status).toBe(200)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    })
    const { results, comments } = await reply.json()
    expect(comments).toBe(false)
    expect(results).toMatchObject({ from: '2026-02-09', to: '2026-03-08', answered: 30 })
    expect(results.questions[0].tally).toEqual({ 9: 30 })
    expect(results.annotations).toEqual([])
  })

  test('opens no route of the API, whatever it is', async () => {
    const { make, openWith } = await open()
    const { visitor } = await openWith((await make({ comments: true })).secret)
    const closed = Object.entries(ACCESS).filter(([, access]) => access !== 'anyone')
    for (const [line] of closed) {
      const [method = '', route = ''] = line.split(' ')
      const path = route.replace(':site', 'acme').replace(':survey', 'nps').replaceAll(/:\w+/g, 'x')
      const reply = await visitor.send(method, path, method === 'GET' ? undefined : {})
      expect(`${line} ${reply.status}`).toBe(`${line} 401`)
    }
  })

  test('is no bearer key, and a key is no share link', async () => {
    const { collector, make } = await open()
    const { secret } = await make()
    const asKey = await collector.app.request('/api/surveys/nps/results', {
      headers: { authorization: `Bearer ${secret}` },
    })
    expect(asKey.status).toBe(401)
    expect((await collector.ask('/shared/read/results')).status).toBe(404)
  })

  test('that is revoked is closed for those who have it open, at once', async () => {
    const { collector, make, openWith } = await open()
    const { id, secret } = await make()
    const { visitor } = await openWith(secret)
    const revoked = await collector.ask(`/api/surveys/nps/shares/${id}`, { method: 'DELETE' })
    expect(revoked.status).toBe(204)
    expect((await visitor.send('GET', '/shared/read/results')).status).toBe(404)
    expect((await openWith(secret)).status).toBe(404)
  })

  test('ends by itself', async () => {
    const { collector, make, openWith } = await open()
    const { secret } = await make({ days: 7 })
    const { visitor } = await openWith(secret)
    collector.clock.now = new Date(collector.clock.now.getTime() + 7 * DAY_MS)
    expect((await visitor.send('GET', '/shared/read/results')).status).toBe(404)
    expect((await openWith(secret)).status).toBe(404)
    const list = await collector.ask('/api/surveys/nps/shares')
    expect(await list.json()).toEqual({ shares: [] })
  })

  test('is listed without its secret', async () => {
    const { collector, make } = await open()
    const { secret } = await make({ name: 'The board' })
    const text = await (await collector.ask('/api/surveys/nps/shares')).text()
    expect(text).toContain('The board')
    expect(text).not.toContain(secret)
    const rows = await collector.store.people.database.selectFrom('shareLink').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('cannot be opened by a form of another site', async () => {
    const { make, reader } = await open()
    const { secret } = await make()
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const reply = await reader().send('POST', '/shared/read/open', { secret }, foreign)
    expect(reply.status).toBe(403)
  })
})

describe('what is shared', () => {
  test('names no group of fewer than five, and none that could be subtracted', async () => {
    const { collector, make, openWith } = await open()
    await fill(
      collector,
      shoppers(30, 9, { ctx: { device: 'phone' } }),
      shoppers(12, 7, { ctx: { device: 'desktop' } }),
      shoppers(3, 2, { ctx: { device: 'tablet' } }),
    )
    const { visitor } = await openWith((await make()).secret)
    const { results } = await (await visitor.send('GET', '/shared/read/results')).json()
    const [question] = results.questions
    const devices = question.segments.filter(({ facet }: { facet: string }) => facet === 'device')
    expect(devices.map(({ value }: { value: string }) => value)).toEqual(['phone'])
    expect(results.cells).toEqual([])
    expect(question.days).toEqual([])
  })

  test('leaves out a question that fewer than five answered', async () => {
    const { collector, make, openWith } = await open()
    await fill(collector, shoppers(4, 9, {}))
    const { visitor } = await openWith((await make()).secret)
    const { results } = await (await visitor.send('GET', '/shared/read/results')).json()
    expect(results.questions.map(({ id }: { id: string }) => id)).toEqual(['why'])
  })

  test('moves on once a week: today’s answer changes nothing', async () => {
    const { collector, make, openWith } = await open()
    await fill(collector, shoppers(30, 9, {}))
    const { visitor } = await openWith((await make()).secret)
    const before = await (await visitor.send('GET', '/shared/read/results')).text()
    await fill(collector, shoppers(1, 0, { day: '2026-03-10' }))
    expect(await (await visitor.send('GET', '/shared/read/results')).text()).toBe(before)
  })

  test('joins weeks of fewer than five with the next', async () => {
    const { collector, make, openWith } = await open()
    await fill(
      collector,
      shoppers(2, 9, { day: '2026-02-10' }),
      shoppers(6, 9, { day: '2026-02-17' }),
      shoppers(7, 9, { day: '2026-02-24' }),
      shoppers(1, 9, { day: '2026-03-03' }),
    )
    const { visitor } = await openWith((await make()).secret)
    const { trend } = await (await visitor.send('GET', '/shared/read/results')).json()
    expect(trend.questions[0].days).toEqual([
      { day: '2026-02-22', tally: { 9: 8 } },
      { day: '2026-03-01', tally: { 9: 8 } },
    ])
  })

  test('holds no comments unless the link says so, and then no trace of who wrote', async () => {
    const { collector, make, openWith } = await open()
    const ctx = { device: 'phone', page: 'https://acme.example/a' }
    const customers = Array.from({ length: 6 }, (_, i) => `c-471${i}`)
    await fill(
      collector,
      ...customers.map((customer) =>
        shoppers(1, 3, { why: 'Too slow', ctx: { ...ctx, customer } }),
      ),
    )
    const closed = await openWith((await make()).secret)
    expect((await closed.visitor.send('GET', '/shared/read/comments')).status).toBe(404)

    const { visitor } = await openWith((await make({ comments: true })).secret)
    const { comments } = await (await visitor.send('GET', '/shared/read/comments')).json()
    expect(comments).toHaveLength(6)
    expect(comments[0]).toEqual({ day: DAY, answers: { score: 3, why: 'Too slow' } })
  })

  test('holds no comments of four', async () => {
    const { collector, make, openWith } = await open()
    await fill(collector, shoppers(4, 3, { why: 'Too slow' }))
    const { visitor } = await openWith((await make({ comments: true })).secret)
    const { comments } = await (await visitor.send('GET', '/shared/read/comments')).json()
    expect(comments).toEqual([])
  })
})

describe('a badge', () => {
  test('is a picture of the score, for any page', async () => {
    const { collector, make } = await open()
    await fill(collector, shoppers(300, 9, {}))
    const { link } = await make({ kind: 'badge' })
    const reply = await collector.app.request(new URL(link).pathname)
    expect(reply.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    // 300 promoters of 300
    expect(await reply.text()).toContain('aria-label="NPS: 100 (')
  })

  test('opens nothing else, and a link to the results is no badge', async () => {
    const { collector, make, openWith } = await open()
    const { link } = await make({ kind: 'badge' })
    const secret = link.replace(/^.*\/badge\/|\.svg$/g, '')
    expect((await openWith(secret)).status).toBe(404)
    const page = await make()
    expect((await collector.app.request(`/badge/${page.secret}.svg`)).status).toBe(404)
  })
})
