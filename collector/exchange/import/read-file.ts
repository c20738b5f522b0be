import type { Candidate } from './candidate.ts'
import { identifier } from './identity.ts'
import { openRows } from './open-rows.ts'
import type { ImportPlan } from './plan.ts'
import type { Problem } from './problem.ts'
import { rowReader } from './read-row.ts'
import { Unreadable } from './unreadable.ts'

/** What became of one record of the file. */
export type Outcome =
  | { readonly take: Candidate; readonly id: string }
  | { readonly left: 'filtered' | 'unanswered' }
  /** its key stood on an earlier line */
  | { readonly left: 'repeated'; readonly line: number; readonly first: number }
  | { readonly problems: readonly Problem[] }

/**
 * Reads a whole file by a plan, record by record; a second reading comes out the same. A file that
 * cannot be read on ends with that as its last problem.
 */
export async function* readFile({ order, source, mapping, times }: ImportPlan) {
  const read = rowReader(order.survey, mapping, times)
  const identify = identifier(order.site.id, order.survey.id, source, mapping)
  try {
    const { rows } = await openRows(order.file)
    for await (const row of rows) yield outcomeOf(read(row), identify)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const problem: Outcome = { problems: [{ line: error.line, cause: error.message }] }
    yield problem
  }
}

function outcomeOf(
  reading: ReturnType<ReturnType<typeof rowReader>>,
  identify: ReturnType<typeof identifier>,
): Outcome {
  if (!('candidate' in reading)) return reading
  const { candidate } = reading
  const identity = identify(candidate.key, candidate.line)
  if ('id' in identity) return { take: candidate, id: identity.id }
  return { left: 'repeated', line: candidate.line, first: identity.repeats }
}
