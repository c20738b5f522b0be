import { describe, expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { customerRest, type CustomerImpression } from '#shared/customer-rest.ts'
import { FLAGS } from '#shared/snapshot.ts'
import { DAY, NOON } from '../support/asking.ts'

const SURVEYS = ['csat', 'nps'].map((id) => ({ id, ...FREQUENCY_DEFAULTS }))
const SITE = { gapDays: 14, asksPerQuarter: 4 }
const SEEN = FLAGS.shown | FLAGS.seen

function impression(daysAgo: number, given: Partial<CustomerImpression> = {}): CustomerImpression {
  return { survey: 'csat', atMs: NOON - daysAgo * DAY, flags: SEEN, asks: true, ...given }
}

/** survey → days from noon on */
function restDays(...impressions: CustomerImpression[]): Record<string, number> {
  const rest = customerRest(impressions, SURVEYS, SITE, NOON)
  return Object.fromEntries(Object.entries(rest).map(([survey, ms]) => [survey, ms / DAY]))
}

describe('a customer is left alone', () => {
  test('90 days by what was answered, 14 by every other survey', () => {
    const flags = SEEN | FLAGS.answered | FLAGS.complete
    expect(restDays(impression(8, { flags }))).toEqual({ csat: 82, nps: 6 })
    expect(restDays(impression(20, { flags }))).toEqual({ csat: 70 })
  })

  test('30 days by what was closed', () => {
    expect(restDays(impression(10, { flags: SEEN | FLAGS.dismissed }))).toEqual({
      csat: 20,
      nps: 4,
    })
  })

  test('as long as was promised by what was put off, and 14 days by the others', () => {
    const flags = SEEN | FLAGS.later
    expect(restDays(impression(2, { flags }))).toEqual({ csat: 5, nps: 12 })
    expect(restDays(impression(8, { flags }))).toEqual({ nps: 6 })
  })

  test('14 days after a card that was seen and left; not at all after one that nobody saw', () => {
    expect(restDays(impression(13))).toEqual({ csat: 1, nps: 1 })
    expect(restDays(impression(1, { flags: FLAGS.shown }))).toEqual({})
  })

  test('by all surveys, until the fourth ask back is 91 days old', () => {
    const asks = [15, 30, 45, 60].map((days) => impression(days))
    expect(restDays(...asks)).toEqual({ csat: 31, nps: 31 })
    expect(restDays(...asks.slice(0, 3))).toEqual({})
  })

  test('by that survey alone, where the customer came to it or was written to', () => {
    const flags = FLAGS.answered | FLAGS.complete
    expect(restDays(impression(5, { flags, asks: false }))).toEqual({ csat: 85 })
  })
})
