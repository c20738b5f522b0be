import { describe, expect, test } from 'vitest'
import { readTime, type TimeReading } from '#collector/exchange/import/when.ts'
import { instantOf, isZone } from '#collector/exchange/import/zone.ts'

const reading = (over: Partial<TimeReading> = {}): TimeReading => ({
  zone: 'Asia/Seoul',
  formats: [],
  ambiguous: 'earlier',
  latest: new Date('2030-01-01T00:00:00Z'),
  ...over,
})

/** Expected instants are worked out by hand from the offset in the last column. */
test.each([
  ['2024-03-01T10:00:00Z', '2024-03-01T10:00:00.000Z'],
  ['2024-03-01T10:00:00.250+09:00', '2024-03-01T01:00:00.250Z'],
  ['2024-03-01 10:00:00 UTC', '2024-03-01T10:00:00.000Z'],
  ['2024-03-01 10:00:00 -0500', '2024-03-01T15:00:00.000Z'],
  // no zone of its own: Seoul, nine hours ahead
  ['2024-03-01 10:00:00', '2024-03-01T01:00:00.000Z'],
  ['2024-03-01', '2024-02-29T15:00:00.000Z'],
  ['2024/03/01', '2024-02-29T15:00:00.000Z'],
  ['Fri Mar 01 2024', '2024-02-29T15:00:00.000Z'],
  ['Mar 1, 2024', '2024-02-29T15:00:00.000Z'],
  ['1709287200', '2024-03-01T10:00:00.000Z'],
  ['1709287200000', '2024-03-01T10:00:00.000Z'],
  ['2025-03-01T10:00:00.123456+00:00', '2025-03-01T10:00:00.123Z'],
])('%s is %s', (text, instant) => {
  expect(readTime(text, reading())).toEqual(new Date(instant))
})

test.each([
  ['DD/MM/YYYY HH:mm', '03/04/2024 05:06', '2024-04-03T05:06:00.000Z'],
  ['MM/DD/YYYY hh:mm:ss A', '03/04/2024 12:06:07 AM', '2024-03-04T00:06:07.000Z'],
  ['M/D/YYYY h:mm A', '3/4/2024 12:30 PM', '2024-03-04T12:30:00.000Z'],
  ['D MMM YYYY', '4 September 2024', '2024-09-04T00:00:00.000Z'],
])('by the format %s, %s is %s', (format, text, instant) => {
  const read = readTime(text, reading({ zone: 'UTC', formats: [format] }))
  expect(read).toEqual(new Date(instant))
})

describe('clocks that change', () => {
  const wall = (text: string) => Date.parse(`${text}Z`)
  const iso = (ms: number) => new Date(ms).toISOString()

  test('a time that happened twice is the earlier one, or the later when asked', () => {
    // Berlin, 27 October 2024: 03:00 CEST (+2) becomes 02:00 CET (+1), so 02:30 comes twice
    const twice = wall('2024-10-27T02:30:00')
    expect(iso(instantOf(twice, 'Europe/Berlin'))).toBe('2024-10-27T00:30:00.000Z')
    expect(iso(instantOf(twice, 'Europe/Berlin', 'later'))).toBe('2024-10-27T01:30:00.000Z')
  })

  test('a time that was skipped is moved on by what was skipped', () => {
    // Berlin, 31 March 2024: 02:00 CET becomes 03:00 CEST; 02:30 is read as 03:30 CEST = 01:30 UTC
    const skipped = wall('2024-03-31T02:30:00')
    expect(iso(instantOf(skipped, 'Europe/Berlin'))).toBe('2024-03-31T01:30:00.000Z')
  })

  test('a whole day that an island skipped', () => {
    // Apia had no 30 December 2011: it went from −10 to +14
    expect(iso(instantOf(wall('2011-12-29T12:00:00'), 'Pacific/Apia'))).toBe(
      '2011-12-29T22:00:00.000Z',
    )
    expect(iso(instantOf(wall('2011-12-31T12:00:00'), 'Pacific/Apia'))).toBe(
      '2011-12-30T22:00:00.000Z',
    )
  })

  test('zones of half and quarter hours', () => {
    // Kathmandu is 5:45 ahead, Lord Howe 10:30 in winter and 11:00 in summer
    expect(iso(instantOf(wall('2024-06-01T00:00:00'), 'Asia/Kathmandu'))).toBe(
      '2024-05-31T18:15:00.000Z',
    )
    expect(iso(instantOf(wall('2024-06-01T00:00:00'), 'Australia/Lord_Howe'))).toBe(
      '2024-05-31T13:30:00.000Z',
    )
  })

  test('every hour of a year comes back to the clock it was read from', () => {
    const clock = new Intl.DateTimeFormat('sv', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    for (let hour = 0; hour < 8_784; hour++) {
      const at = Date.UTC(2024, 0, 1) + hour * 3_600_000
      const read = wall(clock.format(at).replace(' ', 'T'))
      const back = instantOf(read, 'America/New_York')
      // an hour that came twice is the earlier, so it may lie an hour before
      expect([at, at - 3_600_000]).toContain(back)
      expect(wall(clock.format(back).replace(' ', 'T'))).toBe(read)
    }
  })
})

test.each([
  ['Asia/Seoul', true],
  ['+09:00', true],
  ['-0330', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+25:00', false],
  ['', false],
])('%j is a zone: %s', (zone, is) => {
  expect(isZone(zone)).toBe(is)
})
