import type { ResponseItem } from '#shared/results.ts'
import { SCORING } from '#shared/score/constants.ts'

/** What somebody wrote, without anything that would tell who or where. */
export type SharedComment = Pick<ResponseItem, 'answers' | 'day'> & { readonly lang?: string }

/**
 * Comments as they are shared: the words, the ratings and the day; none when fewer than 5 wrote that
 * count. Of an anonymous survey without the language, which may be one person's.
 */
export function sharedComments(
  items: readonly ResponseItem[],
  isAnonymous: boolean,
): SharedComment[] {
  const counted = items.filter(({ excluded }) => !excluded)
  if (counted.length < SCORING.minToShow) return []
  return counted.map(({ answers, day, lang }) => {
    return { answers, day, ...(lang && !isAnonymous && { lang }) }
  })
}
