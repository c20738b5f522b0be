import type { Changes } from './changes.ts'
import type { Store } from '../store/store.ts'

/**
 * Looks whether the counts of watched surveys have changed, whoever changed them: another collector
 * on the same database, or the command line. To be called now and then; what nobody watches is not
 * asked for.
 */
export function watchOutside(
  store: Pick<Store, 'revisionOf'>,
  changes: Changes,
): () => Promise<void> {
  let seen: ReadonlyMap<string, number> = new Map()
  return async () => {
    const now = new Map<string, number>()
    for (const survey of changes.watched()) now.set(survey, await store.revisionOf(survey))
    const before = seen
    seen = now
    for (const [survey, revision] of now) {
      // one that nobody watched until now may have changed since its watcher looked
      if (before.get(survey) !== revision) changes.tellOf(survey)
    }
  }
}
