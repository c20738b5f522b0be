import { withEnding } from '#shared/memory.ts'
import type { tools } from '../engine/obey.ts'
import type { TagContext } from '../tag-context.ts'

/**
 * Remembers impressions that only their unsent responses tell of: a killed browser forgets the last
 * seconds of `localStorage`, and not the mirror. Answered or not, each rests as after an answer.
 */
export async function recoverImpressions(
  { memory, rules }: TagContext,
  { unsent }: typeof tools,
): Promise<void> {
  for (const {
    snapshot: { survey },
    at,
  } of await unsent(rules.site)) {
    memory.change((m) => (m.surveys[survey] ? m : withEnding(m, survey, 'afterAnswerDays', at)))
  }
}
