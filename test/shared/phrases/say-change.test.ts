import { describe, expect, test } from 'vitest'
import { compare } from '#shared/score/compare.ts'
import type { Scored } from '#shared/score/level-of.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Looks } from '#shared/score/looks.ts'
import { SAY_PACKS } from '#shared/phrases/packs.ts'
import { sayChange, sayShift, sayVisible, type Compared } from '#shared/phrases/say-change.ts'
import { plain } from '#shared/phrases/say-score.ts'
import type { Tally } from '#shared/tally.ts'

const { en, ko, ja } = SAY_PACKS
const zh = SAY_PACKS['zh-Hans']
const WEEKS: Compared['of'] = {
  versus: 'earlier',
  days: { from: '2026-11-02', to: '2026-11-29' },
  previous: { from: '2026-10-05', to: '2026-11-01' },
  today: '2026-11-30',
}
const GROUPS: Compared['of'] = { versus: 'others', name: 'Desktop', other: 'Phone' }

const LOW: Tally = { 0: 2, 1: 1, 2: 2, 3: 2, 4: 3, 5: 6, 6: 8, 7: 16, 8: 24, 9: 26, 10: 30 }
const HIGH: Tally = { 0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 6, 7: 14, 8: 25, 9: 34, 10: 45 }
/** every count so many times */
const times = (tally: Tally, by: number): Tally =>
  Object.fromEntries(Object.entries(tally).map(([rating, count]) => [rating, count * by]))

interface Options {
  readonly pack?: typeof en
  readonly of?: Compared['of']
  readonly looks?: Looks
  readonly question?: Scored
}

function say(before: Tally, after: Tally, options: Options = {}): string {
  const { pack = en, of = WEEKS, looks = 'once', question = { kind: 'nps' } } = options
  const comparison = compare(question, before, after, { looks })
  const [from, now] = [scoreOf(question, before), scoreOf(question, after)]
  return plain(sayChange(pack, { comparison, before: from, now, of }))
}

