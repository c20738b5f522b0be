import { setImmediate } from 'node:timers/promises'
import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'

/** Responses taken out in one transaction. */
const BATCH = 200

/**
 * Takes everything out again that came with an import, from responses and from tallies; resolves to
 * how many responses. Cut short, it can be called again. The same file may be imported again.
 */
export async function undoImport(store: ExchangeVerbs, id: string): Promise<number> {
  let removed = 0
  for (;;) {
    await setImmediate()
    const some = await store.undoImport(id, BATCH)
    if (some === 0) return removed
    removed += some
  }
}
