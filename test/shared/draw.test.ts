import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from '#shared/draw.ts'

const surveyIds = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/)
const visitors = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const MANY = 20_000
const NUMBERS = Array.from({ length: MANY }, (_, i) => (i + 0.5) / MANY)

/** how far a count may stray: five standard deviations of a binomial, once in two million */
const leeway = (share: number) => 5 * Math.sqrt(MANY * share * (1 - share))

test('a lot lies from 0 up to 1 and never changes', () => {
  fc.assert(
    fc.property(visitors, surveyIds, (visitor, survey) => {
      const lot = draw(visitor, survey)
      expect(lot).toBeGreaterThanOrEqual(0)
      expect(lot).toBeLessThan(1)
      expect(draw(visitor, survey)).toBe(lot)
    }),
  )
})

test('of all visitors, a tenth is in a sample of a tenth, whatever the survey', () => {
  fc.assert(
    fc.property(surveyIds, (survey) => {
      const inside = NUMBERS.filter((visitor) => draw(visitor, survey) < 0.1).length
      expect(Math.abs(inside - MANY * 0.1)).toBeLessThanOrEqual(leeway(0.1))
    }),
    { numRuns: 50 },
  )
})

test('who is in one sample is in another no more often than chance has it', () => {
  const ids = ['nps', 'csat', 'ces', 'nps-1', 'nps-2', 'ab', 'ba', 'abc', 'cba', 'a', 'b']
  for (const one of ids) {
    for (const other of ids.filter((id) => id > one)) {
      const both = NUMBERS.filter((v) => draw(v, one) < 0.3 && draw(v, other) < 0.3).length
      const strays = Math.abs(both - MANY * 0.09)
      expect(strays, `${one} and ${other}`).toBeLessThanOrEqual(leeway(0.09))
    }
  }
})

test('every engine draws the same lot', () => {
  // with character codes n = 110, p = 112: (0.5 + 110)³ = 1349232.625 → 0.625; (0.625 + 112)³ has the
  // fraction of 112.625³ = 1428579.494140625
  expect(draw(0.5, 'np')).toBe(0.494140625)
})
