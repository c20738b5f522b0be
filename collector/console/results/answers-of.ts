import type { Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { total } from '#shared/tally.ts'

/**
 * How many answers there are to read. Imported ones are in no funnel, since nobody knows how often
 * those shoppers were asked: `answered` leaves them out, the tallies of ratings do not.
 */
export function answersOf({ answered, questions }: Pick<Results, 'answered' | 'questions'>) {
  const rated = questions.filter(({ kind }) => isRating(kind))
  return Math.max(answered, ...rated.map(({ tally }) => total(tally)))
}
