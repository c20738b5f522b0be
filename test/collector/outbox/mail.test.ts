import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { reportWeek } from '#collector/outbox/mail/report-week.ts'
import type { MailSettings } from '#collector/outbox/mail/mailer.ts'
import { openMailServer } from '../../support/collector/mail-server.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY = 86_400_000
const MAIL = { kind: 'mail', target: 'mina@shop.example' }
const low = { score: { r: 1, a: 3 }, why: { r: 1, a: 'Came late\r\nBcc: x@y.example\r\n<b>!</b>' } }
const unhappy = (given = {}) => snapshot({ flags: 1 | 4 | 8, answers: low, ...given })

async function open(
  mail: MailSettings | undefined,
  given: Record<string, unknown> = {},
  timeoutMs = 30_000,
) {
  const room = await openCollector({
    settings: { publicUrl: 'https://ask.shop.example', ...(mail && { mail }) },
    outbox: { random: () => 0, timeoutMs },
  })
  const added = await room.post('/api/sites/acme/webhooks', { ...MAIL, ...given })
  const { webhook } = await added.json()
  const { dispatcher } = room.deps.outbox
  return {
    ...room,
    async turn() {
      await dispatcher.turn()
      await dispatcher.settled()
    },
    async log() {
      const reply = await room.ask(`/api/sites/acme/webhooks/${webhook.id}/deliveries`)
      return (await reply.json()).deliveries
    },
  }
}

describe('an alert', () => {
  test('reaches the owner as plain text with what was said and where it leads', async () => {
    const server = await openMailServer()
    const room = await open(server.settings)
    await room.sendProven([unhappy({ ctx: { customer: 'c-7', page: 'https://shop.example/p/1' } })])
    await room.turn()
    expect(await room.log()).toMatchObject([{ state: 'delivered', attempts: [{ status: 250 }] }])
    expect(server.got).toHaveLength(1)
    const { to, mail } = server.got[0]!
    expect(to).toEqual(['mina@shop.example'])
    expect(mail.from?.address).toBe('ask@shop.example')
    expect(mail.subject).toBe('Rated 3 out of 10 at Acme')
    expect(mail.html).toBeUndefined()
    expect(mail.text).toContain('> Came late\n> Bcc: x@y.example\n> <b>!</b>')
    expect(mail.text).toContain('Customer: c-7')
    expect(mail.text).toContain('Page: https://shop.example/p/1')
    expect(mail.text).toContain('Open in Earshot: https://ask.shop.example/surveys/nps')
  })

  test('is not sent of a good score, nor of a low one without words', async () => {
    const server = await openMailServer()
    const room = await open(server.settings)
    await room.sendProven([
      unhappy({ answers: { ...low, score: { r: 1, a: 10 } } }),
      unhappy({ answers: { score: low.score } }),
    ])
    await room.turn()
    expect(server.got).toEqual([])
  })

  test('is written in the language of its reader', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { lang: 'ko' })
    await room.sendProven([unhappy()])
    await room.turn()
    expect(server.got[0]?.mail.subject).toBe('Acme: 10점 만점에 3점')
  })
})

describe('alerts', () => {
  const HOUR = 3_600_000

  test('are not sent of answers that anybody can send, until the owner lets one count', async () => {
    const server = await openMailServer()
    const room = await open(server.settings)
    await room.send([unhappy()])
    await room.turn()
    expect(server.got).toEqual([])
  })

  test('beyond five an hour are one summary, and begin anew in the next', async () => {
    const server = await openMailServer()
    const room = await open(server.settings)
    const subjects = () => server.got.splice(0).map(({ mail }) => mail.subject)
    for (let sent = 0; sent < 3; sent += 1) {
      await room.sendProven(Array.from({ length: 3 }, () => unhappy()))
      for (let turns = 0; turns < 4; turns += 1) await room.turn()
    }
    expect(subjects()).toEqual(Array.from({ length: 5 }, () => 'Rated 3 out of 10 at Acme'))
    room.clock.now = new Date(room.clock.now.getTime() + HOUR)
    await room.turn()
    expect(subjects()).toEqual(['4 more answers within the hour at Acme'])
    const t = { first: room.clock.now.getTime() - 5_000, now: room.clock.now.getTime() }
    await room.sendProven([unhappy({ t })])
    await room.turn()
    expect(subjects()).toEqual(['Rated 3 out of 10 at Acme'])
  })

  test('of two destinations with one address are one receiver', async () => {
    const server = await openMailServer()
    const room = await open(server.settings)
    await room.post('/api/sites/acme/webhooks', MAIL)
    await room.sendProven(Array.from({ length: 5 }, () => unhappy()))
    for (let turns = 0; turns < 6; turns += 1) await room.turn()
    expect(server.got).toHaveLength(5)
  })
})