describe('a change', () => {
  test('with too few answers on a side is not told, both ranges are', () => {
    expect(say({ 10: 19 }, HIGH)).toMatch(
      /^Not enough answers to compare\. 46 \(2–29 Nov\), between \d+ and 100 before \(5 Oct–1 Nov\)\.$/,
    )
    expect(say({}, HIGH)).toBe('Not enough answers to compare.')
  })

  test('is told with both levels, their days, its sign and its range', () => {
    // 27 → 46 with z = 2.07: 95 % from 0.99 to 37.2
    expect(say(LOW, HIGH)).toBe(
      'Likely up: 46 (2–29 Nov), 27 before (5 Oct–1 Nov), +19, between +0.9 and +38.',
    )
    expect(say(HIGH, LOW)).toBe(
      'Likely down: 27 (2–29 Nov), 46 before (5 Oct–1 Nov), −19, between −38 and −0.9.',
    )
    expect(say(times(LOW, 100), times(HIGH, 100))).toMatch(/^Clearly up: 46 .*, \+19, between/)
  })

  test('of whole weeks has a higher bar', () => {
    // z = 2.07 is above 1.96 and below 2.58
    expect(say(LOW, HIGH, { looks: 'weekly' })).toBe(
      'Maybe up, or chance. 46 (2–29 Nov), 27 before (5 Oct–1 Nov), +19, between 0 and +38.',
    )
  })

  test('of a level that is only a range shows both ranges, and no difference of scores', () => {
    // 20 of 20 against 20: {0:6, 8:6, 10:8} is 10, too few for an exact score
    const said = say({ 0: 6, 8: 6, 10: 8 }, { 8: 4, 10: 16 })
    expect(said).toMatch(
      /^Clearly up: (between \d+ and \d+|\d+) \(2–29 Nov\), between −\d+ and \d+ before \(5 Oct–1 Nov\), a change between \+\d+ and \+\d+ points\.$/,
    )
  })

  test('of a share has its units', () => {
    const csat: Scored = { kind: 'csat' }
    expect(say({ 1: 500, 5: 500 }, { 1: 300, 5: 700 }, { question: csat })).toMatch(
      /^Clearly up: 70% \(2–29 Nov\), 50% before \(5 Oct–1 Nov\), \+20 points, between/,
    )
  })

  test('calls months, quarters and years by their names', () => {
    const month = {
      ...WEEKS,
      days: { from: '2026-09-01', to: '2026-09-30' },
      previous: { from: '2026-08-01', to: '2026-08-31' },
    }
    expect(say(LOW, HIGH, { of: month })).toMatch(/46 \(September\), 27 before \(August\)/)
    expect(say(LOW, HIGH, { of: month, pack: ko })).toContain('46 (9월), 이전 27 (8월)')
    const older = { ...month, today: '2027-02-01' }
    expect(say(LOW, HIGH, { of: older })).toContain('46 (September 2026)')
    const quarter = {
      ...WEEKS,
      days: { from: '2026-07-01', to: '2026-09-30' },
      previous: { from: '2025-07-01', to: '2025-09-30' },
    }
    expect(say(LOW, HIGH, { of: quarter })).toContain('46 (Q3 2026), 27 before (Q3 2025)')
    expect(say(LOW, HIGH, { of: quarter, pack: zh })).toContain('2026 年第 3 季度')
  })

  test('speaks Korean, Chinese and Japanese', () => {
    expect(say(LOW, HIGH, { pack: ko })).toMatch(
      /^오른 것으로 보입니다: 46 \(.*\), 이전 27 \(.*\), \+19, \+0\.9~\+38 사이\.$/,
    )
    expect(say(LOW, HIGH, { pack: zh })).toMatch(
      /^很可能上升：46（.*），之前 27（.*），\+19，在 \+0\.9 到 \+38 之间。$/,
    )
    expect(say(LOW, HIGH, { pack: ja })).toMatch(
      /^おそらく上がっています：46（.*）、以前は27（.*）、\+19、\+0\.9から\+38の間。$/,
    )
  })

  test('that is none is told in two strengths', () => {
    // 90 % within ±2 needs thousands of answers, within ±10 hundreds
    const levels = '27 (2–29 Nov), 27 before (5 Oct–1 Nov).'
    expect(say(times(LOW, 1000), times(LOW, 1000))).toBe(`No real change. ${levels}`)
    expect(say(times(LOW, 10), times(LOW, 10))).toBe(
      `About the same as in the period before. ${levels}`,
    )
    expect(say(LOW, LOW)).toBe(
      `Can't tell: the change could be anywhere from −20 to +20. ${levels}`,
    )
  })

  test('of a running month waits for its verdict', () => {
    const running: Compared['of'] = {
      ...WEEKS,
      days: { from: '2026-11-01', to: '2026-11-30' },
      previous: { from: '2026-10-01', to: '2026-10-31' },
      verdictOn: '2026-12-01',
    }
    expect(say(LOW, HIGH, { looks: 'daily', of: running })).toMatch(
      /^So far \+19 points: verdict on 1 December\. 46 \(.*\), 27 before \(October\)\.$/,
    )
    expect(say(LOW, HIGH, { looks: 'daily', of: running, pack: ko })).toMatch(
      /^현재까지 \+19점\. 판정은 12월 1일에 나옵니다\./,
    )
  })

  test('against another group is higher or lower, not up or down', () => {
    expect(say(LOW, HIGH, { of: GROUPS })).toBe(
      'Likely higher: 46 (Desktop), 27 (Phone), +19, between +0.9 and +38.',
    )
    expect(say(LOW, HIGH, { of: GROUPS, pack: ko })).toMatch(
      /^높은 것으로 보입니다: 46 \(Desktop\)/,
    )
    // 400 answers alike on both sides: 90 % of the difference lies within ±10 points
    const alike = { 10: 200, 8: 120, 3: 80 }
    expect(say(alike, alike, { of: GROUPS })).toBe('About the same. 30 (Desktop), 30 (Phone).')
  })
})

