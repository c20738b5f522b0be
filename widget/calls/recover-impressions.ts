import { withEnding } from '#shared/memory.ts'
import type { Entry } from '../outbox.ts'
import type { TagContext } from '../tag-context.ts'

/**
 * Remembers impressions that only their unsent responses tell of: a killed browser forgets the last
 * seconds of `localStorage`, and not the mirror. Answered or not, each rests as after an answer.
 *
 * @param entries unsent as the page began
 */
export function recoverImpressions({ memory }: TagContext, entries: readonly Entry[]): void {
  for (const { snapshot, at } of entries) {
    const { survey } = snapshot
    memory.change((m) => (m.surveys[survey] ? m : withEnding(m, survey, 'afterAnswerDays', at)))
  }
}
