import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { before } from '#shared/analysis/before.ts'
import { addDays } from '#shared/day.ts'
import { lengthOf } from '#shared/analysis/days.ts'
import { looksOf } from '#shared/analysis/looks-of.ts'
import { PERIOD_NAMES } from '#shared/analysis/period-name.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { later } from '#shared/analysis/later.ts'
import { firstOf, firstOfNext, unitOf, UNITS } from '#shared/analysis/unit.ts'

/** 30 November 2026 is a Monday */
const MONDAY = '2026-11-30'
const LONG_AGO = '2024-01-01'
const read = (
  name: (typeof PERIOD_NAMES)[number],
  today: string,
  first: string | undefined = LONG_AGO,
) => periodOf(name, 'previous', today, first)

describe('the default', () => {
  test('is the last four whole weeks against the four before, and moves on Mondays', () => {
    expect(read('weeks', MONDAY)).toEqual({
      from: '2026-11-02',
      to: '2026-11-29',
      previous: { from: '2026-10-05', to: '2026-11-01' },
      later: { from: MONDAY, to: MONDAY },
    })
    for (let i = 1; i < 7; i++) {
      const { later: since, ...days } = read('weeks', addDays(MONDAY, i))
      expect(days).toMatchObject({ from: '2026-11-02', to: '2026-11-29' })
      expect(since).toEqual({ from: MONDAY, to: addDays(MONDAY, i) })
    }
    expect(read('weeks', '2026-12-07').from).toBe('2026-11-09')
  })

  test('of a survey younger than eight whole weeks is everything, and not compared', () => {
    const young = { from: '2026-10-06', to: MONDAY, since: '2026-10-06' }
    expect(read('weeks', MONDAY, '2026-10-06')).toEqual(young)
    expect(read('weeks', MONDAY, '2026-10-05').previous).toBeDefined()
    expect(periodOf('weeks', 'previous', MONDAY, undefined).previous).toBeUndefined()
  })

  test('that is a February of four weeks is compared with four weeks, not with January', () => {
    expect(read('weeks', '2027-03-01').previous).toEqual({ from: '2027-01-04', to: '2027-01-31' })
    expect(read('last-month', '2027-03-01').previous?.from).toBe('2027-01-01')
  })
})

describe('a period in which the survey began', () => {
  test('is the days since then, and compared with nothing, not even a year ago', () => {
    const clipped = {
      from: '2026-10-20',
      to: '2026-10-31',
      later: { from: '2026-11-01', to: MONDAY },
    }
    expect(read('last-month', MONDAY, '2026-10-20')).toEqual(clipped)
    expect(periodOf('last-month', 'year', MONDAY, '2026-10-20')).toEqual(clipped)
    // of a whole month it is the month
    expect(read('last-month', MONDAY, '2026-10-01').previous).toBeDefined()
  })

  test('gets no verdict later, for there is nothing to hold it against', () => {
    expect(read('this-year', MONDAY, '2026-10-20')).toEqual({
      from: '2026-10-20',
      to: MONDAY,
      since: '2026-10-20',
    })
    expect(read('this-month', MONDAY, MONDAY)).toEqual({ from: MONDAY, to: MONDAY, since: MONDAY })
  })

  test('keeps its days where the survey began after them', () => {
    expect(read('last-month', MONDAY, '2026-11-05')).toMatchObject({
      from: '2026-10-01',
      to: '2026-10-31',
    })
  })
})

describe('a running unit', () => {
  test('waits until the first day of the next, and shows its verdict on that day', () => {
    expect(read('this-month', MONDAY)).toEqual({
      from: '2026-11-01',
      to: MONDAY,
      previous: { from: '2026-10-01', to: '2026-10-31' },
      verdictOn: '2026-12-01',
    })
    expect(read('this-month', '2026-12-01')).toMatchObject({
      from: '2026-11-01',
      to: MONDAY,
      previous: { from: '2026-10-01', to: '2026-10-31' },
      later: { from: '2026-12-01', to: '2026-12-01' },
    })
    expect(read('last-month', '2026-12-01')).toEqual(read('this-month', '2026-12-01'))
  })

  test.each([
    ['this-week', '2026-12-02', '2026-11-30', '2026-12-07'],
    ['this-quarter', MONDAY, '2026-10-01', '2027-01-01'],
    ['this-year', MONDAY, '2026-01-01', '2027-01-01'],
  ] as const)('%s on %s began on %s', (name, today, from, verdictOn) => {
    expect(read(name, today)).toMatchObject({ from, to: today, verdictOn })
  })
})

