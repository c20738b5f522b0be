import { expect, test } from 'vitest'
import { newcomer, withEnding, withImpression } from '#shared/memory.ts'

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
