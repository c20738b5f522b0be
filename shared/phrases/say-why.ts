import type { Day } from '../results.ts'
import { SCORING } from '../score/constants.ts'
import type { Explanation } from '../score/explain-change.ts'
import { nearest } from '../score/rounding.ts'
import type { Finding } from '../score/scan.ts'
import type { Move } from '../score/scan-moves.ts'
import type { WhoAnswered } from '../score/weigh-answers.ts'
import type { Metric, Score } from '../score/score.ts'
import { numbersIn } from './numbers.ts'
import type { Said, SayPack, Unit, Versus } from './pack.ts'
import { sayLevel } from './say-level.ts'
import { counted } from './say-score.ts'

/**
 * How much of a change the mix explains, by the facet that explains most. It is never said that who
 * answered has nothing to do with it: of groups that nobody counts, nobody knows.
 *
 * @param name of a facet, as the page calls it
 * @param printed the change as it is printed beside the sentence
 * @returns `undefined` without facets, or when the change rounds to nothing
 */
export function sayMix(
  pack: SayPack,
  { change, facets }: Pick<Explanation, 'change' | 'facets'>,
  unit: Unit,
  name: (facet: string) => string,
  printed: number,
): string | undefined {
  const [most] = facets
  if (!most || printed === 0) return undefined
  const numbers = numbersIn(pack.lang)
  const isPart = most.mix * change >= 0 && Math.abs(most.mix) <= Math.abs(change)
  // a part that is rounded up is never more than the whole that is rounded down
  const part = Math.sign(most.mix) * Math.min(Math.abs(nearest(most.mix)), Math.abs(printed))
  const mix = isPart ? part : nearest(most.mix)
  const say = isPart || mix === 0 ? pack.mix : pack.mixAgainst
  return say(name(most.facet), numbers.change(mix), numbers.change(printed), unit)
}

/** "We looked at 24 groups." Belongs under every list of segments, and instead of an empty one. */
export function sayLookedAt(
  pack: SayPack,
  lookedAt: number,
  found: number,
  versus: Versus = 'others',
): string {
  if (lookedAt > 0) return pack.lookedAt(counted(pack, lookedAt), found)
  return pack.lookedAtNone(numbersIn(pack.lang).count(SCORING.minToJudge), versus)
}

type Looked = Pick<Explanation, 'lookedAt' | 'areAlike'> & { readonly segments: readonly unknown[] }

/** What was looked at for the reasons of a change, and whether all of it moved alike. */
export function sayLooked(pack: SayPack, { lookedAt, areAlike, segments }: Looked): string {
  if (areAlike && lookedAt > 0) return pack.allAlike(counted(pack, lookedAt))
  return sayLookedAt(pack, lookedAt, segments.length, 'earlier')
}

/**
 * One segment that changed otherwise than the rest: its own change beside that of all other answers,
 * both as measured.
 *
 * @param group as the page calls it
 */
export function sayMove(pack: SayPack, move: Move, unit: Unit, group: string): Said {
  const sure = move.standing === 'sure'
  return pack.movedGroup(
    group,
    sayDelta(pack, move.delta, unit),
    sayDelta(pack, move.rest, unit),
    sure,
  )
}

/**
 * One segment that differs from all other answers of the same days: both levels, and the difference of
 * what is printed where neither is a range.
 *
 * @param group as the page calls it
 */
export function sayDiffers(
  pack: SayPack,
  {
    own,
    rest,
    standing,
  }: { readonly own: Score; readonly rest: Score } & Pick<Finding, 'standing'>,
  group: string,
): Said {
  const levels = { own: sayLevel(pack, own) ?? '', rest: sayLevel(pack, rest) ?? '' }
  return pack.differs(group, levels, differenceOf(pack, own, rest), standing === 'sure')
}

function differenceOf(pack: SayPack, own: Score, rest: Score): string | undefined {
  if (own.status !== 'rough' && own.status !== 'solid') return undefined
  if (rest.status !== 'rough' && rest.status !== 'solid') return undefined
  const shown = own.shown.value - rest.shown.value
  return sayDelta(pack, shown === 0 ? own.value - rest.value : shown, own.unit)
}

/** The second line under a score, or why there is none. */
export function sayWeighted(
  pack: SayPack,
  { plain, weighted, hidden, isRange }: WhoAnswered,
  metric: Metric,
): string {
  if (!weighted || plain === undefined) return pack.notWeighted.no_answers
  const unit = metric === 'nps' ? 'points' : 'percent'
  const write = (value: number) => numbersIn(pack.lang).level(value, unit)
  const { value, low, high } = weighted.shown
  if (hidden === 'noise') {
    return pack.withinNoise(isRange ? undefined : [write(nearest(plain)), write(value)])
  }
  if (hidden) return pack.notWeighted[hidden]
  const name = pack.metrics[metric]
  const ends = [write(low), write(high)] as const
  return isRange
    ? pack.weighted(pack.quantity(name, pack.between(...ends)), undefined)
    : pack.weighted(pack.quantity(name, write(value)), ends)
}

/**
 * When the level of a trend changed.
 *
 * @param last day of the trend; a day of another year is told with its year
 */
export function sayChangePoint(pack: SayPack, day: Day, z: number, last: Day): string {
  return pack.changePoint(z > 0 ? 'up' : 'down', numbersIn(pack.lang).day(day, last))
}

/** a change that is known to be none is never printed as 0 */
function sayDelta(pack: SayPack, delta: number, unit: Unit): string {
  const numbers = numbersIn(pack.lang)
  const whole = nearest(delta)
  const tenth = nearest(10 * delta) / 10
  const text = whole === 0 && tenth !== 0 ? numbers.fine(tenth, 1) : numbers.change(whole)
  return pack.delta(text, unit)
}
