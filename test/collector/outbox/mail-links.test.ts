import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

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
  const rating = /value="(\d+)" required checked/.exec(html)?.[1]
  return { ...(k !== undefined && { k }), ...(rating !== undefined && { rating }) }
}

test('opening a link stores nothing, however often a scanner does', async () => {
  const room = await openCollector()
  for (let times = 0; times < 3; times += 1) {
    const reply = await get(room, '/m/nps?a=9')
    expect(reply.status).toBe(200)
    await reply.text()
  }
  expect(await counts(room)).toMatchObject({ shown: 0, answered: 0 })
})

test('the page has the rating picked; sending it stores it, once', async () => {
  const room = await openCollector()
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
  const room = await openCollector()
  const { secret } = await (await room.ask('/api/sites/acme/identity')).json()
  const p = createHmac('sha256', secret).update('c 7').digest('hex')
  const link = (a: number, m: string) => `/m/nps?a=${a}&c=c%207&p=${p}&m=${m}`
  expect(await formOf(await get(room, link(9, 'march')))).toEqual({ rating: '9' })
  await post(room, link(9, 'march'), { rating: '9' })
  await post(room, link(4, 'march'), { rating: '4' })
  expect(await counts(room)).toEqual({ shown: 0, answered: 0, elsewhere: 1, tally: { 4: 1 } })
  await post(room, link(8, 'june'), { rating: '8' })
  expect(await counts(room)).toMatchObject({ tally: { 4: 1, 8: 1 } })
  const list = await (await room.ask('/api/surveys/nps/responses')).json()
  expect(list.responses.map(({ customer }: { customer: string }) => customer)).toEqual([
    'c 7',
    'c 7',
  ])
})

test('a customer without a proof is nobody', async () => {
  const room = await openCollector()
  const path = `/m/nps?a=9&c=c-7&p=${'0'.repeat(64)}`
  const form = await formOf(await get(room, path))
  await post(room, path, form)
  const list = await (await room.ask('/api/surveys/nps/responses')).json()
  expect(list.responses[0]).not.toHaveProperty('customer')
})

describe('a page that a mail leads to', () => {
  test('runs nothing, loads nothing from elsewhere, and is not kept', async () => {
    const reply = await get(await openCollector(), '/m/nps')
    const { headers } = reply
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(await reply.text()).not.toMatch(/<script|checked/)
  })

  test('speaks the language asked for', async () => {
    const html = await (await get(await openCollector(), '/m/nps?l=ko')).text()
    expect(html).toContain('<html lang="ko"')
  })

  test('shows what an owner wrote as text', async () => {
    const room = await openCollector({
      site: { brand: '<img src=x onerror=alert(1)>' },
      draft: { id: 'nps', questions: [{ id: 'score', kind: 'nps', text: { en: '<b>"Hi"</b>' } }] },
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
    const room = await openCollector()
    expect((await get(room, path)).status).toBe(status)
    expect((await post(room, path, { rating: '9', k: 'a'.repeat(22) })).status).toBe(status)
  })

  test.each([{}, { rating: '' }, { rating: '11' }, { rating: '-1' }, { rating: '9', k: '' }])(
    'a form with %o is refused, and nothing is stored',
    async (form) => {
      const room = await openCollector()
      const sent = { k: 'a'.repeat(22), ...form }
      expect((await post(room, '/m/nps', sent)).status).toBe(400)
      expect(await counts(room)).toMatchObject({ shown: 0 })
    },
  )

  test('a form that is too large is refused', async () => {
    const reply = await post(await openCollector(), '/m/nps', { comment: 'x'.repeat(40_000) })
    expect(reply.status).toBe(413)
  })
})
