import { expect, test } from 'vitest'
import { findSegments } from '#shared/score/find-segments.ts'
import { tellOnce } from '#shared/score/tell-once.ts'
import { mergeTallies } from '#shared/tally.ts'

test('phones and desktops that are nearly all answers are one fact, told of the one that differs more', () => {
  const groups = [
    { facet: 'device', value: 'phone', tally: { 9: 60, 3: 140 } },
    { facet: 'device', value: 'desktop', tally: { 9: 140, 3: 40 } },
    { facet: 'device', value: 'tablet', tally: { 9: 20, 3: 10 } },
  ]
  const all = mergeTallies(groups.map(({ tally }) => tally))
  const { findings } = findSegments({ kind: 'nps' }, all, groups)
  // phone −40 beside +52 of all others: −92; desktop +56 beside −30: +86
  expect(tellOnce(findings).map(({ value }) => value)).toEqual(['phone'])
})
