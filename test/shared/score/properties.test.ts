import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '#shared/score/compare.ts'
import { ratingScale, type Scored } from '#shared/score/level-of.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { plain, sayScore } from '#shared/phrases/say-score.ts'
import { sayChange, sayVisible } from '#shared/phrases/say-change.ts'
import { SAY_PACKS } from '#shared/phrases/packs.ts'
import { mergeTallies, type Tally } from '#shared/tally.ts'

const QUESTIONS: readonly Scored[] = [
  { kind: 'nps' },
  { kind: 'csat' },
  { kind: 'ces' },
  { kind: 'ces', points: 5 },
  { kind: 'ces', points: 5, direction: 'low' },
  { kind: 'repurchase' },
  { kind: 'repurchase', points: 11 },
]

/** up to a billion a bin, with empty bins and tiny counts as likely as huge ones */
const count = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 5 }),
  fc.nat({ max: 1000 }),
  fc.nat({ max: 1e9 }),
)

function tally(question: Scored): fc.Arbitrary<Tally> {
  const { low, high } = ratingScale(question)
  const bins = high - low + 1
  return fc
    .array(count, { minLength: bins, maxLength: bins })
    .map((counts) => Object.fromEntries(counts.map((c, i) => [low + i, c])))
}

const scored = fc.constantFrom(...QUESTIONS).chain((question) => {
  return fc.record({ question: fc.constant(question), a: tally(question), b: tally(question) })
})

function check(property: (question: Scored, a: Tally, b: Tally) => void): void {
  fc.assert(
    fc.property(scored, ({ question, a, b }) => property(question, a, b)),
    { numRuns: 1000 },
  )
}

/** for scores that exist; without answers there is nothing to hold */
function checkKnown(property: (score: KnownScore, question: Scored, tally: Tally) => void): void {
  check((question, tally) => {
    const score = scoreOf(question, tally)
    if (score.status !== 'none') property(score, question, tally)
  })
}

