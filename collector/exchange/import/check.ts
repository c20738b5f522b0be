import { Findings } from './findings.ts'
import type { ImportCheck } from './import-check.ts'
import type { ImportPlan } from './plan.ts'
import { readFile } from './read-file.ts'

/** Records between two reports of progress. */
const STRIDE = 10_000

/** Reads a whole file and stores nothing. `onProgress` hears how many records were read. */
export async function checkImport(
  plan: ImportPlan,
  onProgress: (rows: number) => void = () => undefined,
): Promise<ImportCheck> {
  const found = new Findings(plan)
  for await (const outcome of readFile(plan)) {
    found.rows += 1
    if ('take' in outcome) found.take(outcome.take)
    else if ('problems' in outcome) found.refuse(outcome.problems)
    else {
      found.left[outcome.left] += 1
      if (outcome.left === 'repeated') found.repeat(outcome.line, outcome.first)
    }
    if (found.rows % STRIDE === 0) onProgress(found.rows)
  }
  onProgress(found.rows)
  return found.report()
}
