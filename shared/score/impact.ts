import { subtractTally, type Tally } from '../tally.ts'
import { changeInterval, changeZ } from './change.ts'
import { SCORING } from './constants.ts'
import type { Interval } from './interval.ts'
import { levelOf, type Scored } from './level-of.ts'
import { benjaminiHochberg, passes } from './multiple.ts'
import { tailBoth } from './normal.ts'
import { pooledZ } from './trend-test.ts'

/** What goes together with a tag or a word. Never "because of". */
export interface Impact {
  /** of all answers that carry it, 0 to 1 */
  readonly share: number
  /** answers with and without it */
  readonly n: readonly [number, number]
  readonly scoreWith: number
  readonly scoreWithout: number
  /** with − without, and its 95 % interval */
  readonly gap: number
  readonly gapInterval: Interval
  /** where the interval of the gap would touch 0 */
  readonly gapZ: number
  /** score of all − score without it = share × gap, and its 95 % interval */
  readonly impact: number
  readonly interval: Interval
  /** of the pooled test, before correction for looking at many */
  readonly p: number
}

/**
 * How many points of the score go together with a tag: the score of all minus the score of those
 * without it, which is share × gap.
 *
 * @param withTag answers that carry it, all of them in `all`
 * @returns `undefined` when nobody has answered with it, or nobody without
 * @throws RangeError naming the bin, when more carry it than answered
 */
export function impactOf(question: Scored, all: Tally, withTag: Tally): Impact | undefined {
  const tagged = levelOf(question, withTag)
  const rest = levelOf(question, subtractTally(all, withTag))
  if (!tagged || !rest) return undefined

  const n = [tagged.moments.n, rest.moments.n] as const
  const share = n[0] / (n[0] + n[1])
  const gap = tagged.value - rest.value
  const gapInterval = changeInterval(rest, tagged, SCORING.z95)
  return {
    share,
    n,
    scoreWith: tagged.value,
    scoreWithout: rest.value,
    gap,
    gapInterval,
    gapZ: changeZ(rest, tagged),
    impact: share * gap,
    interval: { low: share * gapInterval.low, high: share * gapInterval.high },
    p: tailBoth(pooledZ(rest.moments, tagged.moments)),
  }
}

/**
 * The tags that go together with a different score: those of at least 20 answers with and 20
 * without, that pass Benjamini–Hochberg at 10 % over all such tags; the largest impact first.
 */
export function rankTags<T extends { readonly tally: Tally }>(
  question: Scored,
  all: Tally,
  tags: readonly T[],
): { readonly lookedAt: number; readonly tags: readonly (T & Impact)[] } {
  const family = tags.flatMap((tag) => {
    const impact = impactOf(question, all, tag.tally)
    return impact && Math.min(...impact.n) >= SCORING.minToJudge ? [{ ...tag, ...impact }] : []
  })
  const adjusted = benjaminiHochberg(family.map(({ p }) => p))
  const named = family.filter((_, i) => passes(adjusted[i] ?? 1, SCORING.naming.once.worthALook))
  return {
    lookedAt: family.length,
    tags: named.sort((a, b) => Math.abs(b.impact) - Math.abs(a.impact)),
  }
}
