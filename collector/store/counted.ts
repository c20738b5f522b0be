import { countedAnswers } from '#shared/counted-answers.ts'
import { countedFlags } from '#shared/counted-flags.ts'
import type { KnownSurvey } from './known-survey.ts'
import type { StoredResponse } from './stored-response.ts'

/**
 * A response with the answers and flags that count, by the version that its newest snapshot names.
 * What does not count stays in its row alone: snapshots arrive in any order, and one that is still
 * under way may make it count again.
 */
export function counted(
  response: StoredResponse,
  { versions }: Pick<KnownSurvey, 'versions'>,
): StoredResponse {
  const answers = countedAnswers(versions.get(response.ver) ?? [], response.answers)
  const flags = countedFlags(response.flags, hasAny(answers))
  return answers === response.answers && flags === response.flags
    ? response
    : { ...response, answers, flags }
}

function hasAny(answers: StoredResponse['answers']): boolean {
  for (const _ in answers) return true
  return false
}
