import { SCORING } from './constants.ts'
import { addPseudoAnswers } from './interval.ts'
import type { Moments } from './moments.ts'

/**
 * The change that would be noticed four times out of five (95 % interval, 80 % power), in the unit
 * of the moments. With a typical NPS and equally many answers on both sides: 100 → 31 points,
 * 400 → 15, 1,000 → 10.
 *
 * The spread is the one with pseudo-answers: when all gave the same answer so far, not every change
 * would be seen.
 */
export function smallestVisibleChange(before: Moments, after: Moments): number {
  const variance = [before, after].reduce((sum, side) => sum + varianceOfMean(side), 0)
  return (SCORING.z95 + SCORING.powerZ) * Math.sqrt(variance)
}

function varianceOfMean(side: Moments): number {
  const withPseudo = side.n + SCORING.pseudoAnswers
  return (addPseudoAnswers(side).se ** 2 * withPseudo) / side.n
}
