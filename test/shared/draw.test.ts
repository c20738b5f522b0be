import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from '#shared/draw.ts'

const surveyIds = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/)
const visitors = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

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

test('of evenly spread visitors, a tenth is in a sample of a tenth, whatever the survey', () => {
  fc.assert(
    fc.property(surveyIds, (survey) => {
      const visitors = Array.from({ length: 1000 }, (_, i) => i / 1000)
      const inside = visitors.filter((visitor) => draw(visitor, survey) < 0.1).length
      // turning a ring of 1,000 evenly spaced points moves at most one over each edge of the tenth
      expect(Math.abs(inside - 100)).toBeLessThanOrEqual(1)
    }),
  )
})

test('surveys of the same letters draw different lots', () => {
  expect(draw(0.5, 'ab')).not.toBeCloseTo(draw(0.5, 'ba'), 3)
})
