import { describe, expect, test } from 'vitest'
import { findSegments } from '#shared/score/find-segments.ts'
import { rankTags } from '#shared/score/impact.ts'
import { scan } from '#shared/score/scan.ts'
import { pooledZ } from '#shared/score/trend-test.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { subtractTally, mergeTallies, type Tally } from '#shared/tally.ts'
import { seeded } from '../../support/seeded.ts'

const NPS = { kind: 'nps' } as const

const nps = (detractors: number, passives: number, promoters: number): Tally => ({
  2: detractors,
  8: passives,
  10: promoters,
})

describe('looking at 24 groups in which nothing happened', () => {
  /** 300 scans of 24 groups, 60 answers a side, all drawn from the same shop; seeded */
  const scans = drawScans(300)

  test('names a cause far more often than not when nothing is corrected', () => {
    // 1 − 0.95^24 = 71 %
    const fooled = scans.filter((pairs) =>
      pairs.some(({ before, after }) => {
        return Math.abs(pooledZ(npsLevel(before)!.moments, npsLevel(after)!.moments)) > 1.96
      }),
    )
    expect(fooled.length / scans.length).toBeGreaterThan(0.6)
  })

  test('names one in a tenth of scans, and is sure in a twentieth', () => {
    const found = scans.map((pairs) => scan(NPS, pairs).findings)
    const named = found.filter((findings) => findings.length > 0).length / scans.length
    const sure = found.filter((all) => all.some(({ standing }) => standing === 'sure')).length
    // 10 % and 5 %, each with two standard errors of 300 scans
    expect(named).toBeLessThan(0.1 + 2 * Math.sqrt((0.1 * 0.9) / 300))
    expect(sure / scans.length).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 300))
  })
})

describe('a scan', () => {
  test('looks only at groups with 20 answers on both sides, and counts those', () => {
    const clear = { before: nps(0, 0, 20), after: nps(20, 0, 0) }
    const small = { before: nps(0, 0, 19), after: nps(500, 0, 0) }
    expect(scan(NPS, [clear, small])).toMatchObject({ lookedAt: 1, findings: [clear] })
    expect(scan(NPS, [small])).toEqual({ lookedAt: 0, common: 0, findings: [] })
  })

  test('names a group of which it is not sure, and says so', () => {
    // 20 of 40 promoters become 28 and 29: p = 0.070 passes 10 % and not 5 %, 0.040 both (oracle.py)
    const pair = (promoters: number) => ({
      before: nps(20, 0, 20),
      after: nps(40 - promoters, 0, promoters),
    })
    expect(scan(NPS, [pair(27)]).findings).toEqual([])
    expect(scan(NPS, [pair(28)]).findings).toMatchObject([{ standing: 'worth_a_look' }])
    expect(scan(NPS, [pair(29)]).findings).toMatchObject([{ standing: 'sure' }])
  })

  test('asks for more where it is looked at every week', () => {
    // by the same oracle p = 0.0110 and 0.0052, 0.0023 and 0.0009: 1 % to be named, 0.1 % to be sure
    const named = (promoters: number) => {
      const after = nps(40 - promoters, 0, promoters)
      return scan(NPS, [{ before: nps(20, 0, 20), after }], 'weekly').findings
    }
    expect(named(31)).toEqual([])
    expect(named(32)).toMatchObject([{ standing: 'worth_a_look' }])
    expect(named(33)).toMatchObject([{ standing: 'worth_a_look' }])
    expect(named(34)).toMatchObject([{ standing: 'sure' }])
  })

  test('draws an unsure change further towards the common one than a sure one', () => {
    // both fell by 40 points, with 40 and 4,000 answers; ten others did not move
    const steady = { before: nps(300, 200, 500), after: nps(300, 200, 500) }
    const small = { before: nps(4, 12, 24), after: nps(16, 8, 16) }
    const large = { before: nps(400, 1200, 2400), after: nps(1600, 800, 1600) }
    const { findings } = scan(NPS, [...Array.from({ length: 10 }, () => steady), small, large])
    const [first, second] = findings.map(({ delta, shrunk }) => Math.abs(shrunk / delta))
    expect(findings).toHaveLength(2)
    expect(first).toBeLessThan(second!)
    expect(second).toBeLessThan(1)
  })
})

