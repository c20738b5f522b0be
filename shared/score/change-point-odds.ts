import { countBetween, type Tally } from '../tally.ts'
import { splits } from './change-point.ts'
import { SCORING } from './constants.ts'

/** How much more likely the days are with one change of level than with none. */
export interface ChangePointOdds {
  /** natural logarithm of the Bayes factor, every split equally likely beforehand */
  readonly logFactor: number
  /** the likeliest split; the first of equals */
  readonly afterDays: number
}

/**
 * A second opinion on a change of level of an NPS, which weighs detractors, passives and promoters
 * apart: marginal likelihoods of Dirichlet-multinomial groups before and after, against one for all.
 *
 * @param prior pseudo-counts of detractors, passives and promoters
 * @returns `undefined` when no split leaves enough answers on both sides
 */
export function changePointOdds(
  days: readonly Tally[],
  minAnswers: number = SCORING.changePointMinAnswers,
  prior: readonly [number, number, number] = [1, 1, 1],
): ChangePointOdds | undefined {
  const odds = [...splits(days, minAnswers)].map(({ afterDays, before, after }) => {
    const [left, right] = [groups(before), groups(after)]
    const together = left.map((count, i) => count + (right[i] ?? 0))
    const apart = logLikelihood(left, prior) + logLikelihood(right, prior)
    return { afterDays, log: apart - logLikelihood(together, prior) }
  })
  const [first, ...others] = odds
  if (!first) return undefined

  const best = others.reduce((a, b) => (b.log > a.log ? b : a), first)
  const sum = odds.reduce((total, { log }) => total + Math.exp(log - best.log), 0)
  return { logFactor: best.log + Math.log(sum / odds.length), afterDays: best.afterDays }
}

function groups(tally: Tally): readonly number[] {
  return [countBetween(tally, 0, 6), countBetween(tally, 7, 8), countBetween(tally, 9, 10)]
}

/** of one sequence of answers with these counts */
function logLikelihood(counts: readonly number[], prior: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const bins = counts.map((count, i) => logGamma(count + (prior[i] ?? 0)) - logGamma(prior[i] ?? 0))
  return logGamma(sum(prior)) - logGamma(sum(prior) + sum(counts)) + sum(bins)
}

/** ln Γ(x) for x above 0, by Stirling's series above 15 and Γ(x) = Γ(x + 1)/x below */
function logGamma(x: number): number {
  if (x < 15) return logGamma(x + 1) - Math.log(x)
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * x * x)) / (x * x)) / (x * x)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x
}
