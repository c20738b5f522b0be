import { describe, expect, test } from 'vitest'
import { collapse } from '#shared/score/collapse.ts'
import { rake } from '#shared/score/rake.ts'
import { weighAnswers } from '#shared/score/weigh-answers.ts'
import { weigh } from '#shared/score/weighting.ts'
import { total, type Tally } from '#shared/tally.ts'

const NPS = { kind: 'nps' } as const

const nps = (detractors: number, passives: number, promoters: number): Tally => ({
  2: detractors,
  8: passives,
  10: promoters,
})

const cell = (page: string, shown: number, tally: Tally) => ({ page, shown, tally })

describe('who answered', () => {
  test('is told where it changes the score', () => {
    // phones 5 of 8,000 … the guide's two devices: plain 32, weighted 15.8
    const told = weighAnswers(NPS, [
      cell('/', 8000, nps(50, 90, 60)),
      cell('/', 2000, nps(12, 58, 130)),
    ])
    expect(told.hidden).toBeUndefined()
    expect(told.plain).toBe(32)
    expect(told.weighted?.shown).toMatchObject({ value: 16 })
  })

  test('is not told where it says the same', () => {
    const same = [cell('/', 1000, nps(20, 30, 50)), cell('/a', 1000, nps(20, 30, 50))]
    expect(weighAnswers(NPS, same).hidden).toBe('same')
  })

  test('is told from 2 points on where thousands answered', () => {
    // 20 and 30 with 5,000 answers each: plain 25, and 22.5 or 23.5 by how many were asked
    const [low, high] = [nps(1500, 1000, 2500), nps(1000, 1500, 2500)]
    const told = (asked: number) =>
      weighAnswers(NPS, [cell('/', asked, low), cell('/a', 100_000 - asked, high)])
    expect(told(75_000)).toMatchObject({ plain: 25, weighted: { value: 22.5 } })
    expect(told(75_000).hidden).toBeUndefined()
    expect(told(65_000).hidden).toBe('same')
  })

  test('is not told where it differs by less than it is unsure of', () => {
    // −4 and 8 with 25 answers each: plain 2, weighed five to one −2; one standard error is 12
    const unsure = [cell('/', 1800, nps(11, 4, 10)), cell('/a', 200, nps(9, 5, 11))]
    const told = weighAnswers(NPS, unsure)
    expect(told.plain).toBe(2)
    expect(told.weighted!.value).toBeCloseTo(-2, 9)
    expect(told.hidden).toBe('noise')
  })

  test('is not told where nobody, or too few, answered', () => {
    expect(weighAnswers(NPS, []).hidden).toBe('no_answers')
    expect(weighAnswers(NPS, [cell('/', 100, {})]).hidden).toBe('no_answers')
    expect(weighAnswers(NPS, [cell('/', 100, nps(1, 1, 17))]).hidden).toBe('too_few')
    expect(weighAnswers(NPS, [cell('/', 100, nps(1, 1, 18))]).hidden).toBe('same')
  })

  test('is not told where more than 5 % of those asked are in pages without an answer', () => {
    const answered = [cell('/', 7000, nps(50, 90, 60)), cell('/a', 2000, nps(12, 58, 130))]
    const told = (uncovered: number) =>
      weighAnswers(NPS, [...answered, cell('/b', uncovered, {})]).hidden
    // 500 of 9,500 is 5.3 %, 450 of 9,450 4.8 %
    expect(told(450)).toBeUndefined()
    expect(told(500)).toBe('uncovered')
  })

  test('is not told where weights leave less than half of the answers', () => {
    // 20 answers stand for 20,000 impressions, 1,000 for 200: n_eff is N²/Σ(N²/n) = 20.4 of 1,020
    const told = weighAnswers(NPS, [
      cell('/', 20_000, nps(16, 2, 2)),
      cell('/', 100, nps(5, 5, 10)),
      cell('/a', 100, nps(180, 200, 600)),
    ])
    expect(told.hidden).toBe('too_noisy')
    // and no answer weighs more than five times another
    const [low = 0, ...others] = told.weighted!.weights.toSorted((a, b) => a - b)
    expect(others.at(-1)! / low).toBeCloseTo(5, 9)
  })
})

describe('small cells', () => {
  test('become one cell of their page, and join its largest when that is still small', () => {
    const cells = collapse([
      cell('/', 100, nps(0, 0, 5)),
      cell('/', 900, nps(0, 0, 30)),
      cell('/', 50, nps(1, 1, 0)),
      cell('/', 40, nps(1, 0, 0)),
    ])
    expect(cells.map(({ shown, tally }) => [shown, total(tally)])).toEqual([
      [990, 33],
      [100, 5],
    ])
  })

  test('of small pages become one cell together', () => {
    const cells = collapse([
      cell('/', 900, nps(0, 0, 30)),
      cell('/a', 10, nps(0, 0, 3)),
      cell('/b', 20, nps(0, 0, 4)),
    ])
    expect(cells.map(({ shown, tally }) => [shown, total(tally)])).toEqual([
      [900, 30],
      [30, 7],
    ])
  })
})

test('answers weighed by how many were asked lose the bias of who answered', () => {
  // unhappy phones answer 2 %, happy desktops 20 %; had all answered alike the score would be 0
  const phone = { shown: 5000, tally: nps(75, 0, 25) }
  const desktop = { shown: 5000, tally: nps(250, 0, 750) }
  expect(weigh(NPS, [phone, desktop])?.value).toBeCloseTo(0, 9)
})

test('a share is weighed with the interval of a share', () => {
  const csat = { kind: 'csat' } as const
  const all = weigh(csat, [{ shown: 100, tally: { 5: 20 } }])
  // Wilson for 20 of 20
  expect(all?.interval.high).toBe(100)
  expect(all?.interval.low).toBeCloseTo(83.887, 3)
})

test('targets that no weights can meet are not raked', () => {
  expect(
    rake(
      [
        [10, 0],
        [0, 0],
      ],
      [50, 50],
      [50, 50],
    ),
  ).toBeUndefined()
})