test('where a level is a range, the range beside it is said to be the change, with its unit', () => {
  // 92 % of 65 and 52 % of 25: the second is too few for an exact score
  const question: Scored = { kind: 'csat' }
  const [before, after] = [
    { 1: 5, 5: 60 },
    { 1: 12, 5: 13 },
  ]
  const inEach = (of: Compared['of']) =>
    [en, ko, ja, zh].map((pack) => say(before, after, { question, of, pack }))
  expect(inEach(WEEKS)).toEqual([
    expect.stringMatching(/, a change between −\d+ and −\d+ points\.$/),
    expect.stringMatching(/, 변화는 −\d+~−\d+%p 사이\.$/),
    expect.stringMatching(/、変化は−\d+から−\d+ポイントの間。$/),
    expect.stringMatching(/，变化在 −\d+ 到 −\d+ 个百分点之间。$/),
  ])
  expect(inEach(GROUPS)[0]).toMatch(/, a difference between −\d+ and −\d+ points\.$/)
})

test('a sentence that begins with a range begins with a capital', () => {
  // 13 of 25 after 19 of 27: a change that is maybe none
  const said = say({ 1: 6, 5: 21 }, { 1: 11, 5: 14 }, { question: { kind: 'csat' } })
  expect(said).toMatch(/^Maybe down, or chance\. Between \d+% and/)
})

test('what cannot be told of shares says in which unit', () => {
  const question: Scored = { kind: 'csat' }
  const tally = { 1: 100, 5: 100 }
  const inEach = [en, ko, ja, zh].map((pack) => say(tally, tally, { question, pack }))
  expect(inEach).toEqual([
    expect.stringMatching(/anywhere from −\d+ to \+\d+ points\./),
    expect.stringMatching(/변화는 −\d+에서 \+\d+%p 사이/),
    expect.stringMatching(/変化は−\d+から\+\d+ポイントまでの/),
    expect.stringMatching(/变化可能是 −\d+ 到 \+\d+ 个百分点之间的任何值/),
  ])
})

test('a change that is surely not 0 has no end of 0, and no difference of 0', () => {
  // 80.0 → 81.3 % of 10,000: 95 % from 0.2 to 2.4
  const csat: Scored = { kind: 'csat' }
  const said = say({ 1: 2000, 5: 8000 }, { 1: 1870, 5: 8130 }, { question: csat })
  expect(said).toMatch(/^Likely up: 81% .*, \+1 point, between \+0\.[1-9] and \+3\.$/)
})

test('a shift of answers under a score that stands still is told', () => {
  const moved = compare({ kind: 'nps' }, { 10: 120, 4: 80 }, { 9: 120, 0: 80 })
  expect(sayShift(en, moved)).toBe(
    'Answers shifted for the worse although the NPS did not move clearly.',
  )
  expect(sayShift(ko, moved)).toMatch(/^NPS는 뚜렷이/)
  // less effort is better, though ratings fell
  const easier = compare(
    { kind: 'ces', points: 5, direction: 'low' },
    { 2: 120, 5: 80 },
    { 1: 120, 3: 80 },
  )
  expect(sayShift(en, easier)).toContain('for the better')
})

test('what cannot be seen is told, unless it is half of the scale', () => {
  const typical = { 10: 200, 8: 120, 3: 80 }
  expect(sayVisible(en, compare({ kind: 'nps' }, typical, typical))).toBe(
    "With this many answers, changes under about 15 points usually can't be seen.",
  )
  expect(sayVisible(en, compare({ kind: 'nps' }, { 10: 2 }, { 10: 1, 0: 1 }))).toBeUndefined()
})
