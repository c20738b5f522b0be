import { countBetween, type Tally } from '../tally.ts'
import type { Level } from './level.ts'
import { momentsOf } from './moments.ts'
import { halfAway } from './rounding.ts'

/**
 * Net Promoter Score: the share of promoters minus the share of detractors, in points.
 *
 * | rating | group     | worth |
 * | ------ | --------- | ----- |
 * | 9–10   | promoter  | +100  |
 * | 7–8    | passive   | 0     |
 * | 0–6    | detractor | −100  |
 *
 * Source: Reichheld, "The One Number You Need to Grow", HBR 81(12), 2003.
 *
 * @param tally ratings 0–10 of one question
 * @returns points, −100 to 100; `undefined` when nobody has answered
 */
export function npsLevel(tally: Tally): Level | undefined {
  const promoters = countBetween(tally, 9, 10)
  const passives = countBetween(tally, 7, 8)
  const detractors = countBetween(tally, 0, 6)
  const n = promoters + passives + detractors

  const groups = { [-1]: detractors, 0: passives, 1: promoters }
  const moments = momentsOf(groups, [-1, 1], (group) => 100 * group)
  if (!moments) return undefined

  const value = (100 * (promoters - detractors)) / n
  return { metric: 'nps', value, shown: halfAway(100 * (promoters - detractors), n), moments }
}
