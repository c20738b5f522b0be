import type { Day } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import type { QuestionKind } from '#shared/survey.ts'
import type { Column } from './column.ts'

/** How often one answer was given to one question on one day. */
export interface TallyItem {
  /** in the site's zone */
  readonly day: Day
  /** empty: the funnel, whose answers are shown, seen, answered … */
  readonly question: string
  readonly kind: QuestionKind | 'funnel'
  /** the rating, or the option's id */
  readonly answer: string
  readonly count: number
}

/** One row a day, question and answer: what a pivot table sums. */
export const TALLY_COLUMNS: readonly Column<TallyItem>[] = [
  { name: 'day', type: 'text', of: ({ day }) => day },
  { name: 'question', type: 'text', of: ({ question }) => question },
  { name: 'kind', type: 'text', of: ({ kind }) => kind },
  { name: 'answer', type: 'text', of: ({ answer }) => answer },
  { name: 'rating', type: 'integer', of: ({ kind, answer }) => rating(kind, answer) },
  { name: 'count', type: 'integer', of: ({ count }) => count },
]

function rating(kind: TallyItem['kind'], answer: string): number | null {
  return kind !== 'funnel' && isRating(kind) ? Number(answer) : null
}
