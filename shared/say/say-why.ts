import { SCORING } from '../score/constants.ts'
import type { Explanation } from '../score/explain-change.ts'
import type { Impact } from '../score/impact.ts'
import { nearest } from '../score/rounding.ts'
import type { Finding } from '../score/scan.ts'
import type { WhoAnswered } from '../score/weigh-answers.ts'
import type { Metric } from '../score/score.ts'
import { numbersIn } from './numbers.ts'
import type { Said, SayPack } from './pack.ts'
import { counted } from './say-score.ts'

type Unit = 'points' | 'percent'

/**
 * Whether the change is a change of mix, which is said before any segment is named: the mix by the
 * facet that explains most, when it is at least 2 points (1 of a percent) and half of the change.
 *
 * @param name of a facet, as the page calls it
 * @returns `undefined` when the change rounds to nothing
 */
export function sayMix(
  pack: SayPack,
  { change, facets }: Explanation,
  unit: Unit,
  name: (facet: string) => string,
): string | undefined {
  const [most] = facets
  if (!most || nearest(change) === 0) return undefined
  const least = SCORING.sameWithin * (unit === 'points' ? 200 : 100)
  const isMix = Math.abs(most.mix) >= Math.max(least, Math.abs(change) / 2)
  if (!isMix) return pack.withinOnly
  return pack.mix(name(most.facet), sayDelta(pack, most.mix, unit), sayDelta(pack, change, unit))
}

/** "We looked at 24 groups." Belongs under every list of segments, and instead of an empty one. */
export function sayLookedAt(pack: SayPack, lookedAt: number, found: number): string {
  if (lookedAt > 0) return pack.lookedAt(counted(pack, lookedAt), found)
  return pack.lookedAtNone(numbersIn(pack.lang).count(SCORING.minToJudge))
}

/**
 * One segment that stands out, by its shrunken change.
 *
 * @param group as the page calls it
 */
export function sayFinding(pack: SayPack, finding: Finding, unit: Unit, group: string): Said {
  return pack.finding(group, sayDelta(pack, finding.shrunk, unit), finding.standing === 'sure')
}

/** What goes together with a tag; never what it causes. */
export function sayTag(pack: SayPack, impact: Impact, unit: Unit, tag: string): string {
  const { change } = numbersIn(pack.lang)
  const low = change(Math.floor(impact.interval.low))
  return pack.tag(
    tag,
    sayDelta(pack, impact.impact, unit),
    low,
    change(Math.ceil(impact.interval.high)),
  )
}

/** The second line under a score, or why there is none. */
export function sayWeighted(
  pack: SayPack,
  { weighted, hidden }: WhoAnswered,
  metric: Metric,
): string {
  if (hidden || !weighted) return pack.notWeighted[hidden ?? 'no_answers']
  const { level } = numbersIn(pack.lang)
  const unit = metric === 'nps' ? 'points' : 'percent'
  const [value, low, high] = [weighted.shown.value, weighted.shown.low, weighted.shown.high].map(
    (end) => level(end, unit),
  )
  return pack.weighted(pack.quantity(pack.metrics[metric], value ?? ''), low ?? '', high ?? '')
}

/**
 * When the level of a trend changed.
 *
 * @param last day of the trend; a day of another year is told with its year
 */
export function sayChangePoint(pack: SayPack, day: string, z: number, last: string): string {
  return pack.changePoint(z > 0 ? 'up' : 'down', numbersIn(pack.lang).day(day, last))
}

function sayDelta(pack: SayPack, delta: number, unit: Unit): string {
  return pack.delta(numbersIn(pack.lang).change(nearest(delta)), unit)
}