describe('the link under a mail', () => {
  async function stopLink() {
    const server = await openMailServer()
    const room = await open(server.settings)
    await room.sendProven([unhappy()])
    await room.turn()
    const { mail } = server.got[0]!
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
    const [, url = ''] = /<(https:[^>]+)>/.exec(String(header('list-unsubscribe'))) ?? []
    expect(mail.text).toContain(url)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    return { room, server, path: new URL(url).pathname }
  }

  test('asks first: a scanner that opens it stops nothing', async () => {
    const { room, server, path } = await stopLink()
    const page = await room.app.request(path)
    expect(await page.text()).toContain('mina@shop.example')
    await room.sendProven([unhappy()])
    await room.turn()
    expect(server.got).toHaveLength(2)
  })

  test('stops the mails once it is confirmed, or by one click of a mail program', async () => {
    const { room, server, path } = await stopLink()
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    expect((await room.app.request(path, { method: 'POST', body })).status).toBe(200)
    await room.sendProven([unhappy()])
    await room.turn()
    expect(server.got).toHaveLength(1)
    const list = await (await room.ask('/api/sites/acme/webhooks')).json()
    expect(list.webhooks[0]).toMatchObject({ paused: 'unsubscribed' })
  })

  test('cannot be made for another alert', async () => {
    const { room, path } = await stopLink()
    const forged = path.replace(/wh_[\w-]+/, 'wh_other')
    expect((await room.app.request(forged, { method: 'POST' })).status).toBe(404)
  })
})

