import { expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const SETTINGS = { rateLimit: 1_000_000, trustProxy: 1 } as const
/** answers and cards of a day that the site is known by; too few to believe more than 300 cards in an hour */
const DAILY = 20

type Collector = Awaited<ReturnType<typeof openCollector>>

/** A collector whose site counts visits and was answered on fourteen days. */
async function openKnown(): Promise<Collector> {
  const collector = await openCollector({ settings: SETTINGS, site: { countVisits: true } })
  const days = Array.from(
    { length: 14 },
    (_, i) => collector.clock.now.getTime() - (8 + i) * DAY_MS,
  )
  const responses = days.flatMap((ms) =>
    Array.from({ length: DAILY }, () => snapshot({ t: { first: ms, now: ms } })),
  )
  const reply = await collector.ask('/api/sites/acme/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ v: 1, responses }),
  })
  expect(reply.status).toBe(200)
  await collector.deps.rhythm.look(new Date(collector.clock.now.getTime() + HOUR_MS))
  return collector
}

async function post(collector: Collector, address: string, body: object, isProven = true) {
  const proof = collector.deps.tagProof.make('acme', collector.clock.now.getTime())
  const reply = await collector.app.request(
    '/w/acme',
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'x-forwarded-for': address },
      body: JSON.stringify({ v: 1, ...(isProven && { proof }), responses: [], ...body }),
    },
    { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
  )
  expect(reply.status).toBe(200)
}

let made = 0
function visit(collector: Collector) {
  made += 1
  const now = collector.clock.now.getTime()
  const k = String(made).padStart(22, 'v')
  return {
    k,
    rev: 1,
    t: { first: now - 60_000, now },
    p: 2,
    s: 30,
    e: 0,
    n: 1,
    l: '/shop',
    d: 'phone',
    c: 'direct',
  }
}

function card(collector: Collector) {
  const now = collector.clock.now.getTime()
  return snapshot({ flags: 1, answers: {}, t: { first: now - 5_000, now } })
}

/** One home after the other, each with a network of its own. */
const home = (i: number) => `${30 + (i % 150)}.${Math.floor(i / 150)}.${i % 250}.9`

async function countedVisits({ store, clock }: Collector): Promise<number> {
  const day = clock.now.toISOString().slice(0, 10)
  const rows = await store.readVisits('acme', day, day, '')
  return rows.reduce((sum, { counts }) => sum + (counts['visits'] ?? 0), 0)
}

async function shownToday({ ask, clock }: Collector): Promise<number> {
  const day = clock.now.toISOString().slice(0, 10)
  return (await (await ask(`/api/surveys/nps/results?from=${day}&to=${day}`)).json()).shown
}

test('visits take no room of cards: a shop with many visits has all of both counted', async () => {
  const collector = await openKnown()
  for (let i = 0; i < 700; i += 1) await post(collector, home(i), { visits: [visit(collector)] })
  for (let i = 0; i < 20; i += 1)
    await post(collector, home(1_000 + i), { responses: [card(collector)] })
  expect(await countedVisits(collector)).toBe(700)
  expect(await shownToday(collector)).toBe(20)
})

test('an office that visits together is counted whole, a machine that plays visits is not', async () => {
  const collector = await openKnown()
  for (let i = 0; i < 150; i += 1) await post(collector, '81.2.3.4', { visits: [visit(collector)] })
  expect(await countedVisits(collector)).toBe(150)
  for (let i = 0; i < 1_000; i += 1)
    await post(collector, '82.2.3.4', { visits: [visit(collector)] })
  expect(await countedVisits(collector)).toBeLessThan(400)
})

test('cards without a proof push out none with one, neither of their network nor of the site', async () => {
  const collector = await openKnown()
  for (let i = 0; i < 40; i += 1) {
    const responses = Array.from({ length: 10 }, () => card(collector))
    await post(collector, home(i), { responses }, false)
  }
  for (let i = 0; i < 20; i += 1) await post(collector, home(i), { responses: [card(collector)] })
  expect(await shownToday(collector)).toBe(20)
})

test('answers from a page of another site take no place of those from the shop’s own', async () => {
  const origins = ['https://acme.example']
  const collector = await openCollector({ settings: SETTINGS, site: { origins } })
  const proof = collector.deps.tagProof.make('acme', collector.clock.now.getTime())
  const answer = async (origin: string) => {
    const now = collector.clock.now.getTime()
    await collector.app.request(
      '/w/acme',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'x-forwarded-for': '81.2.3.4', origin },
        body: JSON.stringify({
          v: 1,
          proof,
          responses: [snapshot({ t: { first: now - 5_000, now } })],
        }),
      },
      { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
    )
  }
  for (let i = 0; i < 40; i += 1) await answer('https://elsewhere.example')
  for (let i = 0; i < 8; i += 1) await answer('https://acme.example')
  const results = await (await collector.ask('/api/surveys/nps/results')).json()
  expect(results).toMatchObject({ answered: 8, excluded: 40 })
})
