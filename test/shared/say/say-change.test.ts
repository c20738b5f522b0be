import { describe, expect, test } from 'vitest'
import { compare } from '#shared/score/compare.ts'
import type { Running } from '#shared/score/verdict.ts'
import { SAY_PACKS } from '#shared/say/packs.ts'
import { sayChange, sayShift, sayVisible, type Period } from '#shared/say/say-change.ts'
import { plain } from '#shared/say/say-score.ts'
import type { Tally } from '#shared/tally.ts'

const { en, ko, ja } = SAY_PACKS
const zh = SAY_PACKS['zh-Hans']
const MONTH: Period['versus'] = { than: 'month' }

const LOW: Tally = { 0: 2, 1: 1, 2: 2, 3: 2, 4: 3, 5: 6, 6: 8, 7: 16, 8: 24, 9: 26, 10: 30 }
const HIGH: Tally = { 0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 6, 7: 14, 8: 25, 9: 34, 10: 45 }
/** every count a hundred times */
const times = (tally: Tally, by: number): Tally =>
  Object.fromEntries(Object.entries(tally).map(([rating, count]) => [rating, count * by]))

interface Options {
  readonly pack?: typeof en
  readonly versus?: Period['versus']
  readonly running?: Running
}

function say(before: Tally, after: Tally, options: Options = {}): string {
  const { pack = en, versus = MONTH, running = 'no' } = options
  const comparison = compare({ kind: 'nps' }, before, after, { running })
  return plain(sayChange(pack, comparison, { versus, verdictOn: '2026-06-01' }))
}

describe('a change', () => {
  test('with too few answers on a side is not told', () => {
    expect(say({ 10: 19 }, HIGH)).toBe('Not enough answers to compare yet.')
    expect(say({}, HIGH)).toBe('Not enough answers to compare yet.')
  })

  test('is told with its sign and its range', () => {
    // 27 → 46 with z = 2.07: 95 % from 0.99 to 37.2
    expect(say(LOW, HIGH)).toBe('Likely up since last month (+19 points, between 0 and +38).')
    expect(say(HIGH, LOW)).toBe('Likely down since last month (−19 points, between −38 and 0).')
    expect(say(times(LOW, 100), times(HIGH, 100))).toMatch(/^Clearly up since last month \(\+19/)
  })

  test('speaks Korean with the right particles', () => {
    expect(say(LOW, HIGH, { pack: ko })).toBe(
      '지난달보다 오른 것으로 보입니다 (+19점, 0~+38 사이).',
    )
    const same = [times(LOW, 10), times(LOW, 10)] as const
    expect(say(...same, { pack: ko })).toBe('지난달과 비슷합니다.')
    const versus: Period['versus'] = { than: 'days', days: 28 }
    expect(say(...same, { pack: ko, versus })).toBe('직전 28일과 비슷합니다.')
  })

  test('speaks Chinese and Japanese', () => {
    expect(say(LOW, HIGH, { pack: zh })).toBe('比上个月很可能上升（+19 分，在 0 到 +38 之间）。')
    expect(say(LOW, HIGH, { pack: ja })).toBe(
      '先月よりおそらく上がっています（+19ポイント、0から+38の間）。',
    )
  })

  test('that is none is told in two strengths', () => {
    // 90 % within ±2 needs thousands of answers, within ±10 hundreds
    expect(say(times(LOW, 1000), times(LOW, 1000))).toBe('No real change.')
    expect(say(times(LOW, 10), times(LOW, 10))).toBe('About the same as last month.')
    expect(say(LOW, LOW)).toBe("Can't tell: the change could be anywhere from −20 to +20.")
  })

  test('of a running month waits for its verdict', () => {
    expect(say(LOW, HIGH, { running: 'month' })).toBe('So far +19 points: verdict on 1 June.')
    expect(say(LOW, HIGH, { running: 'month', pack: ko })).toBe(
      '현재까지 +19점. 판정은 6월 1일에 나옵니다.',
    )
  })

  test('against everyone else is higher or lower, not up or down', () => {
    expect(say(LOW, HIGH, { versus: { than: 'others' } })).toMatch(
      /^Likely higher than everyone else/,
    )
  })

  test('against a group with a name says the name', () => {
    const versus = { than: 'others', name: 'Phone' } as const
    expect(say(LOW, HIGH, { versus })).toMatch(/^Likely higher than Phone \(\+19 points/)
    expect(say(LOW, HIGH, { versus, pack: ko })).toMatch(/^Phone보다 높은 것으로 보입니다/)
    // 400 answers alike on both sides: 90 % of the difference lies within ±10 points
    const alike = { 10: 200, 8: 120, 3: 80 }
    expect(say(alike, alike, { versus })).toBe('About the same as Phone.')
  })
})

test('a shift of answers under a score that stands still is told', () => {
  const moved = compare({ kind: 'nps' }, { 10: 120, 4: 80 }, { 9: 120, 0: 80 })
  expect(sayShift(en, moved)).toBe('Answers shifted down although the NPS did not move clearly.')
  expect(sayShift(ko, moved)).toMatch(/^NPS는 뚜렷이/)
})

test('what cannot be seen is told', () => {
  const typical = { 10: 200, 8: 120, 3: 80 }
  expect(sayVisible(en, compare({ kind: 'nps' }, typical, typical))).toBe(
    "With this many answers, changes under about 15 points usually can't be seen.",
  )
})
