import { describe, expect, test } from 'vitest'
import {
  countsOf,
  counterpartOf,
  whyIncomparable,
  type Side,
  type Who,
} from '#shared/analysis/compare-sides.ts'
import type { QuestionResults } from '#shared/results.ts'
import { aQuestion, someResults } from '../../support/console/a-question.ts'

const SEGMENT = { facet: 'device', value: 'phone', tally: { 9: 4, 2: 1 }, shown: 40, answered: 5 }
const QUESTION = aQuestion({ 9: 10, 8: 3, 2: 1 }, { segments: [SEGMENT] })
const RESULTS = someResults([QUESTION], { from: '2026-10-01', to: '2026-10-28' })
const EVERYONE: Who = { is: 'everyone' }
const who = (is: 'segment' | 'rest', value: string, facet = 'device'): Who => ({ is, facet, value })
const side = (some: Who, results = RESULTS): Side => ({ results, who: some })

describe('the counts of a side', () => {
  test('of everyone are those of the survey', () => {
    const { shown, answered } = RESULTS
    expect(countsOf(QUESTION, side(EVERYONE))).toEqual({
      tally: { 9: 10, 8: 3, 2: 1 },
      shown,
      answered,
    })
  })

  test('of a segment and of everyone else add up to everyone', () => {
    const { shown, answered } = RESULTS
    const part = countsOf(QUESTION, side(who('segment', 'phone')))
    const rest = countsOf(QUESTION, side(who('rest', 'phone')))
    expect(part).toMatchObject({ tally: { 9: 4, 2: 1 }, shown: 40, answered: 5 })
    // the only 2 was given on a phone
    expect(rest).toEqual({ tally: { 9: 6, 8: 3 }, shown: shown - 40, answered: answered - 5 })
  })

  test.each(['segment', 'rest'] as const)('of the %s of what nobody knows are none', (is) => {
    const counts = countsOf(QUESTION, side(who(is, 'watch')))
    expect(counts).toEqual({ tally: {}, shown: 0, answered: 0 })
  })
})

describe('two sides', () => {
  const earlier = someResults([QUESTION], { from: '2026-09-01', to: '2026-09-30' })
  const touching = someResults([QUESTION], { from: '2026-09-15', to: '2026-10-01' })
  const other = { ...RESULTS, survey: { ...RESULTS.survey, id: 'other' } }

  test.each<[string, Side, Side, string | undefined]>([
    ['two devices', side(who('segment', 'phone')), side(who('segment', 'desktop')), undefined],
    ['a device and the rest', side(who('segment', 'phone')), side(who('rest', 'phone')), undefined],
    ['two months', side(EVERYONE), side(EVERYONE, earlier), undefined],
    ['two surveys', side(EVERYONE), side(EVERYONE, other), undefined],
    ['months that share a day', side(EVERYONE), side(EVERYONE, touching), 'same_people'],
    ['everyone and a device', side(EVERYONE), side(who('segment', 'phone')), 'same_people'],
    ['twice the same', side(EVERYONE), side(EVERYONE), 'same_people'],
    [
      'a device and a language',
      side(who('segment', 'phone')),
      side(who('segment', 'ko', 'lang')),
      'same_people',
    ],
    [
      'a device and the rest of another',
      side(who('segment', 'phone')),
      side(who('rest', 'desktop')),
      'same_people',
    ],
    ['two rests', side(who('rest', 'phone')), side(who('rest', 'desktop')), 'same_people'],
  ])('%s', (_, one, another, why) => {
    expect(whyIncomparable(one, another)).toBe(why)
    expect(whyIncomparable(another, one)).toBe(why)
  })
})

describe('the question of another survey', () => {
  const ask = (rest: Partial<QuestionResults>) => aQuestion({}, rest)

  test('is the one of the same name among those asked alike, else the first', () => {
    const other = someResults([ask({ id: 'x' }), ask({ id: 'score' })])
    expect(counterpartOf(ask({ id: 'score' }), other)?.id).toBe('score')
    expect(counterpartOf(ask({ id: 'y' }), other)?.id).toBe('x')
  })

  test.each<[string, Partial<QuestionResults>]>([
    ['another kind', { kind: 'csat' }],
    ['another scale', { kind: 'ces', points: 5 }],
    ['another direction', { kind: 'ces', direction: 'low' }],
    ['another horizon', { kind: 'repurchase', horizonDays: 90 }],
  ])('of %s is none', (_, rest) => {
    const like = {
      ces: { kind: 'ces' },
      repurchase: { kind: 'repurchase', horizonDays: 30 },
    } as const
    const mine =
      rest.kind === 'ces' || rest.kind === 'repurchase' ? like[rest.kind] : { kind: 'nps' as const }
    expect(counterpartOf(ask(mine), someResults([ask(rest)]))).toBeUndefined()
  })
})