test('a segment is compared with everybody else', () => {
  const phone = { facet: 'device', value: 'phone', tally: nps(200, 200, 100) }
  const desktop = { facet: 'device', value: 'desktop', tally: nps(100, 200, 700) }
  const all = mergeTallies([phone.tally, desktop.tally])
  const { findings, lookedAt } = findSegments(NPS, all, [phone, desktop])
  expect(lookedAt).toBe(2)
  // phones −20, desktops +60
  expect(findings.find(({ value }) => value === 'phone')).toMatchObject({
    scoreAfter: -20,
    scoreBefore: 60,
    standing: 'sure',
  })
})

test('the segment that differs most comes first, whichever way', () => {
  const tablet = { facet: 'device', value: 'tablet', tally: nps(300, 200, 500) }
  const desktop = { facet: 'device', value: 'desktop', tally: nps(100, 300, 600) }
  const phone = { facet: 'device', value: 'phone', tally: nps(500, 300, 200) }
  const all = mergeTallies([tablet.tally, desktop.tally, phone.tally])
  // 20, 50 and −30 against 10, −5 and 35 of everybody else: 10, 55 and −65 points apart
  for (const given of [
    [tablet, desktop, phone],
    [phone, desktop, tablet],
  ]) {
    const { findings } = findSegments(NPS, all, given)
    expect(findings.map(({ value }) => value)).toEqual(['phone', 'desktop', 'tablet'])
  }
})

test('a tag is ranked only with 20 answers with and 20 without it', () => {
  const all = nps(100, 200, 300)
  const slow = { tag: 'slow', tally: nps(60, 10, 5) }
  const rare = { tag: 'rare', tally: nps(19, 0, 0) }
  const plain = { tag: 'plain', tally: nps(20, 40, 60) }
  const just = { tag: 'just', tally: nps(3, 7, 10) }
  const { lookedAt, tags } = rankTags(NPS, all, [slow, rare, plain, just])
  expect(lookedAt).toBe(3)
  expect(tags.map(({ tag }) => tag)).toEqual(['slow'])
  // score of all minus score of those without it
  const without = npsLevel(subtractTally(all, slow.tally))!.value
  expect(tags[0]!.impact).toBeCloseTo(npsLevel(all)!.value - without, 9)
})

test('the tag that moves the score most comes first, whichever way', () => {
  const all = nps(300, 300, 400)
  const kind = { tag: 'kind', tally: nps(10, 20, 120) }
  const slow = { tag: 'slow', tally: nps(200, 20, 10) }
  expect(rankTags(NPS, all, [slow, kind]).tags.map(({ tag }) => tag)).toEqual(['slow', 'kind'])
  const tags = rankTags(NPS, all, [kind, slow]).tags
  expect(tags.map(({ tag }) => tag)).toEqual(['slow', 'kind'])
  // all 10, without slow 37.7, without kind −1.2
  const without = (tally: Tally) => npsLevel(subtractTally(all, tally))!.value
  expect(tags.map(({ impact }) => impact)).toEqual([
    expect.closeTo(10 - without(slow.tally), 9),
    expect.closeTo(10 - without(kind.tally), 9),
  ])
})

function drawScans(count: number) {
  const random = seeded(7)
  const draw = (): Tally => {
    const counts: [number, number, number] = [0, 0, 0]
    for (let i = 0; i < 60; i++) {
      const x = random()
      counts[x < 0.2 ? 0 : x < 0.5 ? 1 : 2] += 1
    }
    return nps(...counts)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 24 }, () => ({ before: draw(), after: draw() })),
  )
}