test.each([
  ['last-week', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-22'],
  ['last-month', '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
  ['last-quarter', '2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30'],
  ['last-year', '2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
] as const)('%s is whole and compared with the one before', (name, from, to, since, until) => {
  expect(read(name, MONDAY)).toMatchObject({ from, to, previous: { from: since, to: until } })
})

test.each([
  // 52 weeks keep weekdays
  ['weeks', '2025-11-03', '2025-11-30'],
  ['last-week', '2025-11-24', '2025-11-30'],
  ['last-month', '2025-10-01', '2025-10-31'],
  ['last-quarter', '2025-07-01', '2025-09-30'],
  ['this-month', '2025-11-01', '2025-11-30'],
] as const)('%s of a year ago is %s to %s', (name, from, to) => {
  expect(periodOf(name, 'year', MONDAY, LONG_AGO).previous).toEqual({ from, to })
})

test('29 February of a year ago is the 28th, and a whole February stays whole', () => {
  const days = { from: '2028-02-10', to: '2028-02-29' }
  expect(before(days, 'year')).toEqual({ from: '2027-02-10', to: '2027-02-28' })
  expect(before({ from: '2029-02-01', to: '2029-02-28' }, 'year').to).toBe('2028-02-29')
})

test('a month picked by hand is held against the month before, other days against as many', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' }
  expect(before(november, 'previous')).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  const some = { from: '2026-11-03', to: '2026-11-12' }
  expect(before(some, 'previous')).toEqual({ from: '2026-10-24', to: '2026-11-02' })
})

test('no day is in both of two periods that are compared, however long they are', () => {
  const day = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2010-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 3_000 }), (from, length) => {
      const days = { from, to: addDays(from, length) }
      for (const against of ['previous', 'year'] as const) {
        expect(before(days, against).to < from).toBe(true)
      }
    }),
  )
  // the same dates, two years earlier
  expect(before({ from: '2025-01-01', to: '2026-01-15' }, 'year')).toEqual({
    from: '2023-01-01',
    to: '2024-01-15',
  })
})

test('verdicts on whole weeks are decided weekly, on months monthly, on days that run daily, on others once', () => {
  const looks = (from: string, to: string) => looksOf({ from, to, today: MONDAY })
  expect(looks('2026-11-02', '2026-11-29')).toBe('weekly')
  expect(looks('2026-11-23', '2026-11-29')).toBe('weekly')
  expect(looks('2026-10-01', '2026-10-31')).toBe('monthly')
  expect(looks('2026-07-01', '2026-09-30')).toBe('once')
  expect(looks('2026-11-03', '2026-11-12')).toBe('once')
  expect(looks('2026-11-01', MONDAY)).toBe('daily')
})

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))

test('a unit begins on its first day and is followed by the next, whatever the day', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...UNITS), (some, unit) => {
      const [from, next] = [firstOf(unit, some), firstOfNext(unit, some)]
      expect(from <= some && some < next).toBe(true)
      expect(firstOf(unit, addDays(next, -1))).toBe(from)
      expect(firstOf(unit, next)).toBe(next)
      expect(UNITS).toContain(unitOf({ from, to: addDays(next, -1) }))
    }),
  )
})

test('every period lies before what is later and after what it is compared with', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...PERIOD_NAMES), (today, name) => {
      const { from, to, previous, later: since } = read(name, today, '1990-01-01')
      expect(from <= to && to <= today).toBe(true)
      expect(previous && previous.from <= previous.to && previous.to < from).toBe(true)
      if (since) expect(since).toEqual({ from: addDays(to, 1), to: today })
      expect(since === undefined).toBe(to === today)
    }),
  )
})

describe('a February that begins on a Monday', () => {
  const february = { from: '2027-02-01', to: '2027-02-28' }
  const fourWeeks = { ...february, unit: 'weeks' as const }

  test('is a month where a month led to it', () => {
    expect(before({ from: '2027-03-01', to: '2027-03-31' }, 'previous')).toEqual(february)
    expect(later(february, '2027-04-01')).toEqual({ from: '2027-03-01', to: '2027-03-31' })
    expect(before(february, 'previous')).toEqual({ from: '2027-01-01', to: '2027-01-31' })
    expect(looksOf({ ...february, today: '2027-04-01' })).toBe('monthly')
  })

  test('is four weeks where four weeks led to it, and says so', () => {
    expect(before({ from: '2027-03-01', to: '2027-03-28' }, 'previous')).toEqual(fourWeeks)
    expect(later(fourWeeks, '2027-04-01')).toEqual({ from: '2027-03-01', to: '2027-03-28' })
    expect(before(fourWeeks, 'previous')).toEqual({ from: '2027-01-04', to: '2027-01-31' })
    expect(before(fourWeeks, 'year')).toEqual({ from: '2026-02-02', to: '2026-03-01' })
    expect(looksOf({ ...fourWeeks, today: '2027-04-01' })).toBe('weekly')
    expect(read('weeks', '2027-03-01')).toMatchObject(fourWeeks)
  })
})

test('a step back and on again leads to the same days', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('weeks', 'last-week', 'last-month', 'last-quarter', 'last-year'),
      (today, name) => {
        const { previous: back, later: _, ...days } = read(name as 'weeks', today, '1990-01-01')
        if (!back) throw new Error('a whole period has one before')
        expect(before(days, 'previous')).toEqual(back)
        expect(addDays(back.to, 1)).toBe(days.from)
        expect(later(back, today)).toEqual(days)
        if (name === 'weeks') expect(lengthOf(back)).toBe(28)
      },
    ),
  )
})
