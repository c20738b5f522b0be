import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Store } from '../store/store.ts'

/** Few enough that no transaction keeps arriving answers waiting. */
const AT_ONCE = 200

/** Keeps an owner's word on answers that were held back; resolves to how many it changed. */
export async function settleHeld(
  store: Pick<Store, 'changeMarks'>,
  site: string,
  ids: readonly string[],
  counts: boolean,
): Promise<number> {
  const set = counts ? SPAM_FLAGS.counted : SPAM_FLAGS.discarded
  let changed = 0
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    changed += await store.changeMarks(site, some, { set, clear: 0 })
  }
  return changed
}
