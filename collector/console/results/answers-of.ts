import type { Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { total } from '#shared/tally.ts'

/**
 * How many answers there are to read. Those given where no card was shown are in no funnel, since
 * nobody knows how often those shoppers were asked: `answered` leaves them out. Imported ones are told
 * by the tallies of ratings alone.
 */
export function answersOf({
  answered,
  elsewhere = 0,
  questions,
}: Pick<Results, 'answered' | 'elsewhere' | 'questions'>) {
  const rated = questions.filter(({ kind }) => isRating(kind))
  return Math.max(answered + elsewhere, ...rated.map(({ tally }) => total(tally)))
}
