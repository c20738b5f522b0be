import { answerRates } from '#shared/score/answer-rates.ts'
import { levelOf } from '#shared/score/level-of.ts'
import { rake } from '#shared/score/rake.ts'
import { nearest } from '#shared/score/rounding.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { weigh } from '#shared/score/weighting.ts'
import { mergeTallies } from '#shared/tally.ts'
import { ends, NPS, npsTally, type Fields } from './scored.ts'

export interface WeightedInput {
  readonly cells: readonly { readonly impressions: number; readonly hist: readonly number[] }[]
}

/** An NPS weighed by cells, as they are: nothing joined, no weight capped. */
export function weightedNps({ cells }: WeightedInput): Fields {
  const own = cells.map(({ impressions, hist }) => ({ shown: impressions, tally: npsTally(hist) }))
  const plain = scoreOf(NPS, mergeTallies(own.map(({ tally }) => tally)))
  const weighted = weigh(NPS, own)
  const rates = answerRates(NPS, own)
  if (plain.status === 'none' || !weighted || !rates) {
    return {
      n: 0,
      raw_score: null,
      raw_display: null,
      weighted_score: null,
      weighted_display: null,
    }
  }
  const used = weighted.weights.filter((weight) => weight > 0)
  return {
    n: plain.n,
    raw_score: plain.value,
    raw_display: plain.shown.value,
    response_rate: rates.rates,
    overall_response_rate: rates.overall,
    cell_weight: used,
    weighted_score: weighted.value,
    weighted_display: nearest(weighted.value),
    kish_n_eff: weighted.nEff,
    deff: weighted.n / weighted.nEff,
    weighted_adj3_95: ends(weighted.interval),
    design_se: rates.designSe,
    response_chi2: rates.chi2,
    response_chi2_df: rates.df,
    response_rate_cv: rates.variation,
    r_indicator: rates.r,
    max_bias_points: rates.maxBias,
    cells_used: used.length,
    impressions_uncovered: weighted.uncovered,
  }
}

type Table<T> = readonly (readonly T[])[]

export interface RakingInput {
  readonly answers: Table<number>
  readonly row_targets: readonly number[]
  readonly col_targets: readonly number[]
  /** [promoters, detractors] of each cell */
  readonly promoters_detractors: Table<readonly [number, number]>
}

/** A table of answers raked to its margins, and the NPS with those weights. */
export function raking(input: RakingInput): Fields {
  const { answers, row_targets: rows, col_targets: columns, promoters_detractors: groups } = input
  const raked = rake(answers, rows, columns)
  const n = answers.flat().reduce((a, b) => a + b, 0)
  const net = groups.flat().map(([promoters, detractors]) => promoters - detractors)
  const weights = raked?.weights.flat()
  return {
    raked_cell_totals: raked?.shares ?? null,
    weight_per_answer: raked?.weights ?? null,
    raw_score: levelOf(NPS, groupTally(groups, n))?.value ?? null,
    raked_score: weights
      ? net.reduce((sum, points, i) => sum + (100 * weights[i]! * points) / n, 0)
      : null,
    kish_n_eff: raked?.nEff ?? null,
    deff: raked ? n / raked.nEff : null,
  }
}

function groupTally(groups: Table<readonly [number, number]>, n: number) {
  const promoters = groups.flat().reduce((sum, [p]) => sum + p, 0)
  const detractors = groups.flat().reduce((sum, [, d]) => sum + d, 0)
  return { 10: promoters, 0: detractors, 7: n - promoters - detractors }
}
