import type { Scores } from '#shared/scores.ts'
import { SCORING } from '#shared/score/constants.ts'

/** What scores leave out, so that nobody takes silence for an answer. */
export function notLookedAt({ from, to, site }: Pick<Scores, 'from' | 'to' | 'site'>): string[] {
  return [
    `Looked at: ${from} to ${to}, days in ${site.zone}. Not looked at: answers of other days; comments (search_comments, words); answers with spam flags; whether groups of fewer than ${SCORING.minToJudge} answers differ.`,
  ]
}
