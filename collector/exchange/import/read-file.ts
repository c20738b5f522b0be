import type { Candidate } from './candidate.ts'
import { identifier } from './identity.ts'
import { NewestRows } from './newest-rows.ts'
import { openRows } from './open-rows.ts'
import type { ImportPlan } from './plan.ts'
import type { Problem } from './problem.ts'
import { rowReader, type Reading } from './read-row.ts'
import type { Row } from './row.ts'
import type { Take } from './resolve-rows.ts'
import { Unreadable } from './unreadable.ts'

/** What became of one record of the file. */
export type Outcome =
  | Take
  | { readonly left: 'filtered' | 'unanswered' }
  /** its key stands on another line, which counts */
  | { readonly left: 'repeated'; readonly line: number; readonly first: number }
  | { readonly problems: readonly Problem[]; readonly row?: Row }

/**
 * Reads a whole file by a plan, record by record; a second reading comes out the same. A file that
 * cannot be read on ends with that as its last problem.
 *
 * @param options `keepsSteps`: responses are told with all their steps
 */
export async function* readFile(
  plan: ImportPlan,
  options: { readonly keepsSteps?: boolean } = {},
): AsyncGenerator<Outcome> {
  const { order, mapping } = plan
  const identify = identifier(order.site.id, order.survey.id, spaceOf(plan))
  const newest = mapping.newest ? await noteNewest(plan, options) : undefined
  let no = 0
  for await (const reading of readingsOf(plan)) {
    no += 1
    if (!('candidate' in reading)) yield reading
    else yield outcomeOf(reading.candidate, no, identify, newest)
  }
}

/** Files that no tool is known of are told apart by the name that the owner gives them. */
function spaceOf({ source, mapping }: ImportPlan): string {
  return mapping.name === undefined ? source : `${source}\0${mapping.name}`
}

async function* readingsOf({ order, mapping, times }: ImportPlan): AsyncGenerator<Reading> {
  const read = rowReader(order.survey, mapping, times)
  try {
    const { rows } = await openRows(order.file)
    for await (const row of rows) yield read(row)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield { problems: [{ line: error.line, cause: error.message }] }
  }
}

async function noteNewest(
  plan: ImportPlan,
  options: { readonly keepsSteps?: boolean },
): Promise<NewestRows> {
  const newest = new NewestRows(options)
  let no = 0
  for await (const reading of readingsOf(plan)) {
    no += 1
    if ('candidate' in reading) newest.note(reading.candidate, no)
  }
  return newest
}

function outcomeOf(
  candidate: Candidate,
  no: number,
  identify: ReturnType<typeof identifier>,
  newest: NewestRows | undefined,
): Outcome {
  const { key, line } = candidate
  const counted = newest?.find(key)
  if (counted && counted.no !== no) return { left: 'repeated', line, first: counted.line }
  const identity = identify(key, line)
  const steps = newest?.stepsOf(key) ?? []
  if ('id' in identity) return { take: candidate, id: identity.id, steps }
  return { left: 'repeated', line, first: identity.repeats }
}
