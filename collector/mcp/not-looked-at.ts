import type { Scores } from '#shared/scores.ts'
import { SCORING } from '#shared/score/constants.ts'
import type { AssistantPack } from './words/pack.ts'

/** What scores leave out, so that nobody takes silence for an answer. */
export function notLookedAt(
  words: AssistantPack,
  { from, to, site }: Pick<Scores, 'from' | 'to' | 'site'>,
): string[] {
  return [words.lookedAt(from, to, site.zone, SCORING.minToJudge)]
}
