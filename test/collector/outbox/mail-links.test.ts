import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DRAFT, openCollector } from '../../support/collector/open-collector.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

/** A survey whose owner takes answers by mail. */
const BY_MAIL = { ...DRAFT, mailAnswers: true }
const openRoom = (given: Parameters<typeof openCollector>[0] = {}) =>
  openCollector({ draft: BY_MAIL, ...given })

async function counts(room: Room) {
  const reply = await room.ask('/api/surveys/nps/results')
  const { shown, answered, elsewhere, questions } = await reply.json()
  return { shown, answered, elsewhere, tally: questions[0].tally }
}

const get = (room: Room, path: string) => room.app.request(path)
const post = (room: Room, path: string, form: Record<string, string>) =>
  room.app.request(path, { method: 'POST', body: new URLSearchParams(form) })

/** What a browser would send for the page as it stands. */
async function formOf(reply: Response): Promise<Record<string, string>> {
  const html = await reply.text()
  const k = /name="k" value="([^"]+)"/.exec(html)?.[1]
  const t = /name="t" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const rating = /value="(\d+)" required checked/.exec(html)?.[1]
  return { t, ...(k !== undefined && { k }), ...(rating !== undefined && { rating }) }
}

test('opening a link stores nothing, however often a scanner does', async () => {
  const room = await openRoom()
  for (let times = 0; times < 3; times += 1) {
    const reply = await get(room, '/m/nps?a=9')
    expect(reply.status).toBe(200)
    await reply.text()
  }
  expect(await counts(room)).toMatchObject({ shown: 0, answered: 0 })
})

test('the page has the rating picked; sending it stores it, once', async () => {
  const room = await openRoom()
  const form = await formOf(await get(room, '/m/nps?a=9'))
  expect(form).toMatchObject({ rating: '9', k: expect.stringMatching(/^[\w-]{22}$/) })
  const reply = await post(room, '/m/nps?a=9', { ...form, comment: 'Fits well' })
  expect(await reply.text()).toContain('Thank')
  await post(room, '/m/nps?a=9', { ...form, comment: 'Fits well' })
  expect(await counts(room)).toEqual({ shown: 0, answered: 0, elsewhere: 1, tally: { 9: 1 } })
  const list = await (await room.ask('/api/surveys/nps/responses')).json()
  expect(list.responses[0]).toMatchObject({
    channel: 'mail',
    answers: { score: 9, why: 'Fits well' },
  })
})

test('a proven customer who opens another rating of the same mail changes their answer', async () => {
  const room = await openRoom()
  const { secret } = await (await room.ask('/api/sites/acme/identity')).json()
  const p = createHmac('sha256', secret).update('c 7').digest('hex')
  const link = (a: number, m: string) => `/m/nps?a=${a}&c=c%207&p=${p}&m=${m}`
  expect(await formOf(await get(room, link(9, 'march')))).toEqual({
    rating: '9',
    t: expect.any(String),
  })
  await post(room, link(9, 'march'), { rating: '9' })
  await post(room, link(4, 'march'), { rating: '4' })
  expect(await counts(room)).toEqual({ shown: 0, answered: 0, elsewhere: 1, tally: { 4: 1 } })
  await post(room, link(8, 'june'), { rating: '8' })
  // within the waiting time of the survey the later mail's answer takes the place of the earlier one's
  expect(await counts(room)).toMatchObject({ tally: { 8: 1 } })
  const list = await (await room.ask('/api/surveys/nps/responses')).json()
  expect(list.responses.map(({ customer }: { customer: string }) => customer)).toEqual([
    'c 7',
    'c 7',
  ])
})

test('a customer without a proof is nobody', async () => {
  const room = await openRoom()
  const path = `/m/nps?a=9&c=c-7&p=${'0'.repeat(64)}`
  const form = await formOf(await get(room, path))
  await post(room, path, form)
  const list = await (await room.ask('/api/surveys/nps/responses')).json()
  expect(list.responses[0]).not.toHaveProperty('customer')
})

