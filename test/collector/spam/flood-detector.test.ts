import { describe, expect, test } from 'vitest'
import { createFloodDetector, PER_NETWORK } from '#collector/ingest/spam/flood-detector.ts'
import { IMPRESSIONS_PER_ANSWER } from '#collector/ingest/spam/network-day.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const SETTINGS = { rateLimit: 1_000_000, trustProxy: 1 } as const

type Collector = Awaited<ReturnType<typeof openCollector>>

interface Given {
  readonly rating: number
  readonly proof?: string
  /** between two answers; absent: all at once, twenty a request */
  readonly everyMs?: number
}

/** Answers of one network through the public door, as the tag sends them. */
async function answer(collector: Collector, address: string, count: number, given: Given) {
  const atOnce = given.everyMs === undefined ? 20 : 1
  for (let left = count; left > 0; left -= atOnce) {
    const now = collector.clock.now.getTime()
    const responses = Array.from({ length: Math.min(atOnce, left) }, () =>
      snapshot({ answers: { score: { r: 1, a: given.rating } }, t: { first: now - 5_000, now } }),
    )
    await post(collector, address, responses, given.proof)
    collector.clock.now = new Date(now + (given.everyMs ?? 0))
  }
}

async function post(
  collector: Collector,
  address: string,
  responses: readonly unknown[],
  proof?: string,
) {
  const reply = await collector.app.request(
    '/w/acme',
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'x-forwarded-for': address },
      body: JSON.stringify({ v: 1, proof, responses }),
    },
    { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
  )
  expect(reply.status).toBe(200)
}

async function tagProof(collector: Collector): Promise<string> {
  const tag = await (await collector.app.request('/w/acme.js')).text()
  return /"proof":"([^"]+)"/.exec(tag)![1]!
}

async function results(collector: Collector) {
  return (await collector.ask('/api/surveys/nps/results')).json()
}

describe('who answers', () => {
  test('ten thousand fakes from five networks, each with a proof, move the score by nothing', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    for (let network = 0; network < 80; network += 1) {
      await answer(collector, `81.2.${network}.7`, 5, { rating: 9, proof })
      await answer(collector, `81.2.${network}.8`, 5, { rating: 5, proof })
    }
    const before = npsLevel((await results(collector)).questions[0].tally)!.value
    for (let network = 0; network < 5; network += 1) {
      await answer(collector, `203.0.${network}.9`, 2_000, { rating: 0, proof })
    }
    const after = await results(collector)
    expect(npsLevel(after.questions[0].tally)!.value).toBe(before)
    expect(after).toMatchObject({ answered: 800, excluded: 10_000 })
  })

  test('ninety-five answers with one copied proof in a second wait for the owner', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '81.2.3.4', 6, { rating: 9, proof })
    for (let sent = 0; sent < 95; sent += 1) {
      await answer(collector, '203.0.113.9', 1, { rating: 10, proof })
    }
    expect(await results(collector)).toMatchObject({ answered: 6, excluded: 95 })
    const list = await (await collector.ask('/api/surveys/nps/responses?has=mark')).json()
    expect(list.responses[0].marks).toEqual(['held'])
  })

  test('fifty people behind one address are all counted', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '81.2.3.4', 50, { rating: 9, proof, everyMs: 2 * MINUTE_MS })
    expect(await results(collector)).toMatchObject({ answered: 50, excluded: 0 })
  })

  test('without the proof of the tag the bound is reached five times sooner', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    await answer(collector, '81.2.3.4', PER_NETWORK / 5, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 20, excluded: 0 })
    await answer(collector, '81.2.3.4', 1, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 0, excluded: 21 })
  })

  test('forged answers take no genuine one of their network along', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '72.1.1.10', 12, { rating: 9, proof, everyMs: 2 * MINUTE_MS })
    await answer(collector, '72.1.1.200', 40, { rating: 0 })
    expect(await results(collector)).toMatchObject({ answered: 12, excluded: 40 })
  })

  test('a site may take any number from one network', async () => {
    const collector = await openCollector({ settings: SETTINGS, site: { perNetwork: 0 } })
    await answer(collector, '81.2.3.4', 200, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 200, excluded: 0 })
  })

  test('a proxy nobody told us of is no crowd', async () => {
    const collector = await openCollector({ settings: { ...SETTINGS, trustProxy: 0 } })
    await answer(collector, '81.2.3.4', 200, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 200, excluded: 0 })
  })

  test.each(['84.1.1.1:51234', '"[2001:db8::1]:443"'])(
    'an address written as %s is that network',
    async (address) => {
      const collector = await openCollector({ settings: SETTINGS })
      await answer(collector, address, 21, { rating: 9 })
      expect(await results(collector)).toMatchObject({ answered: 0, excluded: 21 })
    },
  )

  test('addresses that cannot be read are one network, and the log says so once', async () => {
    const said: string[] = []
    const log = {
      info() {},
      warn: (_: unknown, text: string) => void said.push(text),
      error() {},
      dropped: () => 0,
    }
    const collector = await openCollector({ settings: { ...SETTINGS, rateLimit: 30 }, log })
    await answer(collector, 'unknown', 11, { rating: 9 })
    await answer(collector, '_hidden', 11, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 0, excluded: 22 })
    expect(said.filter((text) => text.includes('X-Forwarded-For'))).toHaveLength(1)
  })
})

