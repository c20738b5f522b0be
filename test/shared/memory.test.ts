import { describe, expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { newcomer, withEnding, withPageView, withImpression } from '#shared/memory.ts'
import { DAY, NOON } from '../support/asking.ts'

const MINUTE = 60_000
const LANDING = { from: 'https://search.example/', utm: 'utm_source=mail' }

describe('page views', () => {
  test('the first one begins a visit and keeps where it came from', () => {
    const memory = withPageView(newcomer(0.5, NOON), LANDING, NOON)
    expect(memory).toMatchObject({ pages: 1, visits: 1, ...LANDING })
  })

  test('29 minutes later the same visit goes on, from where it came', () => {
    const first = withPageView(newcomer(0.5, NOON), LANDING, NOON)
    const second = withPageView(first, { from: '/', utm: '' }, NOON + 29 * MINUTE)
    expect(second).toMatchObject({ pages: 2, visits: 1, ...LANDING })
  })

  test('half an hour later another begins', () => {
    const first = withPageView(newcomer(0.5, NOON), LANDING, NOON)
    const second = withPageView(first, { from: '/', utm: '' }, NOON + 30 * MINUTE)
    expect(second).toMatchObject({ pages: 2, visits: 2, from: '/', utm: '' })
  })
})

describe('showings', () => {
  test('one that interrupts counts against all surveys, an offer only for its own', () => {
    const memory = newcomer(0.5, NOON)
    expect(Object.values(withImpression(memory, 'a', true, NOON).asks)).toEqual([NOON])
    const offered = withImpression(memory, 'a', false, NOON)
    expect(offered.asks).toEqual({})
    expect(offered.surveys['a']).toEqual({ showings: 1 })
  })

  test('closing the card after an answer does not undo the answer', () => {
    const shown = withImpression(newcomer(0.5, NOON), 'a', true, NOON)
    const answered = withEnding(shown, 'a', 'afterAnswerDays', NOON, FREQUENCY_DEFAULTS)
    expect(withEnding(answered, 'a', 'afterDismissalDays', NOON, FREQUENCY_DEFAULTS)).toEqual(
      answered,
    )
  })

  test('an answer begins the count anew', () => {
    const twice = withImpression(
      withImpression(newcomer(0.5, NOON), 'a', true, NOON),
      'a',
      true,
      NOON,
    )
    expect(twice.surveys['a']?.showings).toBe(2)
    expect(
      withEnding(twice, 'a', 'afterAnswerDays', NOON, FREQUENCY_DEFAULTS).surveys['a']?.showings,
    ).toBe(0)
  })

  test('closing a survey that the page showed again leaves the longer wait of the answer before', () => {
    const days = (n: number) => NOON + n * DAY
    const shown = withImpression(newcomer(0.5, NOON), 'a', true, NOON)
    const answered = withEnding(shown, 'a', 'afterAnswerDays', NOON, FREQUENCY_DEFAULTS)
    const again = withImpression(answered, 'a', false, days(10))
    const answer = { showings: 1, end: 'afterAnswerDays', at: NOON }
    expect(again.surveys['a']).toEqual(answer)
    const end = (day: number) =>
      withEnding(again, 'a', 'afterDismissalDays', days(day), FREQUENCY_DEFAULTS).surveys['a']
    // 90 days from the answer last longer than 30 from a closing before the 60th
    expect(end(59)).toEqual(answer)
    expect(end(60)).toEqual({ showings: 1, end: 'afterDismissalDays', at: days(60) })
  })
})
