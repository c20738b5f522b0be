import { describe, expect, test } from 'vitest'
import { readAllowList } from '#collector/outbox/guard/allow-list.ts'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'
import { openReceiver } from '../../support/collector/receiver.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Device = 'phone' | 'tablet' | 'desktop'
const QUESTIONS = [
  { id: 'score', kind: 'nps' },
  { id: 'why', kind: 'comment' },
] as const
const allowed = readAllowList('127.0.0.1')
if (!allowed.ok) throw new Error(allowed.entry)
const webhookAllow = allowed.list
const PAGE = 'https://shop.example/only/ann/goes/here'
/** Whole four weeks that nobody adds to any more at NOW, 11 March 2026. */
const SETTLED = 'from=2026-01-12&to=2026-02-08'

async function answered(
  by: Partial<Record<Device, number>>,
  { anonymous = true, day = '2026-03-11' } = {},
) {
  const collector = await openCollector({
    draft: { id: 'nps', anonymous, questions: QUESTIONS },
    settings: { webhookAllow },
  })
  for (const [device, count] of Object.entries(by)) {
    const ctx = { device: device as Device, page: PAGE, lang: 'ko' }
    const answers = { score: { r: 1, a: 9 }, why: { r: 1, a: `said on a ${device}` } }
    const first = `${day}T11:59:55Z`
    const one = { ctx: { ...ctx, channel: 'tag' }, answers, t: { first, now: first } }
    const responses = Array.from({ length: count }, () => snapshot(one))
    const sent = await collector.post('/api/sites/acme/responses', { v: 1, responses })
    expect(sent.status).toBe(200)
  }
  const get = async (path: string) => {
    const reply = await collector.ask(`/api/surveys/nps/${path}`)
    return { status: reply.status, text: await reply.text() }
  }
  const devices = async (days = SETTLED) => {
    const { questions } = JSON.parse((await get(`results?${days}`)).text)
    return questions[0].segments
      .filter(({ facet }: { facet: string }) => facet === 'device')
      .map(({ value }: { value: string }) => value)
      .toSorted()
  }
  return { ...collector, get, devices }
}

