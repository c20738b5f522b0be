import type { RatingPlan } from './plan.ts'

/**
 * One rating: the plan's distribution, tilted by `mood`.
 *
 * Proportional odds: a mood of m multiplies the odds of being above any step of the scale by e^m, so
 * that one number moves a whole distribution believably. McCullagh, "Regression models for ordinal
 * data", J. R. Stat. Soc. B 42(2), 1980.
 *
 * @param uniform 0 included to 1 excluded
 */
export function drawRating(plan: RatingPlan, mood: number, uniform: number): number {
  let below = 0
  for (const [step, share] of plan.base.entries()) {
    below += share
    const odds = ((1 - below) / below) * Math.exp(mood)
    if (uniform < 1 / (1 + odds)) return plan.low + step
  }
  return plan.low + plan.base.length - 1
}