describe('a page that a mail leads to', () => {
  test('runs nothing, loads nothing from elsewhere, and is not kept', async () => {
    const reply = await get(await openRoom(), '/m/nps')
    const { headers } = reply
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(await reply.text()).not.toMatch(/<script|checked/)
  })

  test('speaks the language asked for', async () => {
    const html = await (await get(await openRoom(), '/m/nps?l=ko')).text()
    expect(html).toContain('<html lang="ko"')
  })

  test('shows what an owner wrote as text', async () => {
    const room = await openRoom({
      site: { brand: '<img src=x onerror=alert(1)>' },
      draft: {
        id: 'nps',
        mailAnswers: true,
        questions: [{ id: 'score', kind: 'nps', text: { en: '<b>"Hi"</b>' } }],
      },
    })
    const html = await (await get(room, '/m/nps')).text()
    expect(html).toContain('&lt;b&gt;')
    expect(html).not.toMatch(/<img|<b>/)
  })

  test.each([
    ['/m/none', 404],
    ['/m/nps?q=why', 404],
    ['/m/stop/abc', 404],
    ['/m/stop/wh_x.AAAAAAAAAAAAAAAAAAAAAA', 404],
  ])('%s is %i', async (path, status) => {
    const room = await openRoom()
    expect((await get(room, path)).status).toBe(status)
    expect((await post(room, path, { rating: '9', k: 'a'.repeat(22) })).status).toBe(status)
  })

  test.each([{}, { rating: '' }, { rating: '11' }, { rating: '-1' }, { rating: '9', k: '' }])(
    'a form with %o is refused, and nothing is stored',
    async (form) => {
      const room = await openRoom()
      const sent = { k: 'a'.repeat(22), ...form }
      expect((await post(room, '/m/nps', sent)).status).toBe(400)
      expect(await counts(room)).toMatchObject({ shown: 0 })
    },
  )

  test('a form that is too large is refused', async () => {
    const reply = await post(await openRoom(), '/m/nps', { comment: 'x'.repeat(40_000) })
    expect(reply.status).toBe(413)
  })
})

describe('the form as a door', () => {
  const TRUSTED = { settings: { rateLimit: 1_000_000, trustProxy: 1 } } as const

  /** sends a form from a network, as a browser or a script would */
  const send = (
    room: Room,
    form: Record<string, string>,
    headers: Record<string, string> = {},
    env: object = { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
  ) =>
    room.app.request(
      '/m/nps?a=0',
      { method: 'POST', body: new URLSearchParams(form), headers },
      env,
    )

  async function seen(room: Room) {
    const read = await (await room.ask('/api/surveys/nps/results')).json()
    return { answered: read.answered + (read.elsewhere ?? 0), excluded: read.excluded }
  }

  const marksOf = async (room: Room) =>
    (await (await room.ask('/api/surveys/nps/responses')).json()).responses[0].marks

  test('is shut where the owner did not open it, in the language of the browser', async () => {
    const room = await openRoom({ draft: DRAFT })
    const shut = await room.app.request('/m/nps?a=9', { headers: { 'accept-language': 'ko' } })
    expect(shut.status).toBe(404)
    expect(await shut.text()).toContain('이 설문이 없습니다')
    expect((await send(room, { rating: '0', k: 'a'.repeat(22) })).status).toBe(404)
    expect(await seen(room)).toEqual({ answered: 0, excluded: 0 })
  })

  test('500 forms without a proof from one network count nowhere', async () => {
    const room = await openRoom(TRUSTED)
    for (let sent = 0; sent < 500; sent += 1) {
      const form = { rating: '0', k: `stuff-mail-${sent}-aaaaaaaaaaaa` }
      expect((await send(room, form, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
    }
    expect(await seen(room)).toEqual({ answered: 0, excluded: 500 })
  })

  test('forms fetched and sent in a hurry from one network wait for the owner', async () => {
    const room = await openRoom(TRUSTED)
    for (let sent = 0; sent < 30; sent += 1) {
      const form = await formOf(await get(room, '/m/nps?a=0'))
      room.clock.now = new Date(room.clock.now.getTime() + 1_000)
      await send(room, { ...form, rating: '0' }, { 'x-forwarded-for': '203.0.113.9' })
    }
    expect(await seen(room)).toEqual({ answered: 5, excluded: 25 })
  })

  test('that is sent as it was fetched carries no mark', async () => {
    const room = await openRoom()
    const form = await formOf(await get(room, '/m/nps?a=9'))
    room.clock.now = new Date(room.clock.now.getTime() + 4_000)
    await send(room, form, { origin: 'null', 'sec-fetch-site': 'same-origin' })
    expect(await marksOf(room)).toBeUndefined()
    expect(await seen(room)).toEqual({ answered: 1, excluded: 0 })
  })

  test.each([
    ['with another form’s secret', { k: 'b'.repeat(22) }, {}, ['no_proof']],
    ['with a proof that is cut short', { t: 'abc' }, {}, ['no_proof']],
    ['from another site', {}, { origin: 'https://evil.example' }, ['origin']],
    ['across sites', {}, { origin: 'null', 'sec-fetch-site': 'cross-site' }, ['origin']],
  ])('%s is marked', async (_, change, headers, marks) => {
    const room = await openRoom()
    const form = await formOf(await get(room, '/m/nps?a=9'))
    room.clock.now = new Date(room.clock.now.getTime() + 4_000)
    expect((await send(room, { ...form, ...change }, headers)).status).toBe(200)
    expect(await marksOf(room)).toEqual(marks)
  })

  test('spends what its site may send in a day', async () => {
    const room = await openRoom({ settings: { dailyLimit: 5 } })
    const statuses: number[] = []
    for (let sent = 0; sent < 8; sent += 1) {
      const reply = await send(room, { rating: '9', k: `${sent}`.padStart(22, 'a') })
      statuses.push(reply.status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  })
})
