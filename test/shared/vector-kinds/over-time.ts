import { changePointOdds } from '#shared/score/change-point-odds.ts'
import { maxSplit } from '#shared/score/change-point.ts'
import { confidenceSequence, sharpest } from '#shared/score/confidence-sequence.ts'
import { SCORING } from '#shared/score/constants.ts'
import { ewma as fade } from '#shared/score/ewma.ts'
import { levelOf } from '#shared/score/level-of.ts'
import { mergeTallies } from '#shared/tally.ts'
import { ends, NPS, npsTally, type Fields } from './scored.ts'

type Days = readonly (readonly number[])[]

export interface EwmaInput {
  readonly days: Days
  readonly half_life_days: number
}

/** A fading NPS, beside the pooled one and the mean of daily scores that nobody should draw. */
export function ewma({ days, half_life_days: halfLifeDays }: EwmaInput): Fields {
  const tallies = days.map(npsTally)
  const daily = tallies.flatMap((tally) => levelOf(NPS, tally)?.value ?? [])
  return {
    series_score_neff_lo_hi: fade(NPS, tallies, halfLifeDays).map(
      (point) => point && [point.value, point.nEff, ...ends(point.interval)],
    ),
    pooled_score: levelOf(NPS, mergeTallies(tallies))?.value ?? null,
    mean_of_daily_scores_wrong: daily.reduce((a, b) => a + b, 0) / daily.length,
  }
}

export interface ChangePointInput {
  readonly days: Days
  readonly min_n_each_side: number
  readonly dirichlet: readonly [number, number, number]
}

export function changePoint({ days, min_n_each_side: least, dirichlet }: ChangePointInput): Fields {
  const tallies = days.map(npsTally)
  const best = maxSplit(NPS, tallies, least)
  const odds = changePointOdds(tallies, least, dirichlet)
  return {
    log_bayes_factor: odds?.logFactor ?? null,
    best_split_after_day: odds?.afterDays ?? null,
    max_abs_z: best ? Math.abs(best.z) : null,
    max_z_split_after_day: best?.afterDays ?? null,
  }
}

export interface SequenceInput {
  readonly hist: readonly number[]
  readonly alpha: number
  readonly t_star: number
}

export function sequence({ hist, alpha, t_star: tightestAt }: SequenceInput): Fields {
  const moments = levelOf(NPS, npsTally(hist))?.moments
  if (!moments) return { x_star: sharpest(alpha), half_width_points: null, lo: null, hi: null }
  const { low, high, half } = confidenceSequence(moments, tightestAt, alpha)
  const plain = (SCORING.z95 * Math.sqrt(moments.squares)) / moments.n
  return {
    x_star: sharpest(alpha),
    half_width_points: half,
    lo: low,
    hi: high,
    ratio_to_wald: plain === 0 ? null : half / plain,
  }
}
