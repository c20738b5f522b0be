import type { ResponseItem } from '#shared/results.ts'
import { SCORING } from '#shared/score/constants.ts'

/** What somebody wrote, without anything that would tell who or where. */
export type SharedComment = Pick<ResponseItem, 'answers' | 'day'> & { readonly lang?: string }

/** Comments as they are shared: the words, the ratings and the day; none when fewer than 5 wrote. */
export function sharedComments(items: readonly ResponseItem[]): SharedComment[] {
  if (items.length < SCORING.minToShow) return []
  return items.map(({ answers, day, lang }) => ({ answers, day, ...(lang && { lang }) }))
}