describe('of an anonymous survey', () => {
  test.each([
    // 4 are too few; the 5 beside them must go as well, for 9 + 5 + 4 − 9 − 5 tells of the 4
    [{ phone: 9, desktop: 5, tablet: 4 }, ['phone']],
    // only one is small: the smallest other is left out with it, and then none is left
    [{ phone: 9, tablet: 1 }, []],
    [{ phone: 9, desktop: 5 }, ['desktop', 'phone']],
  ])('with %j answers the groups shown are %j', async (by, shown) => {
    expect(await (await answered(by, { day: '2026-02-03' })).devices()).toEqual(shown)
  })

  test('groups are told of four whole weeks alone, once no browser adds to them any more', async () => {
    const { get, devices, clock } = await answered({ phone: 9, desktop: 5 }, { day: '2026-02-10' })
    const windows = 'from=2026-02-09&to=2026-03-08'
    expect(await devices(windows)).toEqual([])
    // 8 March and the eight days for which a browser may hold an answer are over
    clock.now = new Date('2026-03-17T12:00:00Z')
    expect(await devices(windows)).toEqual(['desktop', 'phone'])
    for (const days of ['', 'from=2026-02-09&to=2026-03-07', 'from=2026-02-10&to=2026-03-08']) {
      const results = JSON.parse((await get(`results?${days}`)).text)
      expect(results.questions[0].segments).toEqual([])
      expect(results.groupDays).toEqual({ from: '2026-02-09', to: '2026-03-08' })
      const narrowed = await get(`results?${days}&segment=device:phone`)
      expect([narrowed.status, JSON.parse(narrowed.text).error]).toEqual([
        400,
        expect.stringContaining('such as 2026-02-09 to 2026-03-08'),
      ])
    }
  })

  test('a group is narrowed to as one sum of the four weeks, never day by day', async () => {
    const { get } = await answered({ phone: 9, desktop: 5 }, { day: '2026-02-03' })
    const { text } = await get(`results?${SETTLED}&segment=device:phone`)
    const { questions, answered: count, days } = JSON.parse(text)
    expect(count).toBe(9)
    expect(questions[0].days).toEqual([{ day: '2026-02-08', tally: { 9: 9 } }])
    expect(days.map(({ day }: { day: string }) => day)).toEqual(['2026-02-08'])
  })

  test('results and scores are narrowed to no group that is left out, and to one at a time', async () => {
    const by = { phone: 9, desktop: 5, tablet: 4 }
    const { get } = await answered(by, { day: '2026-02-03' })
    for (const what of [`results?${SETTLED}&`, `scores?${SETTLED}&`]) {
      expect((await get(`${what}segment=device:phone`)).status).toBe(200)
      for (const device of ['desktop', 'tablet']) {
        const { status, text } = await get(`${what}segment=device:${device}`)
        expect([status, JSON.parse(text).error]).toEqual([
          400,
          'segment: too few answered there, or elsewhere; this survey is anonymous',
        ])
      }
      const both = await get(`${what}segment=device:phone&segment=lang:ko`)
      expect([both.status, JSON.parse(both.text).error]).toEqual([
        400,
        'segment: an anonymous survey is narrowed to one segment at a time',
      ])
    }
  })

  test.each(['responses', 'export?format=ndjson', 'export?format=csv'])(
    '%s says nothing of four answers, and words and day of five',
    async (path) => {
      const four = await (await answered({ phone: 4 })).get(path)
      expect(four.text).not.toContain('said on a phone')
      const five = await (await answered({ phone: 5 })).get(path)
      expect(five.text.split('said on a phone')).toHaveLength(6)
      expect(five.text).toContain('2026-03-11T00:00:00.000Z')
      for (const told of [PAGE, '"phone"', ',phone', '"ko"', ',ko', 'T11:59:55']) {
        expect(five.text).not.toContain(told)
      }
    },
  )

  test('the list leads on by cursors that tell nothing and fit no other survey', async () => {
    const { get, post } = await answered({ phone: 9 })
    await post('/api/sites/acme/surveys', { id: 'other', anonymous: true, questions: QUESTIONS })
    const ids: string[] = []
    let path = 'responses?limit=4'
    const cursors: string[] = []
    for (;;) {
      const { responses, next } = JSON.parse((await get(path)).text)
      ids.push(...responses.map(({ id }: { id: string }) => id))
      if (next === undefined) break
      cursors.push(next)
      path = `responses?limit=4&cursor=${next}`
    }
    expect(new Set(ids).size).toBe(9)
    expect(cursors).toHaveLength(2)
    for (const cursor of cursors) {
      // the answers were given at NOW, less the seconds that impression them took
      for (const text of [cursor, Buffer.from(cursor, 'base64url').toString('latin1')]) {
        expect(text).not.toContain(String(NOW.getTime()).slice(0, 7))
      }
    }
    const plain = `${NOW.getTime()}.1`
    const foreign = `${cursors[0]!.slice(0, -2)}AA`
    for (const cursor of [plain, foreign, 'x']) {
      expect((await get(`responses?cursor=${cursor}`)).status).toBe(400)
    }
    expect((await get(`../other/responses?cursor=${cursors[0]}`)).status).toBe(400)
  })

  test.each(['webhook', 'slack'])(
    'a message out (%s) tells neither page, device nor hour',
    async (kind) => {
      const receiver = await openReceiver()
      const room = await answered({})
      await room.post('/api/sites/acme/webhooks', { kind, target: receiver.url })
      const ctx = { device: 'phone' as const, page: PAGE, lang: 'ko' }
      const answers = { score: { r: 1, a: 3 }, why: { r: 1, a: 'late' } }
      await room.sendProven([snapshot({ flags: 1 | 4 | 8, ctx, answers })])
      const { dispatcher } = room.deps.outbox
      await dispatcher.turn()
      await dispatcher.settled()
      const { body } = receiver.got[0]!
      expect(body).toContain('late')
      for (const told of [PAGE, 'phone', '"ko"', 'T11:59:55']) expect(body).not.toContain(told)
      if (kind !== 'webhook') return
      expect(JSON.parse(body).data).toMatchObject({ at: '2026-03-11T00:00:00.000Z', context: {} })
    },
  )

  test('what one version promised holds on in the next', async () => {
    const { post, devices } = await answered({ phone: 9, tablet: 1 }, { day: '2026-02-03' })
    await post('/api/sites/acme/surveys', {
      id: 'nps',
      questions: [...QUESTIONS, { id: 'more', kind: 'comment' }],
    })
    expect(await devices()).toEqual([])
  })
})

test('of any other survey every group is shown, and every answer with its page', async () => {
  const { get, devices } = await answered({ phone: 9, tablet: 1 }, { anonymous: false })
  expect(await devices('')).toEqual(['phone', 'tablet'])
  expect((await get('results?segment=device:tablet&segment=lang:ko')).status).toBe(200)
  expect((await get('responses')).text).toContain(PAGE)
})
