import { Findings } from './findings.ts'
import type { ImportCheck } from './import-check.ts'
import type { ImportPlan } from './plan.ts'
import { readFile } from './read-file.ts'
import { BATCH, openResolver, type KnowingStore, type Take } from './resolve-rows.ts'

/** Records between two reports of progress. */
const STRIDE = 10_000

/**
 * Reads a whole file and stores nothing. `onProgress` hears how many records were read.
 *
 * @param store tells new rows from those that are there; absent: all count as new
 */
export async function checkImport(
  plan: ImportPlan,
  onProgress: (rows: number) => void = () => undefined,
  store?: KnowingStore,
): Promise<ImportCheck> {
  const resolver = store && (await openResolver(store, plan))
  const found = new Findings(plan, resolver?.refusals)
  let batch: Take[] = []
  const flush = async () => {
    for (const { state, clashes } of (await resolver?.resolve(batch)) ?? []) {
      found.states[state] += 1
      if (clashes) found.clashes += 1
    }
    batch = []
  }
  for await (const outcome of readFile(plan, resolver)) {
    found.rows += 1
    if ('take' in outcome) {
      found.take(outcome.take)
      if (resolver) batch.push(outcome)
      else found.states.new += 1
      if (batch.length >= BATCH) await flush()
    } else if ('problems' in outcome) found.refuse(outcome.problems)
    else {
      found.left[outcome.left] += 1
      if (outcome.left === 'repeated') found.repeat(outcome.line, outcome.first)
    }
    if (found.rows % STRIDE === 0) onProgress(found.rows)
  }
  await flush()
  onProgress(found.rows)
  return found.report()
}
