import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Results } from '#shared/results.ts'
import {
  firstPeriod,
  queryOfSides,
  secondPeriod,
  sidesOf,
  type SidesView,
} from '#collector/console/address/sides.ts'

const read = (query: string) => sidesOf(Object.fromEntries(new URLSearchParams(query)), 'nps')
const EVERYONE = { is: 'everyone' } as const

describe('without a second side in the address', () => {
  test('everyone is held against the days before', () => {
    expect(read('?period=7d').b).toEqual({ survey: 'nps', period: 'before', who: EVERYONE })
  })

  test('a segment is held against everyone else, of the same days', () => {
    expect(read('?period=7d&segment=page:/a:b').b).toEqual({
      survey: 'nps',
      period: { name: 'last-week' },
      who: { is: 'rest', facet: 'page', value: '/a:b' },
    })
  })
})

describe('the days before', () => {
  const period = { from: '2026-03-01', to: '2026-03-10' }
  const results = (given: object) => given as Results

  test('are those that the results page compares with', () => {
    const previous = { shown: 9, from: '2026-02-01', to: '2026-02-28' }
    const sides = read('?period=this-month')
    expect(firstPeriod(sides)).toEqual({ name: 'this-month' })
    expect(secondPeriod(sides, results({ ...period, previous }))).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    })
  })

  test('of a survey that has none are as many, and end the day before', () => {
    const sides = read('')
    expect(secondPeriod(sides, results({ ...period, since: period.from }))).toEqual({
      from: '2026-02-19',
      to: '2026-02-28',
    })
    expect(secondPeriod(sides, undefined)).toBeUndefined()
  })

  test('are not asked for where another period is picked', () => {
    expect(secondPeriod(read('?b-period=last-week'), undefined)).toEqual({ name: 'last-week' })
  })
})

test('an address says both sides and nothing else', () => {
  const period = fc.oneof(
    fc
      .constantFrom('weeks', 'last-week', 'this-month', 'last-year')
      .map((name) => ({ name }) as const),
    fc.constant({ from: '2026-01-01', to: '2026-02-03' }),
  )
  const segment = fc.record({
    is: fc.constantFrom('segment', 'rest'),
    facet: fc.stringMatching(/^[a-z]{1,8}$/).filter((facet) => facet !== 'not'),
    value: fc.string({ minLength: 1, unit: 'grapheme' }),
  })
  const who = fc.oneof(fc.constant(EVERYONE), segment)
  const sides = fc.record({
    a: fc.record({ survey: fc.constant('nps'), period, who }),
    b: fc.record({
      survey: fc.constantFrom('nps', 'other'),
      period: fc.oneof(period, fc.constant('before' as const)),
      who,
    }),
  })
  fc.assert(
    fc.property(sides, (some: SidesView) => {
      expect(read(queryOfSides(some))).toEqual(some)
    }),
  )
})
