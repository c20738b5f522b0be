import { compare } from '#shared/score/compare.ts'
import { clampInterval } from '#shared/score/clamp-interval.ts'
import { SCORING } from '#shared/score/constants.ts'
import { addPseudoAnswers, openInterval } from '#shared/score/interval.ts'
import { levelOf, ratingScale, type Scored } from '#shared/score/level-of.ts'
import { momentsOf, type Moments } from '#shared/score/moments.ts'
import { moverInterval, moverZ } from '#shared/score/mover.ts'
import { tailBoth } from '#shared/score/normal.ts'
import { mannWhitneyZ, pooledZ } from '#shared/score/trend-test.ts'
import type { Tally } from '#shared/tally.ts'
import { adjustedWaldDifference, agrestiCaffo, waldDifference, welch } from '../audit/intervals.ts'
import { ends, questionFor, tallyOf, type Fields } from './scored.ts'

export interface PairInput {
  readonly metric: string
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Two tallies of one question: the change, its intervals and tests, the verdict. */
export function pair({ metric, before, after }: PairInput): Fields {
  const question = questionFor(metric, before.length)
  const [from, to] = [tallyOf(question, before), tallyOf(question, after)]
  const comparison = compare(question, from, to)
  const levels = [levelOf(question, from), levelOf(question, to)] as const
  const scores = { n: comparison.n, score: levels.map((level) => level?.value ?? null) }
  if (comparison.delta === undefined || !levels[0] || !levels[1]) {
    return { ...scores, diff: null, diff_display: null, verdict: comparison.verdict }
  }
  const { verdict, direction, interval, interval90 } = comparison
  const moments = [levels[0].moments, levels[1].moments] as const
  const name = levels[0].share ? 'newcombe' : 'mover_adj3_'
  return {
    ...scores,
    diff: comparison.delta,
    diff_display: comparison.shown.delta,
    [`${name}95`]: ends(interval),
    [`${name}90`]: ends(interval90),
    ...zAndP(levels[0].share ? 'newcombe' : 'mover', comparison.z),
    ...zAndP('pooled', pooledZ(...moments)),
    ...zAndP('mann_whitney', mannWhitneyZ(from, to, scaleEnds(question))!),
    verdict: direction === 'none' ? verdict : `${verdict}_${direction}`,
    ...(levels[0].share && levels[1].share
      ? { agresti_caffo95: agrestiCaffo(countOf(levels[0]), countOf(levels[1])) }
      : npsAudit(...moments)),
    ...meanFields(question, from, to),
  }
}

function zAndP(name: string, z: number): Fields {
  return { [`${name}_z`]: z, [`${name}_p`]: tailBoth(z) }
}

function scaleEnds(question: Scored): [number, number] {
  const { low, high } = ratingScale(question)
  return [low, high]
}

function countOf({ share, moments }: NonNullable<ReturnType<typeof levelOf>>): [number, number] {
  return [share!.count, moments.n]
}

function npsAudit(before: Moments, after: Moments): Fields {
  const adjusted = adjustedWaldDifference(before, after)
  return {
    wald95: waldDifference(before, after),
    measuringu_aw_z: adjusted.z,
    measuringu_aw_p: tailBoth(adjusted.z),
    measuringu_aw95: adjusted.interval,
  }
}

function meanFields(question: Scored, before: Tally, after: Tally): Fields {
  const from = momentsOf(before, scaleEnds(question))!
  const to = momentsOf(after, scaleEnds(question))!
  const test = welch(from, to)
  const z = moverZ(addPseudoAnswers(from), addPseudoAnswers(to))
  return {
    mean_diff: to.mean - from.mean,
    mean_mover_adj3_95: ends(
      clampInterval(moverInterval(sideOf(from), sideOf(to)), to.high - to.low),
    ),
    ...zAndP('mean_mover', z),
    welch_t: test?.t ?? null,
    welch_df: test?.df ?? null,
    welch_p: test?.p ?? null,
    welch95: test?.interval ?? null,
  }
}

function sideOf(moments: Moments) {
  return { value: moments.mean, ...openInterval(addPseudoAnswers(moments), SCORING.z95) }
}