describe('who was asked', () => {
  const shown = (device: 'phone' | 'desktop', page: string) =>
    snapshot({ flags: 1, answers: {}, ctx: { device, page, channel: 'tag' } })

  test.each([['without', false] as const, ['with a copied', true] as const])(
    '160 impressions of one network %s proof count in no rate and no cell',
    async (_, isProven) => {
      const collector = await openCollector({ settings: SETTINGS })
      const proof = await tagProof(collector)
      await post(collector, '81.2.3.4', [snapshot(), snapshot(), snapshot()], proof)
      const before = await results(collector)
      for (let sent = 0; sent < 8; sent += 1) {
        const many = Array.from({ length: 20 }, () => shown('desktop', '/returns'))
        await post(collector, '203.0.113.9', many, isProven ? proof : undefined)
      }
      const after = await results(collector)
      expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 })
    },
  )

  test('an impression that is answered later counts, whatever its network was shown', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    const mine = shown('phone', '/')
    await post(collector, '81.2.3.4', [mine], proof)
    for (let sent = 0; sent < 5; sent += 1) {
      await post(
        collector,
        '81.2.3.9',
        Array.from({ length: 20 }, () => shown('phone', '/')),
        proof,
      )
    }
    expect(await results(collector)).toMatchObject({ shown: 0 })
    await post(collector, '81.2.3.4', [{ ...snapshot(), k: mine.k, rev: 2 }], proof)
    expect(await results(collector)).toMatchObject({ shown: 1, answered: 1, excluded: 0 })
  })
})

