import { describe, expect, test } from 'vitest'
import { explainChange } from '#shared/score/explain-change.ts'
import { mergeTallies, type Tally } from '#shared/tally.ts'

const NPS = { kind: 'nps' } as const

const nps = (detractors: number, passives: number, promoters: number): Tally => ({
  2: detractors,
  8: passives,
  10: promoters,
})

const of = (facet: string, value: string, before: Tally, after: Tally) => ({
  facet,
  value,
  before,
  after,
})

function whole(...parts: readonly { readonly before: Tally; readonly after: Tally }[]) {
  return {
    before: mergeTallies(parts.map(({ before }) => before)),
    after: mergeTallies(parts.map(({ after }) => after)),
  }
}

describe('why a score changed', () => {
  test('cannot be told where one period has no answers', () => {
    expect(explainChange(NPS, { before: {}, after: nps(1, 1, 1) }, [])).toBeUndefined()
  })

  test('is the mix where more answer of those who were never happy', () => {
    // phones stay at −20, desktops at 50: (100·−20 + 200·50)/300 = 26.7, (250·−20 + 100·50)/350 = 0
    const phone = of('device', 'phone', nps(40, 40, 20), nps(100, 100, 50))
    const desktop = of('device', 'desktop', nps(20, 60, 120), nps(10, 30, 60))
    const told = explainChange(NPS, whole(phone, desktop), [phone, desktop])
    expect(told?.change).toBeCloseTo(-80 / 3, 9)
    expect(told?.facets).toEqual([
      { facet: 'device', within: expect.closeTo(0, 9), mix: expect.closeTo(-80 / 3, 9) },
    ])
    expect(told).toMatchObject({ lookedAt: 2, segments: [] })
  })

  test('counts answers without a value of the facet as one more group', () => {
    // phones stay at 0; those without a device fall from 100 to 0, half of all answers both times
    const phone = of('device', 'phone', nps(50, 0, 50), nps(50, 0, 50))
    const nameless = { before: nps(0, 0, 100), after: nps(50, 0, 50) }
    const told = explainChange(NPS, whole(phone, nameless), [phone])
    expect(told?.facets).toEqual([{ facet: 'device', within: -50, mix: 0 }])
  })

  test('names the facet with the largest mix first, whichever way', () => {
    const rise = of('page', '/', nps(0, 0, 100), nps(0, 0, 140))
    const fall = of('page', '/cart', nps(100, 0, 0), nps(60, 0, 0))
    const all = whole(rise, fall)
    const still = of('lang', 'en', { 10: 50, 2: 50 }, { 10: 70, 2: 30 })
    const told = explainChange(NPS, all, [still, rise, fall])
    expect(told?.facets.map(({ facet, mix }) => [facet, Math.round(mix)])).toEqual([
      ['page', 40],
      ['lang', 0],
    ])
    const worse = { before: all.after, after: all.before }
    const back = [still, rise, fall].map(({ before, after, ...one }) => ({
      ...one,
      before: after,
      after: before,
    }))
    expect(explainChange(NPS, worse, back)?.facets.map(({ facet }) => facet)).toEqual([
      'page',
      'lang',
    ])
  })

  test('names no group of a fall that all share', () => {
    // all fall from 60 to −20 alike
    const pages = [3, 7, 1, 6, 2, 5, 4].map((size) => {
      return of('page', `/${size}`, nps(10 * size, 20 * size, 70 * size), {
        2: 50 * size,
        8: 20 * size,
        10: 30 * size,
      })
    })
    const told = explainChange(NPS, whole(...pages), pages)
    expect(told).toMatchObject({ lookedAt: 7, areAlike: true, segments: [] })
  })

  test('names at most five groups, those that contribute most first', () => {
    // six of twelve pages fall by 80 points, the others stay at 60
    const sizes = [3, 7, 6, 2, 5, 4]
    const fallen = sizes.map((size) =>
      of('page', `/${size}`, nps(100 * size, 200 * size, 700 * size), {
        2: 500 * size,
        8: 200 * size,
        10: 300 * size,
      }),
    )
    const still = sizes.map((size) => {
      const tally = nps(100 * size, 200 * size, 700 * size)
      return of('page', `/still-${size}`, tally, tally)
    })
    const pages = [...fallen, ...still]
    const told = explainChange(NPS, whole(...pages), pages)
    expect(told?.lookedAt).toBe(12)
    expect(told?.segments.map(({ value }) => value)).toEqual(['/7', '/6', '/5', '/4', '/3'])
    // −80, and the rest as measured: 20 of 47 parts fell by 80
    expect(told?.segments[0]).toMatchObject({
      delta: -80,
      rest: expect.closeTo((-80 * 20) / 47, 9),
    })
  })

  test('looks at no group whose rest has fewer than 20 answers', () => {
    const most = of('device', 'phone', nps(100, 100, 100), nps(200, 50, 50))
    const rest = { before: nps(9, 5, 5), after: nps(9, 50, 50) }
    expect(explainChange(NPS, whole(most, rest), [most])?.lookedAt).toBe(0)
  })
})
