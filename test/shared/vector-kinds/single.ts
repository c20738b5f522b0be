import { index100 } from '#shared/score/index100.ts'
import { largestRemainder } from '#shared/score/largest-remainder.ts'
import { levelOf, ratingScale, type Scored } from '#shared/score/level-of.ts'
import { momentsOf } from '#shared/score/moments.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Box, KnownScore, NpsGroups } from '#shared/score/score.ts'
import type { Tally } from '#shared/tally.ts'
import { meanT, tango, wald } from '../audit/intervals.ts'
import { ends, fraction, questionFor, tallyOf, type Fields } from './scored.ts'

export interface SingleInput {
  readonly metric: string
  readonly hist: readonly number[]
}

/** One tally: level, interval, status, and what is printed. */
export function single({ metric, hist }: SingleInput): Fields {
  const question = questionFor(metric, hist.length)
  const tally = tallyOf(question, hist)
  const score = scoreOf(question, tally)
  if (score.status === 'none') return { n: 0, status: 'none', score: null, display: null }
  return {
    ...levelFields(score),
    ...meanFields(question, tally, score),
    ...boxFields('box', score.box),
    ...boxFields('bottom', score.bottomBox),
    ...boxFields('top', score.topBox),
    ...(score.groups && npsFields(question, tally, score, score.groups)),
    ...(score.metric === 'juster' && justerFields(score)),
  }
}

function levelFields(score: KnownScore): Fields {
  return {
    n: score.n,
    status: score.status,
    score: score.value,
    display: score.shown.value,
    half_width: score.halfWidth,
    distribution_display: score.distribution.map(({ shown }) => shown),
    ...(score.box && { score_fraction: fraction(100 * score.box.count, score.n) }),
  }
}

function meanFields(question: Scored, tally: Tally, { mean, n }: KnownScore): Fields {
  const { low, high } = ratingScale(question)
  const moments = momentsOf(tally, [low, high])!
  return {
    mean: mean.value,
    mean_display: mean.shown.toFixed(2),
    mean_adj3_95: ends(mean.interval),
    mean_t95: meanT(moments),
    sd_population: Math.sqrt(moments.squares / n),
    sd: n < 2 ? null : Math.sqrt(moments.squares / (n - 1)),
    index100: index100(mean.value, [low, high]),
  }
}

function boxFields(name: string, box: Box | undefined): Fields {
  if (!box) return {}
  return {
    ...(name === 'box' && { box: [box.low, box.high] }),
    [`${name}_count`]: box.count,
    [`${name}_pct`]: box.percent,
    [`${name}_wilson95`]: ends(box.interval),
    [`${name}_wilson95_display`]: [
      Math.floor(box.interval.low + 1e-9),
      Math.ceil(box.interval.high - 1e-9),
    ],
  }
}

function npsFields(
  question: Scored,
  tally: Tally,
  score: KnownScore,
  { detractors, passives, promoters, decimals }: NpsGroups,
): Fields {
  const counts = {
    detractors: detractors.count,
    passives: passives.count,
    promoters: promoters.count,
  }
  const moments = levelOf(question, tally)!.moments
  const [d, pa, p] = largestRemainder(Object.values(counts), 1000)
  return {
    ...counts,
    score_fraction: fraction(100 * (promoters.count - detractors.count), score.n),
    adj3_95: ends(score.interval),
    adj3_95_display: [score.shown.low, score.shown.high],
    promoters_pct: promoters.percent,
    passives_pct: passives.percent,
    detractors_pct: detractors.percent,
    promoters_wilson95: ends(promoters.interval),
    passives_wilson95: ends(passives.interval),
    detractors_wilson95: ends(detractors.interval),
    parts_display: [promoters.shown, passives.shown, detractors.shown],
    parts_decimals: decimals,
    parts_tenths_lrm: [p, pa, d],
    se_wald: Math.sqrt(moments.squares) / score.n,
    wald95: wald(moments).map((end) => Math.min(100, Math.max(-100, end))),
    tango95: tango(counts).map((end) => 100 * end),
  }
}

function justerFields(score: KnownScore): Fields {
  return {
    expected_purchase_rate_pct: score.value,
    rate_adj3_95: ends(score.interval),
    rate_adj3_95_display: [score.shown.low, score.shown.high],
  }
}
