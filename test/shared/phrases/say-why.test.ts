import { expect, test } from 'vitest'
import { explainChange } from '#shared/score/explain-change.ts'
import { weighAnswers } from '#shared/score/weigh-answers.ts'
import { SAY_PACKS } from '#shared/phrases/packs.ts'
import { sayChangePoint, sayLooked, sayMix, sayMove, sayWeighted } from '#shared/phrases/say-why.ts'
import { plain } from '#shared/phrases/say-score.ts'
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
  expect(sayMix(en, mixed, 'points', () => 'device', -20)).toBe(
    'Mix by device explains −20 of −20 points; the rest is different answers, or groups we do not see.',
  )
  expect(sayMix(ko, mixed, 'points', () => '기기', -20)).toBe(
    '변화 −20점 중 −20점은 기기별 구성이 달라진 것으로 설명됩니다. 나머지는 응답 자체가 달라졌거나 보이지 않는 그룹 때문입니다.',
  )
  expect(mixed.segments).toEqual([])
  expect(sayLooked(en, mixed)).toBe('All groups moved alike: we looked at 2.')
})

test('half of a change that is mix is not denied', () => {
  // phones 180 of 300 and desktops 70 of 700 fall alike; more of the answers are phones'
  const told = explain([nps(60, 180, 60), nps(151, 330, 69)], [nps(70, 140, 490), nps(79, 90, 281)])
  const rest = '; the rest is different answers, or groups we do not see.'
  expect(sayMix(en, told, 'points', () => 'device', -30)).toBe(
    `Mix by device explains −15 of −30 points${rest}`,
  )
  // the change is the one that is printed beside it, and a part of it never more than all
  expect(sayMix(en, told, 'points', () => 'device', -31)).toContain('−15 of −31 points')
  expect(sayMix(en, told, 'points', () => 'device', -14)).toContain('−14 of −14 points')
})

test('a mix that went the other way is not called a part of the change', () => {
  // phones 0, desktops 60; more answers are desktops', which alone would raise the score
  const told = explain([nps(60, 80, 60), nps(70, 10, 20)], [nps(20, 40, 140), nps(130, 140, 130)])
  expect(sayMix(en, told, 'points', () => 'device', -16)).toMatch(
    /^Mix by device alone would have moved it by \+\d+ points, beside a change of −\d+ points; /,
  )
})

test('a segment that fell by itself is named with its own change beside that of the rest', () => {
  const fell = explain(
    [nps(100, 200, 700), nps(400, 300, 300)],
    [nps(100, 200, 700), nps(100, 200, 700)],
  )
  const [phone, ...others] = fell.segments
  // desktops are all the rest of phones: the same fact, told once
  expect(others).toEqual([])
  expect(phone).toMatchObject({ value: 'phone', delta: -70, rest: 0, standing: 'sure' })
  expect(plain(sayMove(en, phone!, 'points', 'Phone'))).toBe(
    'Phone: −70 points against the period before, all others 0 points (we are sure)',
  )
})

test('what those who were not heard would change is a second line', () => {
  // phones answer 2.5 %, desktops 10 %: plain 32, weighted 15.8 (an exact vector)
  const cells = [
    { page: '/', shown: 8000, tally: nps(50, 90, 60) },
    { page: '/', shown: 2000, tally: nps(12, 58, 130) },
  ]
  expect(sayWeighted(en, weighAnswers({ kind: 'nps' }, cells), 'nps')).toBe(
    'If all impressions had been answered equally often: NPS 16 (7–25).',
  )
})

test('a weighted score that moved by less than its noise is not called the same', () => {
  // 64 promoters of 100, 36 of 100 …: plain 35, weighed 29; one standard error is about 8
  const cells = [
    { page: '/', shown: 1800, tally: nps(14, 16, 20) },
    { page: '/', shown: 850, tally: nps(6, 16, 28) },
  ]
  const who = weighAnswers({ kind: 'nps' }, cells)
  expect(who.hidden).toBe('noise')
  expect(sayWeighted(en, who, 'nps')).toMatch(
    /^Weighing by who was asked moves it by less than its own noise \(28 → 2\d\)\.$/,
  )
  const same = [cells[0]!, { ...cells[0]!, page: '/a' }]
  expect(sayWeighted(en, weighAnswers({ kind: 'nps' }, same), 'nps')).toBe(
    'Weighing by who was asked changes nothing.',
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
