import { expect, test } from 'vitest'
import { newcomer, withEnding, withImpression } from '#shared/memory.ts'
import { screen } from '#shared/screen.ts'
import { aMemory, aMoment, siteRules, someRules } from '../support/asking.ts'

const NOON = Date.UTC(2026, 4, 1, 12)
const seen = withImpression(newcomer(0.5, NOON), 'nps', false, NOON)

test('what was put off and then closed waits as long as what was closed', () => {
  const putOff = withEnding(seen, 'nps', 'laterDays', NOON)
  expect(putOff.surveys['nps']).toMatchObject({ end: 'laterDays', showings: 0 })
  const closed = withEnding(putOff, 'nps', 'afterDismissalDays', NOON)
  expect(closed.surveys['nps']).toMatchObject({ end: 'afterDismissalDays', showings: 0 })
})

test('no closing undoes an answer', () => {
  const answered = withEnding(seen, 'nps', 'afterAnswerDays', NOON)
  expect(withEnding(answered, 'nps', 'afterDismissalDays', NOON)).toBe(answered)
})

test('one impression that is put off twice is put off once', () => {
  const twice = withImpression(seen, 'nps', true, NOON + 1)
  expect(twice.surveys['nps']).toMatchObject({ showings: 2 })
  const putOff = withEnding(twice, 'nps', 'laterDays', NOON + 2)
  const again = withEnding(putOff, 'nps', 'laterDays', NOON + 3)
  expect(again.surveys['nps']).toMatchObject({ showings: 1 })
})

test('no impression that was put off lengthens the wait that was promised', () => {
  const day = 86_400_000
  const first = withEnding(withImpression(aMemory(), 'nps', true, NOON), 'nps', 'laterDays', NOON)
  const next = withImpression(first, 'nps', true, NOON + 7 * day)
  const second = withEnding(next, 'nps', 'laterDays', NOON + 7 * day)
  const rules = someRules({ id: 'nps' })
  const codes = screen(rules, { ...siteRules(), gapDays: 30 }, second, aMoment(), NOON + 14 * day)
  expect(codes).toEqual([])
  const { surveys, ...rest } = second
  const old = { ...rest, surveys: { nps: { ...surveys['nps']!, spared: NOON + 7 * day } } }
  // of an older tag, which remembered the last one alone: it is read, and the first one counts
  expect(
    screen(rules, { ...siteRules(), gapDays: 30 }, old, aMoment(), NOON + 14 * day),
  ).toHaveLength(1)
})
