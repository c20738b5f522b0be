import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainOf, placeOf, ticksOf } from '#collector/console/charts/axis.ts'

const NPS = { low: -100, high: 100 }

test('a chart without values spans the scale', () => {
  expect(domainOf([], NPS, 30)).toEqual(NPS)
})

test('noise does not fill the picture: the domain is never narrower than it may be', () => {
  const { low, high } = domainOf([30, 31], NPS, 30)
  expect(high - low).toBeGreaterThanOrEqual(30)
})

test('a domain holds its values and stays on the scale', () => {
  const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(values, (some) => {
      const domain = domainOf(some, NPS, 30)
      expect(domain.low).toBeGreaterThanOrEqual(-100)
      expect(domain.high).toBeLessThanOrEqual(100)
      expect(Math.min(...some)).toBeGreaterThanOrEqual(domain.low)
      expect(Math.max(...some)).toBeLessThanOrEqual(domain.high)
    }),
  )
})

test('ticks are few, round, ascending, inside, and never −0', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100, max: 99 }),
      fc.integer({ min: 1, max: 200 }),
      (low, width) => {
        const ticks = ticksOf({ low, high: low + width })
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.every((tick) => Number.isInteger(tick) && !Object.is(tick, -0))).toBe(true)
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
        expect(ticks.every((tick) => tick >= low && tick <= low + width)).toBe(true)
      },
    ),
  )
})

test('a value lies where it should between the ends', () => {
  expect(placeOf(0, NPS)).toBe(0.5)
  expect(placeOf(-100, NPS)).toBe(0)
  expect(placeOf(7, { low: 7, high: 7 })).toBe(0.5)
})