describe('a mail server', () => {
  test('that refuses is tried again, and its words stay out of the log', async () => {
    const server = await openMailServer({ code: 451 })
    const room = await open(server.settings)
    await room.sendProven([unhappy()])
    await room.turn()
    expect(await room.log()).toMatchObject([
      { state: 'waiting', attempts: [{ error: 'the mail server said 451' }] },
    ])
  })

  test('that hangs holds up no answer', async () => {
    const tarpit = createServer(() => {}).listen(0, '127.0.0.1')
    await once(tarpit, 'listening')
    onTestFinished(() => void tarpit.close())
    const bound = tarpit.address()
    const port = typeof bound === 'object' && bound ? bound.port : 0
    const room = await open({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.example' }, {}, 3_000)
    await room.sendProven([unhappy()])
    await room.deps.outbox.dispatcher.turn()
    let isOver = false
    const over = room.deps.outbox.dispatcher.settled().then(() => (isOver = true))
    const reply = await room.sendProven([unhappy()])
    expect(await reply.json()).toMatchObject({ responses: [{ state: 'kept' }] })
    expect(isOver).toBe(false)
    await over
    const [delivery] = await room.log()
    expect(delivery.attempts[0].error).toMatch(/^no connection to the mail server/)
  })

  test('that is not set is said so', async () => {
    const room = await open(undefined)
    await room.sendProven([unhappy()])
    await room.turn()
    expect((await room.log())[0].attempts[0].error).toBe('no mail server is set: EARSHOT_SMTP_URL')
  })
})

/** that many snapshots of each rating */
function answersOf(ratings: Readonly<Record<number, number>>, atMs?: number) {
  const t = atMs === undefined ? {} : { t: { first: atMs - 5_000, now: atMs } }
  return Object.entries(ratings).flatMap(([a, count]) =>
    Array.from({ length: count }, () =>
      snapshot({ answers: { score: { r: 1, a: Number(a) } }, ...t }),
    ),
  )
}

describe('the weekly digest', () => {
  // the clock of tests stands on Wednesday 11 March 2026, 12:00 UTC
  const monday = new Date('2026-03-16T08:00:00Z')

  test('comes on Monday at eight in the words of the results page, once', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { events: ['digest'] })
    const ratings = [...Array(30).fill(10), ...Array(10).fill(8), ...Array(10).fill(3)]
    await room.send(ratings.slice(0, 20).map((a) => snapshot({ answers: { score: { r: 1, a } } })))
    await room.send(ratings.slice(20, 40).map((a) => snapshot({ answers: { score: { r: 1, a } } })))
    await room.send(ratings.slice(40).map((a) => snapshot({ answers: { score: { r: 1, a } } })))
    room.clock.now = new Date(monday.getTime() - 1)
    await room.turn()
    expect(server.got).toEqual([])
    room.clock.now = monday
    await room.turn()
    await room.turn()
    expect(server.got).toHaveLength(1)
    const { mail } = server.got[0]!
    expect(mail.subject).toBe('Last week at Acme')
    expect(mail.text).toContain('How likely are you to recommend Acme')
    // 30 promoters, 10 passives and 10 detractors of 50: 40 points, by ADJ3 between 15 and 59.9
    //   m̃ = 20/53, se = √((41.5/53 − m̃²)/53) = 0.110: 37.7 ± 21.6
    expect(mail.text).toContain('NPS: 40, between 16 and 60')
    expect(mail.text).toContain('Not enough answers to compare.')
    expect(mail.text).toContain('9 – 15 March 2026')
    room.clock.now = new Date(monday.getTime() + 7 * DAY)
    await room.turn()
    expect(server.got).toHaveLength(2)
  })

  test('compares the week with the week before, as the results page does', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { events: ['digest'] })
    await room.send(answersOf({ 10: 20 }))
    await room.send(answersOf({ 10: 20 }))
    room.clock.now = new Date(room.clock.now.getTime() + 7 * DAY)
    const later = room.clock.now.getTime()
    await room.send(answersOf({ 0: 20 }, later))
    await room.send(answersOf({ 0: 20 }, later))
    room.clock.now = new Date(monday.getTime() + 7 * DAY)
    await room.turn()
    const { mail } = server.got.at(-1)!
    expect(mail.text).toContain('16 – 22 March 2026')
    // 20 answers of one kind are a range, and the change can be seen all the same
    expect(mail.text).toContain('Clearly down')
    expect(mail.text).not.toContain('Not enough answers')
    const page = await room.ask(
      '/api/surveys/nps/scores?from=2026-03-16&to=2026-03-22&compare=previous&lang=en',
    )
    const [{ said }] = (await page.json()).questions
    expect(mail.text).toContain(said.level)
    expect(mail.text).toContain(said.change)
  })

  test('tells of a survey that is answered by mail alone, and how', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { events: ['digest'] })
    // answered and done, no card was shown
    const mailed = answersOf({ 10: 20 }).map((one) => ({ ...one, flags: 4 | 8 }))
    const kept = await room.post('/api/sites/acme/responses', { v: 1, responses: mailed })
    expect(kept.status).toBe(200)
    room.clock.now = monday
    await room.turn()
    const { mail } = server.got[0]!
    expect(mail.text).toContain('Last week: 20 answers from email, a kiosk or the API')
    // all promoters: m̃ = 20/23, se = √((21.5/23 − m̃²)/23) = 0.088, so from 69.7 on
    expect(mail.text).toContain('NPS: 100, between 69 and 100')
  })

  test('says nothing of a question that was asked in neither week', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { events: ['digest'] })
    await room.sendProven([snapshot({ flags: 1, answers: { why: { r: 1, a: 'Late' } } })])
    room.clock.now = monday
    await room.turn()
    expect(server.got[0]?.mail.text).not.toContain('No answers yet.')
  })

  test('begins with satisfaction beside engagement where visits are counted', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { events: ['digest'] })
    await room.send(answersOf({ 10: 20 }))
    const ctx = { n: 1, l: '/', d: 'phone', c: 'direct' }
    const visits = Array.from({ length: 1_000 }, (_, place) => {
      const e = place < 100 ? 4 : 0
      const state = { rev: 1, first: monday.getTime() - 2 * DAY, p: 2, s: 40, e, g: null, ctx }
      return { site: 'acme', id: `v${place}`, marks: 0, state: { ...state, ctxRev: 1 } }
    })
    await room.store.keepVisits(visits, room.clock.now)
    room.clock.now = monday
    await room.turn()
    const { mail } = server.got[0]!
    // 100 of 1,000 by Wilson: 8.3 to 12.0, ends outward; 20 answers of 10 are a range
    const text = `${mail.text}`
    expect(text).toContain('Conversion 10 % (8–13)')
    expect(text.indexOf('Conversion')).toBeLessThan(text.indexOf('How likely'))
  })

  test('of a week without answers says so', async () => {
    const server = await openMailServer()
    const room = await open(server.settings, { events: ['digest'] })
    room.clock.now = monday
    await room.turn()
    expect(server.got[0]?.mail.text).toContain('No answers last week.')
  })

  test.each([
    ['2026-03-16T07:59:59Z', 'UTC', '2026-03-02'],
    ['2026-03-16T08:00:00Z', 'UTC', '2026-03-09'],
    ['2026-03-22T23:00:00Z', 'UTC', '2026-03-09'],
    // 23:00 UTC on Sunday is eight on Monday in Seoul
    ['2026-03-15T23:00:00Z', 'Asia/Seoul', '2026-03-09'],
    ['2026-03-15T22:59:59Z', 'Asia/Seoul', '2026-03-02'],
  ])('at %s in %s is about the week of %s', (now, zone, from) => {
    expect(reportWeek(new Date(now), zone).from).toBe(from)
  })
})