/** the same answers on a scale that is turned round */
function mirror(question: Scored, tally: Tally): Tally {
  const { low, high } = ratingScale(question)
  return Object.fromEntries(Object.entries(tally).map(([r, c]) => [low + high - Number(r), c]))
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

const WEEKS = {
  versus: 'earlier',
  days: { from: '2026-11-02', to: '2026-11-29' },
  previous: { from: '2026-10-05', to: '2026-11-01' },
  today: '2026-11-30',
} as const

describe('every tally of every kind', () => {
  test('has a score without NaN, infinity or −0', () => {
    check((question, a, b) => {
      const numbers = numbersIn([scoreOf(question, a), compare(question, a, b)])
      expect(numbers.filter((n) => !Number.isFinite(n) || Object.is(n, -0))).toEqual([])
    })
  })

  test('can be said in every language, without −0, NaN or a hyphen for a minus', () => {
    check((question, a, b) => {
      const comparison = compare(question, a, b)
      const [before, now] = [scoreOf(question, a), scoreOf(question, b)]
      for (const pack of Object.values(SAY_PACKS)) {
        const said = [
          plain(sayScore(pack, scoreOf(question, a))),
          plain(sayChange(pack, { comparison, before, now, of: WEEKS })),
          sayVisible(pack, comparison) ?? '',
        ].join(' ')
        expect(said).not.toMatch(/NaN|undefined|[-−]0(?![.\d])|-\d/)
      }
    })
  })
})

describe('a score', () => {
  test('and its interval stay on the scale, printed and exact', () => {
    checkKnown(({ range, interval, value, shown }) => {
      for (const n of [value, interval.low, interval.high, shown.value, shown.low, shown.high]) {
        expect(n).toBeGreaterThanOrEqual(range.low)
        expect(n).toBeLessThanOrEqual(range.high)
      }
    })
  })

  test('lies in its interval, printed and exact', () => {
    checkKnown(({ interval, value, shown, mean }) => {
      expect(interval.low).toBeLessThanOrEqual(value)
      expect(interval.high).toBeGreaterThanOrEqual(value)
      expect(shown.low).toBeLessThanOrEqual(shown.value)
      expect(shown.high).toBeGreaterThanOrEqual(shown.value)
      expect(mean.interval.low).toBeLessThanOrEqual(mean.value)
      expect(mean.interval.high).toBeGreaterThanOrEqual(mean.value)
    })
  })

  test('has a distribution whose printed percents make 100', () => {
    checkKnown(({ distribution }) => {
      expect(distribution.reduce((sum, { shown }) => sum + shown, 0)).toBe(100)
      for (const { shown, percent } of distribution)
        expect(Math.abs(shown - percent)).toBeLessThan(1)
    })
  })

  test('of the NPS is its printed promoters minus its printed detractors', () => {
    checkKnown(({ groups, shown, value }) => {
      if (!groups) return
      const { promoters, passives, detractors, decimals } = groups
      const sum = promoters.shown + passives.shown + detractors.shown
      expect(sum).toBeCloseTo(100, 9)
      const difference = promoters.shown - detractors.shown
      if (decimals === 0) expect(difference).toBe(shown.value)
      // tenths are each less than a tenth off
      else expect(Math.abs(difference - value)).toBeLessThan(0.2)
    })
  })

  test('of merged tallies is the score of all their answers', () => {
    check((question, a, b) => {
      const both = mergeTallies([a, b])
      const inBins = Object.keys(both).map((r) => [r, (a[Number(r)] ?? 0) + (b[Number(r)] ?? 0)])
      expect(scoreOf(question, both)).toEqual(scoreOf(question, Object.fromEntries(inBins)))
    })
  })

  test('of a mirrored scale is mirrored', () => {
    fc.assert(
      fc.property(tally({ kind: 'ces', points: 5 }), (counts) => {
        const high = scoreOf({ kind: 'ces', points: 5 }, counts)
        const low: Scored = { kind: 'ces', points: 5, direction: 'low' }
        const turned = scoreOf(low, mirror(low, counts))
        if (high.status === 'none' || turned.status === 'none') {
          expect(turned.status).toBe(high.status)
          return
        }
        expect(turned.value).toBe(high.value)
        expect(turned.interval).toEqual(high.interval)
        expect(turned.shown).toEqual(high.shown)
        expect(turned.mean.value).toBeCloseTo(6 - high.mean.value, 9)
      }),
    )
  })

  test('of the expected rate is mirrored around 50 %', () => {
    const juster: Scored = { kind: 'repurchase', points: 11 }
    fc.assert(
      fc.property(tally(juster), (counts) => {
        const score = scoreOf(juster, counts)
        const turned = scoreOf(juster, mirror(juster, counts))
        if (score.status === 'none' || turned.status === 'none') return
        expect(turned.value).toBeCloseTo(100 - score.value, 7)
        expect(turned.interval.low).toBeCloseTo(100 - score.interval.high, 7)
      }),
    )
  })
})

describe('a comparison', () => {
  test('is antisymmetric to the last bit', () => {
    check((question, a, b) => {
      const there = compare(question, a, b)
      const back = compare(question, b, a)
      expect(back.verdict).toBe(there.verdict)
      if (there.delta === undefined || back.delta === undefined) return
      const turned = { up: 'down', down: 'up', none: 'none' } as const
      expect(back.direction).toBe(turned[there.direction])
      // + 0 turns −0 into 0
      expect(back.delta).toBe(-there.delta + 0)
      expect(back.shown.delta).toBe(-there.shown.delta + 0)
      expect(back.interval.low).toBe(-there.interval.high + 0)
      expect(back.shown.low).toBe(-there.shown.high + 0)
      expect(back.z).toBe(-there.z + 0)
      expect(back.shift && turned[back.shift]).toBe(there.shift)
      expect(back.smallestVisible).toBe(there.smallestVisible)
    })
  })

  test('of a tally with itself never finds a change', () => {
    check((question, a) => {
      const { verdict, delta = 0 } = compare(question, a, a)
      expect(delta).toBe(0)
      expect(['not_enough', 'steady', 'cannot_tell']).toContain(verdict)
    })
  })

  test('prints a change that lies in its printed range', () => {
    check((question, a, b) => {
      const comparison = compare(question, a, b)
      if (comparison.delta === undefined) return
      expect(comparison.shown.low).toBeLessThanOrEqual(comparison.shown.delta)
      expect(comparison.shown.high).toBeGreaterThanOrEqual(comparison.shown.delta)
    })
  })
})
