import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scoreOf } from '#shared/score/score-of.ts'
import { sayScore, plain } from '#shared/phrases/say-score.ts'
import { pack } from '#shared/phrases/en.ts'
import type { Tally } from '#shared/tally.ts'

const page = readFileSync('collector/manual/how-others-count.md', 'utf8')

/** The answers that the page shows, one list per kind, counted by hand again and again below. */
const NPS = people({ 0: 1, 3: 1, 5: 1, 6: 3, 7: 2, 8: 4, 9: 4, 10: 4 })
const CSAT = people({ 1: 1, 2: 2, 3: 4, 4: 8, 5: 5 })
const CES = people({ 2: 1, 3: 2, 4: 3, 5: 5, 6: 5, 7: 4 })

/** what each line of the page says, computed without shared/score */
const LINES: Record<string, number> = {
  '**Earshot: % of 9–10 minus % of 0–6**': share(NPS, 9, 10) - share(NPS, 0, 6),
  'sum of all ratings': sum(NPS),
  'promoters minus detractors, as people': within(NPS, 9, 10) - within(NPS, 0, 6),
  'mean rating × 10': (10 * sum(NPS)) / 20,
  'only % of 9–10': share(NPS, 9, 10),
  'detractors "below 6"': share(NPS, 9, 10) - share(NPS, 0, 5),
  'a scale of 1–10, so that 0 is lost': (100 * (8 - within(NPS, 1, 6))) / within(NPS, 1, 10),
  'divided by everyone who was asked': (100 * (8 - 6)) / (20 + 10),
  'mean of two daily scores, 2 and 18 answers': (100 + (100 * (8 - 2 - 6)) / 18) / 2,
  '**Earshot: % of 4–5**': share(CSAT, 4, 5),
  '"positive", with 3 among them': share(CSAT, 3, 5),
  'only % of 5': share(CSAT, 5, 5),
  'mean × 20, "out of 100"': (20 * sum(CSAT)) / 20,
  'mean as an index from 0 to 100': (100 * (sum(CSAT) / 20 - 1)) / 4,
  '**Earshot: % of 5–7**': share(CES, 5, 7),
  'only % of 6–7': share(CES, 6, 7),
  '% of 5–7 minus % of 1–3': share(CES, 5, 7) - share(CES, 1, 3),
  'the axis turned round in silence, mean': 8 - sum(CES) / 20,
}

describe('the page "How others count"', () => {
  const rows = [...page.matchAll(/^\| (.+?) \| \*{0,2}(−?[\d.]+)\*{0,2} \| .+ \|$/gm)]
    .map(([, habit, result]) => ({ habit: habit!, result: result! }))
    .filter(({ habit }) => !/^(people|rating)$/.test(habit))

  test('shows what every habit gives on the same 20 answers', () => {
    const told = rows.filter(({ habit }) => habit !== 'mean rating')
    expect(told.map(({ habit }) => habit)).toEqual(Object.keys(LINES))
    for (const { habit, result } of told) {
      const decimals = result.split('.')[1]?.length ?? 0
      expect(LINES[habit]!.toFixed(decimals), habit).toBe(result)
    }
    const means = rows.filter(({ habit }) => habit === 'mean rating').map(({ result }) => result)
    expect(means).toEqual([NPS, CSAT, CES].map((answers) => String(sum(answers) / 20)))
  })

  test('shows the answers that were counted', () => {
    for (const answers of [NPS, CSAT, CES]) {
      expect(answers).toHaveLength(20)
      const counts = Map.groupBy(answers, (rating) => rating)
      for (const [rating, picked] of counts) expect(cells(rating)).toContain(picked.length)
    }
  })

  test('quotes what Earshot says', () => {
    expect(scoreOf({ kind: 'nps' }, tallyOf(NPS))).toMatchObject({ value: 10 })
    expect(scoreOf({ kind: 'csat' }, tallyOf(CSAT))).toMatchObject({ value: 65 })
    expect(scoreOf({ kind: 'ces' }, tallyOf(CES))).toMatchObject({ value: 70 })
    const said = plain(sayScore(pack, scoreOf({ kind: 'nps' }, tallyOf(NPS))))
    expect(page.replaceAll('\n', ' ')).toContain(said)
  })
})

/** every number that stands under a rating in a table of answers */
function cells(rating: number): number[] {
  const tables = page.matchAll(/^\| rating (.+)\n.+\n\| people (.+)$/gm)
  return [...tables].flatMap(([, ratings, counts]) => {
    const at = numbers(ratings!).indexOf(rating)
    return at < 0 ? [] : [numbers(counts!)[at]!]
  })
}

function numbers(row: string): number[] {
  return [...row.matchAll(/\d+/g)].map(([digits]) => Number(digits))
}

function people(counts: Record<number, number>): number[] {
  return Object.entries(counts).flatMap(([rating, count]) =>
    Array.from({ length: count }, () => Number(rating)),
  )
}

function tallyOf(answers: readonly number[]): Tally {
  return Object.fromEntries([...Map.groupBy(answers, (r) => r)].map(([r, all]) => [r, all.length]))
}

function within(answers: readonly number[], low: number, high: number): number {
  return answers.filter((rating) => rating >= low && rating <= high).length
}

function share(answers: readonly number[], low: number, high: number): number {
  return (100 * within(answers, low, high)) / answers.length
}

function sum(answers: readonly number[]): number {
  return answers.reduce((a, b) => a + b, 0)
}
