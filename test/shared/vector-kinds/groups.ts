import { SCORING } from '#shared/score/constants.ts'
import { goodmanIntervals } from '#shared/score/goodman.ts'
import { impactOf } from '#shared/score/impact.ts'
import { index100 } from '#shared/score/index100.ts'
import { addPseudoAnswers, openInterval } from '#shared/score/interval.ts'
import { splitChange } from '#shared/score/kitagawa.ts'
import { levelOf } from '#shared/score/level-of.ts'
import { momentsOf } from '#shared/score/moments.ts'
import { benjaminiHochberg, holm, passes } from '#shared/score/multiple.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { shrink } from '#shared/score/shrink.ts'
import {
  agrestiMin,
  bonettPrice,
  finitePopulation,
  quesenberryHurst,
  tango,
  wald,
  type Groups,
} from '../audit/intervals.ts'
import { ends, NPS, npsTally, type Fields } from './scored.ts'

/** Three groups of which two oppose each other: algebraically an NPS, as a share. */
export function trinomial({ promoters, passives, detractors }: Groups): Fields {
  const counts = { [-1]: detractors, 0: passives, 1: promoters }
  const moments = momentsOf(counts, [-1, 1])
  if (!moments) return { estimate: null }
  return {
    estimate: npsLevel({ 10: promoters, 7: passives, 0: detractors })!.value / 100,
    variance_of_one_answer: moments.squares / moments.n,
    adj3_95_raw: ends(openInterval(addPseudoAnswers(moments), SCORING.z95)),
    wald95: wald(moments),
    agresti_min95: agrestiMin({ promoters, passives, detractors }),
    bonett_price95: bonettPrice({ promoters, passives, detractors }),
    tango95: tango({ promoters, passives, detractors }),
  }
}

export function simultaneous({ counts }: { readonly counts: readonly number[] }): Fields {
  return {
    goodman_wilson95: goodmanIntervals(counts).map((i) => ends(i).map((percent) => percent / 100)),
    quesenberry_hurst95: quesenberryHurst(counts),
  }
}

export function multiplicity({ p }: { readonly p: readonly number[] }): Fields {
  const adjusted = { holm: holm(p), bh: benjaminiHochberg(p) }
  const rejects = (name: 'holm' | 'bh', level: number) =>
    adjusted[name].map((value) => passes(value, level))
  return {
    holm_adjusted: adjusted.holm,
    bh_adjusted: adjusted.bh,
    holm_reject_05: rejects('holm', 0.05),
    holm_reject_10: rejects('holm', 0.1),
    bh_reject_05: rejects('bh', 0.05),
    bh_reject_10: rejects('bh', 0.1),
    bh_rejects: rejects('bh', 0.05).filter(Boolean).length,
    holm_rejects: rejects('holm', 0.05).filter(Boolean).length,
  }
}

export interface DecompositionInput {
  readonly segments: readonly {
    readonly before: readonly number[]
    readonly after: readonly number[]
  }[]
}

export function decomposition({ segments }: DecompositionInput): Fields {
  const split = splitChange(
    NPS,
    segments.map(({ before, after }) => ({ before: npsTally(before), after: npsTally(after) })),
  )
  if (!split) return { total_change: null, within_total: null, mix_total: null }
  return {
    total_change: split.change,
    within_total: split.within,
    mix_total: split.mix,
    segments: split.parts.map((part) => ({
      score_before: part.scoreBefore ?? null,
      score_after: part.scoreAfter ?? null,
      share_before: 100 * part.shareBefore,
      share_after: 100 * part.shareAfter,
      within: part.within,
      mix: part.mix,
    })),
  }
}

export interface TagInput {
  readonly all: readonly number[]
  readonly with_tag: readonly number[]
}

export function tagDriver({ all, with_tag: tagged }: TagInput): Fields {
  const impact = impactOf(NPS, npsTally(all), npsTally(tagged))
  if (!impact) return { impact_points: null }
  return {
    share_pct: 100 * impact.share,
    score_with: impact.scoreWith,
    score_without: impact.scoreWithout,
    gap: impact.gap,
    gap_mover95: ends(impact.gapInterval),
    gap_z: impact.gapZ,
    impact_points: impact.impact,
    impact95: ends(impact.interval),
  }
}

export interface ShrinkInput {
  readonly delta: readonly number[]
  readonly se: readonly number[]
}

export function ebShrink({ delta, se }: ShrinkInput): Fields {
  const shrunk = shrink(delta.map((one, i) => ({ delta: one, se: se[i]! })))
  return { Q: shrunk.q, tau2: shrunk.tau2, mu: shrunk.mu, shrunk: shrunk.deltas }
}

export interface FiniteInput {
  readonly hist: readonly number[]
  readonly population: number
}

export function finite({ hist, population }: FiniteInput): Fields {
  const { fpc, interval } = finitePopulation(levelOf(NPS, npsTally(hist))!.moments, population)
  return { fpc, adj3_fpc95: interval }
}

export interface IndexInput {
  readonly mean?: number
  readonly means?: readonly number[]
  readonly weights?: readonly number[]
  readonly scale: readonly [number, number]
}

/** One mean as an index, or several weighted ones in the manner of the ACSI. */
export function index({ mean, means = [], weights = [], scale }: IndexInput): Fields {
  const parts = means.map((one, i) => (weights[i] ?? 0) * index100(one, scale))
  return {
    index: parts.reduce((a, b) => a + b, 0),
    ...(mean !== undefined && { zero_based: index100(mean, scale), times20_inflated: 20 * mean }),
  }
}
