import { isGiven } from '#shared/is-given.ts'
import type { Kinds } from './contributions.ts'
import type { StoredResponse } from './stored-response.ts'

/** 0 asked, 1 answered, 2 commented: what lists of responses are picked by. */
export function levelOf(
  { answers }: StoredResponse,
  { kinds }: { readonly kinds: Kinds },
): 0 | 1 | 2 {
  let level: 0 | 1 = 0
  for (const question of Object.keys(answers)) {
    const { a = null, o } = answers[question] ?? {}
    if (!isGiven(a)) continue
    if (o || kinds.get(question) === 'comment') return 2
    level = 1
  }
  return level
}
