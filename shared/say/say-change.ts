import type { Comparison, KnownComparison } from '../score/comparison.ts'
import { SCORING } from '../score/constants.ts'
import { nearest } from '../score/rounding.ts'
import { numbersIn, type Numbers } from './numbers.ts'
import type { Said, SayPack, Versus } from './pack.ts'

/** What is compared with what, and when a running period gets its verdict. */
export interface Period {
  readonly versus:
    | Exclude<Versus, { readonly than: 'named' }>
    | { readonly than: 'dates'; readonly from: string; readonly to: string }
  /** `YYYY-MM-DD`; absent for a rolling window, or when the period is complete */
  readonly verdictOn?: string
}

/**
 * The one thing that may be said of a change.
 *
 * | verdict     | en                                                                 |
 * | ----------- | ------------------------------------------------------------------ |
 * | not_enough  | Not enough answers to compare yet.                                 |
 * | steady      | No real change. · About the same as last month.                    |
 * | clear       | **Clearly up** since last month (+12 points, between +4 and +20).  |
 * | likely      | **Likely up** since …                                              |
 * | maybe       | **Maybe up**: more answers needed to be sure.                      |
 * | cannot_tell | **Can't tell**: the change could be anywhere from −8 to +21.       |
 * | wait        | So far +5 points: verdict on 1 June.                               |
 */
export function sayChange(pack: SayPack, comparison: Comparison, period: Period): Said {
  if (comparison.delta === undefined || comparison.verdict === 'not_enough') {
    return { strong: pack.notEnough, rest: '' }
  }
  const { verdictOn } = period
  const numbers = numbersIn(pack.lang)
  const versus = versusIn(numbers, period)
  const { shown, unit, verdict, direction } = comparison
  const way = direction === 'up' ? 'up' : 'down'
  const change = pack.delta(numbers.change(shown.delta), unit)
  const [low, high] = [numbers.change(shown.low), numbers.change(shown.high)]
  if (verdict === 'steady') return { strong: saySteady(pack, comparison, versus), rest: '' }
  if (verdict === 'maybe') return pack.maybe(way, versus)
  if (verdict === 'cannot_tell') {
    return versus.than === 'others' ? pack.cannotTellApart(low, high) : pack.cannotTell(low, high)
  }
  if (verdict === 'wait') {
    return { strong: pack.wait(change, verdictOn && numbers.day(verdictOn)), rest: '' }
  }
  return pack.moved(verdict, way, versus, shown.delta === 0 ? undefined : change, low, high)
}

function versusIn(numbers: Numbers, { versus }: Period): Versus {
  if (versus.than !== 'dates') return versus
  return { than: 'named', name: numbers.days(versus.from, versus.to) }
}

/** the first rule rules out more than 1 % of the range, the second only more than 5 % */
function saySteady(pack: SayPack, { within = 0, unit }: KnownComparison, versus: Versus): string {
  const width = unit === 'points' ? 200 : 100
  const isSame = within <= SCORING.sameWithin * width
  if (!isSame) return pack.aboutTheSame(versus)
  return versus.than === 'others' ? pack.noRealDifference : pack.noRealChange
}

/** "Answers shifted down although the NPS did not move clearly"; `undefined` when they did not. */
export function sayShift(pack: SayPack, comparison: Comparison): string | undefined {
  if (comparison.delta === undefined || !comparison.shift) return undefined
  return pack.shift(comparison.shift, pack.metrics[comparison.metric])
}

/** How small a change can be seen with so many answers; `undefined` without answers on a side. */
export function sayVisible(pack: SayPack, comparison: Comparison): string | undefined {
  if (comparison.delta === undefined) return undefined
  const size = Math.max(1, nearest(comparison.smallestVisible))
  return pack.visible(numbersIn(pack.lang).count(size), comparison.unit)
}
