import { expect, test } from 'vitest'
import { dayOf } from '#collector/store/day-of.ts'

test('a day turns back where the clock does, at one minute past midnight', () => {
  // St. John's left daylight time on 7 November 2010 at 00:01, which was 02:31 UTC, for 23:01
  const instants = ['2010-11-07T02:30:30Z', '2010-11-07T02:31:30Z', '2010-11-07T03:30:00Z']
  expect(instants.map((at) => dayOf(Date.parse(at), 'America/St_Johns'))).toEqual([
    '2010-11-07',
    '2010-11-06',
    '2010-11-07',
  ])
})
