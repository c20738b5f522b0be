import { scoreOf } from '../score/score-of.ts'
import type { Score } from '../score/score.ts'

/** What known customers of one rating did within some horizons; as the collector counts it. */
export interface RatingDeeds {
  readonly rating: number
  readonly horizons: readonly {
    readonly days: number
    readonly customers: number
    readonly bought: number
  }[]
}

/** Of those who said they will, and of those who did not, which share bought again. */
export interface BoughtAgain {
  readonly said: Score
  readonly others: Score
}

/**
 * Stated intent beside what was then bought, within the horizon that the question asked about. Shares are
 * scored like a CSAT, so that few customers are no exact share here either.
 *
 * @param good the ratings that count as "will", bounds included
 */
export function boughtAgain(
  ratings: readonly RatingDeeds[],
  [low, high]: readonly [number, number],
  days: number,
): BoughtAgain {
  const isGood = ({ rating }: RatingDeeds) => rating >= low && rating <= high
  const shareOf = (some: readonly RatingDeeds[]) => {
    const held = some.flatMap(({ horizons }) => horizons.filter((one) => one.days === days))
    const customers = held.reduce((sum, one) => sum + one.customers, 0)
    const bought = held.reduce((sum, one) => sum + one.bought, 0)
    return scoreOf({ kind: 'csat' }, { 1: customers - bought, 5: bought })
  }
  return {
    said: shareOf(ratings.filter(isGood)),
    others: shareOf(ratings.filter((one) => !isGood(one))),
  }
}
