import { expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'

const ZONE = 'Europe/Berlin'
const START = Date.parse('2025-03-11T00:00:00Z')
const HOUR_MS = 3_600_000
const VISITS = 900

/** The lower edges of the bins, as the specification writes them down. */
const PAGES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 21, 51]
const SECONDS =
  '0 1 2 3 5 7 10 15 20 30 45 60 90 120 180 240 300 450 600 900 1200 1800 2700 3600 5400 7200 10800 14400'
    .split(' ')
    .map(Number)

/** mulberry32: the same year every time */
function randomFrom(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Told {
  readonly startMs: number
  readonly way: 'proven' | 'forged' | 'private'
  /** the states of the visit, the last one whole */
  readonly states: readonly Record<string, unknown>[]
  readonly whole: Whole
}

interface Whole {
  readonly p: number
  readonly s: number
  readonly e: number
  readonly g: number | undefined
  readonly n: number
  readonly l: string
  readonly d: string
  readonly c: string
}

const random = randomFrom(2026)
const whole = (below: number) => Math.floor(random() * below)
const one = <T>(all: readonly T[]): T => all[whole(all.length)]!

/** A visit of a random length; of what happened in it every message holds what had happened by then. */
function makeVisit(place: number): Told {
  const startMs = START + Math.floor(random() * 365 * 24) * HOUR_MS + whole(HOUR_MS)
  const s = one([0, 0, 4, 9, 10, 59, 60, 61, whole(600), whole(7_200)])
  const e = one([0, 0, 0, 1, 1, 3, 5, 7, 4, 8, 17, 31])
  const isBack = (e & 4) !== 0 && random() < 0.4
  const fixed = {
    n: 1 + whole(10),
    l: one(['/', '/products', '/sale', '/:id']),
    d: one(['phone', 'tablet', 'desktop']),
    c: one(['direct', 'referral', 'email', 'cpc']),
  }
  const g = isBack ? whole(604_801) : undefined
  const last: Whole = { ...fixed, p: 1 + whole(one([1, 3, 12, 60])), s, e, g }
  const k = `visit-${place}`.padEnd(22, '_')
  const sent = 1 + whole(4)
  const states = Array.from({ length: sent }, (_, i) => {
    if (i === sent - 1) return { k, rev: sent, ...last }
    const part = (i + 1) / (sent + 1)
    return {
      k,
      rev: i + 1,
      ...fixed,
      p: Math.ceil(last.p * part),
      s: Math.floor(s * part),
      e: e & 1,
    }
  })
  const way = place % 50 === 7 ? 'forged' : place % 60 === 11 ? 'private' : 'proven'
  return { startMs, way, states, whole: last }
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })
const binOf = (edges: readonly number[], value: number) =>
  edges.findLastIndex((edge) => edge <= value)

/** The year counted by looking at each visit once, the way a person would. */
function countByHand(told: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (startMs: number, facet: string, bin: string, count = 1) => {
    const name = `${day.format(startMs)} ${facet} ${bin}`
    if (count > 0) counts[name] = (counts[name] ?? 0) + count
  }
  for (const { startMs, way, whole: visit } of told) {
    if (way === 'private') continue
    if (way === 'forged') {
      add(startMs, '', 'excluded')
      continue
    }
    const { p, s, e, g, n, l, d, c } = visit
    const number = n === 1 ? '1' : n < 4 ? '2-3' : n < 10 ? '4-9' : '10+'
    for (const facet of ['', `device=${d}`, `landing=${l}`, `channel=${c}`, `visits=${number}`]) {
      add(startMs, facet, 'visits')
      if (p === 1 && e === 0) add(startMs, facet, 'bounces')
      if (n > 1) add(startMs, facet, 'returning')
      if (p > 1 || s >= 10 || e & 4) add(startMs, facet, 'engaged')
      if (e & 1) add(startMs, facet, 'add_to_cart')
      if (e & 2) add(startMs, facet, 'begin_checkout')
      if (e & 4) add(startMs, facet, 'purchase')
      if (e & 1 && !(e & 4)) add(startMs, facet, 'carts_left')
      add(startMs, facet, 'pages', p)
      add(startMs, facet, 'seconds', s)
      add(startMs, facet, `p${binOf(PAGES, p)}`)
      add(startMs, facet, `t${binOf(SECONDS, s)}`)
    }
    if (g === undefined) continue
    for (const facet of ['', `device=${d}`]) add(startMs - 1_000 * g, facet, 'carts_recovered')
  }
  return counts
}

test('a year of visits is counted as by hand: late, twice, out of order, over midnights and clock changes', async () => {
  const room = await openCollector({
    site: { countVisits: true, zone: ZONE },
    settings: { trustProxy: 1 },
  })
  const told = Array.from({ length: VISITS }, (_, place) => makeVisit(place))
  const messages = told.flatMap(({ startMs, way, states, whole: { s } }, place) => {
    // browsers whose clocks are wrong by hours, and who wait for a network for up to two days
    const skewMs = one([0, 0, -5 * HOUR_MS, 40 * HOUR_MS])
    const twice = random() < 0.2 ? [...states, states[0]!] : states
    const address = `${1 + whole(220)}.${whole(250)}.${place % 250}.7`
    return twice.map((state) => {
      const atMs = startMs + 1_000 * s + whole(44 * HOUR_MS)
      return { state, atMs, way, address, first: startMs + skewMs, now: atMs + skewMs }
    })
  })
  for (const { state, atMs, way, address, first, now } of messages.toSorted(
    (a, b) => a.atMs - b.atMs,
  )) {
    room.clock.now = new Date(atMs)
    const reply = await room.app.request('/w/acme', {
      method: 'POST',
      headers: {
        'content-type': 'text/plain',
        'x-forwarded-for': address,
        ...(way === 'private' && { 'sec-gpc': '1' }),
      },
      body: JSON.stringify({
        v: 1,
        ...(way !== 'forged' && { proof: room.deps.tagProof.make('acme', atMs) }),
        visits: [{ ...state, t: { first, now } }],
      }),
    })
    const { visits } = await reply.json()
    expect(visits[0].state).toBe(way === 'private' ? 'refused' : 'kept')
  }
  const rows = await room.store.readVisits('acme', '2025-01-01', '2026-12-31')
  const counted = Object.fromEntries(
    rows.flatMap(({ day: on, facet, value, counts }) =>
      Object.entries(counts)
        .filter(([, count]) => count !== 0)
        .map(([bin, count]) => [`${on} ${facet && `${facet}=${value}`} ${bin}`, count]),
    ),
  )
  expect(counted).toEqual(countByHand(told))
})
