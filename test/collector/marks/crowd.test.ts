import { describe, expect, test } from 'vitest'
import { createCrowd, PER_NETWORK } from '#collector/ingest/marks/crowd.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
const SETTINGS = { rateLimit: 1_000_000, trustProxy: 1 } as const

type Collector = Awaited<ReturnType<typeof openCollector>>

/** Answers of one network through the public door, twenty a request, as the tag sends them. */
async function answer(
  collector: Collector,
  address: string,
  count: number,
  given: { rating: number; proof?: string },
) {
  for (let left = count; left > 0; left -= 20) {
    const responses = Array.from({ length: Math.min(20, left) }, () =>
      snapshot({ answers: { score: { r: 1, a: given.rating } } }),
    )
    const reply = await collector.app.request(
      '/w/acme',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'x-forwarded-for': address },
        body: JSON.stringify({ v: 1, proof: given.proof, responses }),
      },
      { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
    )
    expect(reply.status).toBe(200)
  }
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
    for (let network = 0; network < 20; network += 1) {
      await answer(collector, `81.2.${network}.7`, 20, { rating: 9, proof })
      await answer(collector, `81.2.${network}.8`, 20, { rating: 5, proof })
    }
    const before = npsLevel((await results(collector)).questions[0].tally)!.value
    for (let network = 0; network < 5; network += 1) {
      await answer(collector, `203.0.${network}.9`, 2_000, { rating: 0, proof })
    }
    const after = await results(collector)
    expect(npsLevel(after.questions[0].tally)!.value).toBe(before)
    expect(after).toMatchObject({ answered: 800, excluded: 10_000 })
  })

  test('fifty people behind one address are all counted', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    await answer(collector, '81.2.3.4', 50, { rating: 9, proof: await tagProof(collector) })
    expect(await results(collector)).toMatchObject({ answered: 50, excluded: 0 })
  })

  test('without the proof of the tag the bound is reached five times sooner', async () => {
    const collector = await openCollector({ settings: SETTINGS })
    await answer(collector, '81.2.3.4', PER_NETWORK / 5, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 20, excluded: 0 })
    await answer(collector, '81.2.3.4', 1, { rating: 9 })
    expect(await results(collector)).toMatchObject({ answered: 0, excluded: 21 })
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
})

describe('the bound', () => {
  const site = 'acme'
  const ids = (from: number, count: number) =>
    Array.from({ length: count }, (_, place) => `id ${from + place}`)

  test('the same response twice weighs once', () => {
    const crowd = createCrowd()
    const sent = { site, prefix: '81.2.3', ids: ids(0, 100), isHinted: false, nowMs: 0 }
    expect(crowd.note(sent).isCrowd).toBe(false)
    expect(crowd.note(sent).isCrowd).toBe(false)
    expect(crowd.note({ ...sent, ids: ['one more'] })).toMatchObject({
      isCrowd: true,
      earlier: [...ids(0, 100), 'one more'],
    })
  })

  test('earlier ones are named until somebody says that they are marked', () => {
    const crowd = createCrowd()
    const sent = { site, prefix: '81.2.3', ids: ids(0, 101), isHinted: false, nowMs: 0 }
    expect(crowd.note(sent).earlier).toHaveLength(101)
    const again = crowd.note({ ...sent, ids: ['x'] })
    expect(again.earlier).toHaveLength(101)
    again.settle()
    expect(crowd.note({ ...sent, ids: ['y'] }).earlier).toEqual([])
  })

  test('a carrier of a busy site stays below its share of 2 %', () => {
    const crowd = createCrowd()
    const from = (prefix: string, start: number, count: number) =>
      crowd.note({ site, prefix, ids: ids(start, count), isHinted: false, nowMs: 0 }).isCrowd
    for (let network = 0; network < 200; network += 1) from(`n${network}`, network * 100, 100)
    // 20,000 answers of others: 2 % of 20,400 is 408
    expect(from('carrier', 100_000, 400)).toBe(false)
    expect(from('carrier', 100_400, 100)).toBe(true)
  })

  test('a new day begins with a new salt and an empty book', () => {
    const crowd = createCrowd()
    const sent = { site, prefix: '81.2.3', ids: ids(0, 101), isHinted: false }
    expect(crowd.note({ ...sent, nowMs: 0 }).isCrowd).toBe(true)
    expect(crowd.note({ ...sent, ids: ['x'], nowMs: DAY_MS - 1 }).isCrowd).toBe(true)
    expect(crowd.note({ ...sent, ids: ['x'], nowMs: DAY_MS }).isCrowd).toBe(false)
  })

  test('sites do not share a bound', () => {
    const crowd = createCrowd()
    const sent = { prefix: '81.2.3', ids: ids(0, 60), isHinted: false, nowMs: 0 }
    expect(crowd.note({ ...sent, site: 'one' }).isCrowd).toBe(false)
    expect(crowd.note({ ...sent, site: 'two' }).isCrowd).toBe(false)
  })
})