describe('the bound', () => {
  const site = 'acme'
  const ids = (from: number, count: number) =>
    Array.from({ length: count }, (_, place) => `id ${from + place}`)
  const sentOf = (given: {
    ids?: readonly string[]
    impressions?: readonly string[]
    nowMs: number
  }) => ({
    site,
    prefix: '81.2.3',
    isHinted: false,
    impressions: given.impressions ?? [],
    answers: (given.ids ?? []).map((id) => ({ id })),
    nowMs: given.nowMs,
  })

  test('beyond a hundred a day, what comes after is of a crowd; the hundred stand', () => {
    const crowd = createFloodDetector()
    const marks = ids(0, 101).map((id, place) =>
      crowd.note(sentOf({ ids: [id], nowMs: place * 2 * MINUTE_MS })).marksOf(id),
    )
    expect(marks).toEqual([...Array.from({ length: 100 }, () => 0), SPAM_FLAGS.crowd])
  })

  test('the same response twice weighs once', () => {
    const crowd = createFloodDetector()
    for (let turn = 0; turn < 20; turn += 1) {
      const noted = crowd.note(sentOf({ ids: ids(0, 10), nowMs: 0 }))
      expect(noted.marksOf('id 0')).toBe(0)
    }
  })

  test('earlier ones of a burst are named until somebody says that they are marked', () => {
    const crowd = createFloodDetector()
    expect(crowd.note(sentOf({ ids: ids(0, 10), nowMs: 0 })).earlier).toEqual([])
    const held = [{ ids: ids(0, 10), mark: SPAM_FLAGS.held }]
    expect(crowd.note(sentOf({ ids: ['x'], nowMs: 1 })).earlier).toEqual(held)
    const again = crowd.note(sentOf({ ids: ['y'], nowMs: 2 }))
    expect(again.earlier).toEqual([{ ids: [...ids(0, 10), 'x'], mark: SPAM_FLAGS.held }])
    again.settle()
    const later = crowd.note(sentOf({ ids: ['z'], nowMs: 3 }))
    expect(later.earlier).toEqual([])
    expect(later.marksOf('z')).toBe(SPAM_FLAGS.held)
  })

  test('a burst takes no place of the day', () => {
    const crowd = createFloodDetector()
    crowd.note(sentOf({ ids: ids(0, 100), nowMs: 0 }))
    const marks = ids(500, 100).map((id, place) =>
      crowd.note(sentOf({ ids: [id], nowMs: (place + 6) * 2 * MINUTE_MS })).marksOf(id),
    )
    expect(Math.max(...marks)).toBe(0)
  })

  test('a carrier of a busy site stays below its share of 2 %', () => {
    const crowd = createFloodDetector()
    const from = (prefix: string, start: number, count: number) => {
      const sent = { ...sentOf({ ids: ids(start, count), nowMs: 0 }), prefix, busiestDay: 50_000 }
      const noted = crowd.note(sent)
      return ids(start, count).filter((id) => noted.marksOf(id) !== 0).length
    }
    for (let network = 0; network < 200; network += 1) from(`n${network}`, network * 100, 100)
    // beside 20,000 answers of others, the n-th of a network has room while n − 1 < 2 % of 20,000 + n:
    // up to n = 409
    expect(from('carrier', 100_000, 400)).toBe(0)
    expect(from('carrier', 100_400, 100)).toBe(91)
  })

  test('impressions have ten times as many', () => {
    const crowd = createFloodDetector()
    const most = PER_NETWORK * IMPRESSIONS_PER_ANSWER
    const marks = ids(0, most + 1).map((id, place) =>
      crowd.note(sentOf({ impressions: [id], nowMs: place * 0.5 * MINUTE_MS })).marksOf(id),
    )
    expect(marks.filter((mark) => mark !== 0)).toEqual([SPAM_FLAGS.flood])
  })

  test('a new day begins with a new salt and an empty book', () => {
    const crowd = createFloodDetector()
    const at = (nowMs: number, id: string) => crowd.note(sentOf({ ids: [id], nowMs })).marksOf(id)
    for (const [place, id] of ids(0, 100).entries()) at(place * 2 * MINUTE_MS, id)
    expect(at(DAY_MS - 1, 'x')).toBe(SPAM_FLAGS.crowd)
    expect(at(DAY_MS, 'x')).toBe(0)
  })

  test('sites do not share a bound', () => {
    const crowd = createFloodDetector()
    const sent = sentOf({ ids: ids(0, 6), nowMs: 0 })
    expect(crowd.note({ ...sent, site: 'one' }).marksOf('id 0')).toBe(0)
    expect(crowd.note({ ...sent, site: 'two' }).marksOf('id 0')).toBe(0)
  })
})

describe('a wave', () => {
  /** answers of as many networks, all within an hour; returns how many wait */
  function flood(count: number, busiestDay: number | undefined, customer?: (n: number) => string) {
    const crowd = createFloodDetector()
    const marks = Array.from({ length: count }, (_, n) => {
      const answers = [{ id: `id ${n}`, customer: customer?.(n) }]
      const sent = { site: 'acme', prefix: `n${n}`, answers, impressions: [], isHinted: false }
      return crowd.note({ ...sent, busiestDay, nowMs: n }).marksOf(`id ${n}`)
    })
    return marks.filter((mark) => mark === SPAM_FLAGS.held).length
  }

  test('of more answers in an hour than on the busiest day waits, from however many networks', () => {
    expect(flood(1_000, 40)).toBe(960)
  })

  test('is unknown to a site that nobody knows yet', () => {
    expect(flood(1_000, undefined)).toBe(0)
  })

  test('that customers of the shop send is none, one answer each', () => {
    expect(flood(1_000, 40, (n) => `c ${n}`)).toBe(0)
    expect(flood(1_000, 40, () => 'c 1')).toBe(959)
  })
})
