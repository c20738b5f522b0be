import { describe, expect, test } from 'vitest'
import type { Scored } from '#shared/score/level-of.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { SAY_PACKS, sayPackFor } from '#shared/phrases/packs.ts'
import { plain, sayAsked, sayFormula, sayMean, sayScore } from '#shared/phrases/say-score.ts'
import type { Tally } from '#shared/tally.ts'

const NPS: Scored = { kind: 'nps' }
const { en, ko, ja } = SAY_PACKS

/** an NPS of 30 of so many answers */
const typical = (n: number): Tally => ({ 10: 0.5 * n, 8: 0.3 * n, 3: 0.2 * n })

function say(tally: Tally, pack = en, question = NPS): string {
  return plain(sayScore(pack, scoreOf(question, tally)))
}

describe('a level', () => {
  test('without answers is no number, no zero and no line', () => {
    expect(say({})).toBe('No answers yet.')
    for (const pack of Object.values(SAY_PACKS)) expect(say({}, pack)).not.toMatch(/\d/)
  })

  test('of fewer than five answers is not shown', () => {
    expect(say({ 10: 3 })).toBe('3 answers so far. We show a score from 5.')
    expect(say({ 10: 1 })).toBe('1 answer so far. We show a score from 5.')
    expect(say({ 10: 3 }, ko)).toBe('지금까지 응답 3건. 점수는 5건부터 보여 드립니다.')
  })

  test('of few answers is a range first', () => {
    // the guide's 30 answers of which 15 are promoters: 30, from 0 to 54
    const tally = { 0: 1, 4: 2, 6: 3, 7: 3, 8: 6, 10: 15 }
    expect(say(tally)).toBe('Somewhere between 0 and 54 (30 answers): too few for an exact score.')
    expect(say(tally, ko)).toBe('0~54 사이 (응답 30건): 정확한 점수를 내기에는 응답이 적습니다.')
    expect(say(tally, SAY_PACKS['zh-Hans'])).toMatch(/^在 0 到 54 之间（30 份回答）/)
    expect(say(tally, ja)).toMatch(/^0から54の間（回答30件）/)
  })

  test('of more answers is a score, rough or solid', () => {
    // 1,000 answers at 30: the range is 25 to 35, as in the guide
    expect(say(typical(1000))).toBe('30 (25–35)')
    expect(sayScore(en, scoreOf(NPS, typical(100)))).toEqual({
      strong: '30',
      rest: expect.stringMatching(/^, between 1\d and 4\d$/),
    })
  })

  test('below zero has a true minus, and a dash is not put beside it', () => {
    expect(say({ 0: 500, 8: 300, 10: 200 })).toBe('−30 (−35 to −25)')
    expect(say({ 0: 500, 8: 300, 10: 200 }, ko)).toBe('−30 (−35~−25)')
  })

  test('of a share is in percent', () => {
    // 45 of 50: Wilson 78.6–95.7
    const csat: Scored = { kind: 'csat' }
    expect(say({ 1: 5, 5: 45 }, en, csat)).toBe('90%, between 78% and 96%')
  })
})

test('a mean has two decimals and is rounded from whole numbers', () => {
  // 4.005 is 4.01 although 4.005 in binary is a little less
  const score = scoreOf({ kind: 'csat' }, { 4: 199, 5: 1 })
  expect(sayMean(en, score)).toMatch(/^Mean 4\.01 \(/)
})

test('a range of means is rounded outward', () => {
  // one 1 among 100,000: the mean is below 5, and so is the low end
  const score = scoreOf({ kind: 'csat' }, { 1: 1, 5: 100_000 })
  expect(sayMean(en, score)).toBe('Mean 5.00 (4.99–5.00)')
})

test('how many answered is said with the rate', () => {
  expect(sayAsked(en, 412, 4120)).toBe('412 answers to 4,120 impressions (10%)')
  expect(sayAsked(en, 41, 4120)).toBe('41 answers to 4,120 impressions (1.0%)')
  expect(sayAsked(ko, 412, 4120)).toBe('노출 4,120회 중 응답 412건 (10%)')
  expect(sayAsked(en, 7, 0)).toBe('7')
  // neither nobody nor everybody
  expect(sayAsked(en, 1, 3000)).toContain('(fewer than 0.1%)')
  expect(sayAsked(en, 999, 1000)).toContain('(99.9%)')
  expect(sayAsked(en, 99_999, 100_000)).toContain('(more than 99.9%)')
  expect(sayAsked(ko, 1, 3000)).toContain('(0.1% 미만)')
})

test('the formula names the ratings that count', () => {
  const ces1: Scored = { kind: 'ces', points: 5, direction: 'low' }
  expect(sayFormula(en, scoreOf(ces1, { 1: 9, 5: 1 }))).toBe(
    'Share of answers that found it easy (1–2).',
  )
  expect(sayFormula(en, scoreOf({ kind: 'ces' }, { 7: 9 }))).toBe(
    'Share of answers that found it easy (5–7).',
  )
})

test('a language without a pack is told in a near one, else in English', () => {
  expect(sayPackFor('ko-KR').lang).toBe('ko')
  expect(sayPackFor('zh').lang).toBe('zh-Hans')
  expect(sayPackFor('eo').lang).toBe('en')
})
