import { createHmac } from 'node:crypto'
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
      await answer(collector, `81.${network}.3.7`, 5, { rating: 9, proof })
      await answer(collector, `81.${network}.3.8`, 5, { rating: 5, proof })
    }
    const before = npsLevel((await results(collector)).questions[0].tally)!.value
    for (let network = 0; network < 5; network += 1) {
      await answer(collector, `203.0.${network}.9`, 2_000, { rating: 0, proof })
    }
    const after = await results(collector)
    expect(npsLevel(after.questions[0].tally)!.value).toBe(before)
    expect(after).toMatchObject({ answered: 800, excluded: 10_000 })
  })

  test('of ninety-five answers with one copied proof in a second all but a few wait for the owner', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '81.2.3.4', 6, { rating: 9, proof })
    for (let sent = 0; sent < 95; sent += 1) {
      await answer(collector, '203.0.113.9', 1, { rating: 10, proof })
    }
    expect(await results(collector)).toMatchObject({ answered: 6 + 5, excluded: 90, held: 90 })
    const list = await (await collector.ask('/api/surveys/nps/responses?has=mark')).json()
    expect(list.responses[0].marks).toEqual(['held'])
  })

  test('a burst takes along nobody who answered before it', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    for (let sent = 0; sent < 5; sent += 1) {
      await answer(collector, '95.1.1.1', 1, { rating: 9, proof })
    }
    for (let sent = 0; sent < 11; sent += 1) {
      await answer(collector, '95.1.1.200', 1, { rating: 0, proof })
    }
    const after = await results(collector)
    expect(after).toMatchObject({ answered: 5, excluded: 11, held: 11 })
    expect(after.questions[0].tally).toEqual({ 9: 5 })
  })

  test('thirty honest people of one office in ten minutes are not lost: the owner lets them in', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '95.1.1.1', 30, { rating: 9, proof, everyMs: 19_000 })
    const before = await results(collector)
    expect(before).toMatchObject({ answered: 5, held: 25 })
    const path = '/api/surveys/nps/held'
    const headers = { 'content-type': 'application/json' }
    const reply = await collector.ask(path, {
      method: 'POST',
      headers,
      body: JSON.stringify({ counts: true, seen: 25 }),
    })
    expect(await reply.json()).toEqual({ changed: 25 })
    expect(await results(collector)).toMatchObject({ answered: 30, excluded: 0 })
  })

  test.each([
    ['a /56 of IPv6', (n: number) => `2001:db8:aa:${(0xa00 + n).toString(16)}::1`, 21, 5],
    // each /56 lets ten pass; the /48 holds beyond forty
    ['a /48 of IPv6', (n: number) => `2001:db8:ab:${(n * 256).toString(16)}::1`, 21, 5],
    // each /24 lets ten pass; the /16 holds beyond eighty
    ['a /16 of IPv4', (n: number) => `95.7.${n}.1`, 21, 5],
  ])('%s is not as many senders as it has parts', async (_, addressOf, parts, stand) => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    for (let part = 0; part < parts; part += 1) {
      for (let sent = 0; sent < 10; sent += 1) {
        await answer(collector, addressOf(part), 1, { rating: 0, proof })
      }
    }
    expect(await results(collector)).toMatchObject({
      answered: stand,
      excluded: parts * 10 - stand,
    })
  })

  test('customers whom the shop signs are watched by no network', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    const { secret } = await (await collector.ask('/api/sites/acme/identity')).json()
    const sign = (customer: string) => createHmac('sha256', secret).update(customer).digest('hex')
    for (let sent = 0; sent < 30; sent += 1) {
      const customer = `c ${sent}`
      const ctx = { customer, customerProof: sign(customer) }
      await post(collector, '95.1.1.1', [snapshot({ ctx })], proof)
    }
    expect(await results(collector)).toMatchObject({ answered: 30, excluded: 0 })
    // and they take no place of their neighbours
    for (let sent = 0; sent < 10; sent += 1) await post(collector, '95.1.1.1', [snapshot()], proof)
    expect(await results(collector)).toMatchObject({ answered: 40, excluded: 0 })
  })

  test('fifty people behind one address are all counted', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '81.2.3.4', 50, { rating: 9, proof, everyMs: 2 * MINUTE_MS })
    expect(await results(collector)).toMatchObject({ answered: 50, excluded: 0 })
  })

  test('without the proof of the tag the bound is reached five times sooner', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const everyMs = 2 * MINUTE_MS
    await answer(collector, '81.2.3.4', PER_NETWORK / 5, { rating: 9, everyMs })
    expect(await results(collector)).toMatchObject({ answered: 20, excluded: 0 })
    await answer(collector, '81.2.3.4', 1, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 0, excluded: 21 })
  })

  test('in a burst gains no more without the proof than with it, and makes none with it wait', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    const proof = await tagProof(collector)
    await answer(collector, '72.1.1.10', 9, { rating: 9, proof, everyMs: 1_000 })
    await answer(collector, '72.1.1.200', 18, { rating: 0, everyMs: 1_000 })
    // nine as people answer; of the burst five stand and thirteen wait
    expect(await results(collector)).toMatchObject({ answered: 14, excluded: 13, held: 13 })
    // with three more that is beyond the network's twenty a day: none of them counts
    await answer(collector, '72.1.1.200', 3, { rating: 0, everyMs: 11 * MINUTE_MS })
    expect(await results(collector)).toMatchObject({ answered: 9, excluded: 21 })
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
      expect({ ...after, revision: 0 }).toEqual({
        ...before,
        revision: 0,
        ...(isProven && { flooded: 160 }),
      })
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
    // none of the hundred counts; what came before them does
    expect(await results(collector)).toMatchObject({ shown: 1, answered: 0 })
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
    for (const id of ids(0, 10))
      expect(crowd.note(sentOf({ ids: [id], nowMs: 0 })).earlier).toEqual([])
    // the first five stand
    const held = [{ ids: ids(5, 5), mark: SPAM_FLAGS.held }]
    expect(crowd.note(sentOf({ ids: ['x'], nowMs: 1 })).earlier).toEqual(held)
    const again = crowd.note(sentOf({ ids: ['y'], nowMs: 2 }))
    expect(again.earlier).toEqual([{ ids: [...ids(5, 5), 'x'], mark: SPAM_FLAGS.held }])
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

  test('impressions have twice as many', () => {
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
