import { expect, test } from 'vitest'
import { explainChange } from '#shared/score/explain-change.ts'
import { weighAnswers } from '#shared/score/weigh-answers.ts'
import { SAY_PACKS } from '#shared/say/packs.ts'
import {
  sayChangePoint,
  sayFinding,
  sayLookedAt,
  sayMix,
  sayWeighted,
} from '#shared/say/say-why.ts'
import { plain } from '#shared/say/say-score.ts'
import { mergeTallies, type Tally } from '#shared/tally.ts'

const { en, ko } = SAY_PACKS

const nps = (detractors: number, passives: number, promoters: number): Tally => ({
  2: detractors,
  8: passives,
  10: promoters,
})

function explain(phone: [Tally, Tally], desktop: [Tally, Tally]) {
  const pairs = [phone, desktop].map(([before, after], i) => ({
    facet: 'device',
    value: ['phone', 'desktop'][i]!,
    before,
    after,
  }))
  const all = {
    before: mergeTallies(pairs.map(({ before }) => before)),
    after: mergeTallies(pairs.map(({ after }) => after)),
  }
  return explainChange({ kind: 'nps' }, all, pairs)!
}

test('a fall that is only a change of mix says so, and names no segment', () => {
  // phones 0, desktops +60, both unchanged; phones go from a third of the answers to two thirds:
  // 40 → 20, all of it mix
  const mixed = explain([nps(30, 40, 30), nps(60, 80, 60)], [nps(20, 40, 140), nps(10, 20, 70)])
  expect(mixed.change).toBeCloseTo(-20, 9)
  expect(sayMix(en, mixed, 'points', () => 'device')).toBe(
    '−20 points of the change of −20 points comes from who answered: the mix by device is different.',
  )
  expect(sayMix(ko, mixed, 'points', () => '기기')).toBe(
    '변화 −20점 중 −20점은 응답자 구성이 달라진 결과입니다 (기기별 비율).',
  )
  expect(mixed.segments).toEqual([])
  expect(sayLookedAt(en, mixed.lookedAt, 0)).toBe('We looked at 2 groups; none stands out.')
})

test('a segment that fell is named with its shrunken change', () => {
  const fell = explain(
    [nps(100, 200, 700), nps(400, 300, 300)],
    [nps(100, 200, 700), nps(100, 200, 700)],
  )
  expect(sayMix(en, fell, 'points', () => 'device')).toBe(
    'The change is not a matter of who answered: people answer differently than before.',
  )
  const [phone, ...others] = fell.segments
  expect(others).toEqual([])
  expect(phone).toMatchObject({ value: 'phone', delta: -70, standing: 'sure' })
  expect(plain(sayFinding(en, phone!, 'points', 'Phone'))).toBe('Phone: −70 points (we are sure)')
})

test('what those who were not heard would change is a second line', () => {
  // phones answer 2.5 %, desktops 10 %: plain 32, weighted 15.8 (an exact vector)
  const cells = [
    { page: '/', shown: 8000, tally: nps(50, 90, 60) },
    { page: '/', shown: 2000, tally: nps(12, 58, 130) },
  ]
  expect(sayWeighted(en, weighAnswers({ kind: 'nps' }, cells), 'nps')).toBe(
    'If everyone who was asked had answered equally often: NPS 16 (7–25).',
  )
})

test('a change of level of another year is told with its year, in each language', () => {
  const { ja, 'zh-Hans': zh } = SAY_PACKS
  const said = (pack: typeof en, last: string) => sayChangePoint(pack, '2024-11-10', 3, last)
  expect(said(en, '2024-12-31')).toBe('The level went up around 10 November.')
  expect(said(en, '2026-01-05')).toBe('The level went up around 10 November 2024.')
  expect(said(ko, '2026-01-05')).toContain('2024년 11월 10일')
  expect(said(ja, '2026-01-05')).toContain('2024年11月10日')
  expect(said(zh, '2026-01-05')).toContain('2024年11月10日')
})
