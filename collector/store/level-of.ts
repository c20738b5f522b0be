import { counted } from './counted.ts'
import type { KnownSurvey } from './known-survey.ts'
import type { StoredResponse } from './stored-response.ts'

/** 0 asked, 1 answered, 2 commented, by the answers that count: lists of responses are picked by it. */
export function levelOf(
  response: StoredResponse,
  survey: Pick<KnownSurvey, 'kinds' | 'versions'>,
): 0 | 1 | 2 {
  const { answers } = counted(response, survey)
  let level: 0 | 1 = 0
  for (const question of Object.keys(answers)) {
    const { a = null, o } = answers[question] ?? {}
    if (a === null) continue
    if (o?.trim() || survey.kinds.get(question) === 'comment') return 2
    level = 1
  }
  return level
}
