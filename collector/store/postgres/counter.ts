import { contributionOf } from '../contributions.ts'
import { dayOf } from '../day-of.ts'
import type { StoredResponse } from '../stored-response.ts'
import { addTo, type TallySum } from '../tally-sum.ts'
import type { KnownSurvey } from './book.ts'
import type { FacetCap, Wanted } from './facet-cap.ts'
import type { Session } from './session.ts'

/** A response that begins to count, or ceases to. */
export interface Change {
  readonly survey: KnownSurvey
  readonly response: StoredResponse
  readonly times: 1 | -1
}

/** Sums what responses add to the tallies, once it is settled under which facet values they count. */
export async function sumChanges(
  session: Session,
  cap: FacetCap,
  changes: readonly Change[],
): Promise<TallySum> {
  const first = sumWith(cap, changes)
  if (first.wanted.length === 0) return first.sum
  await cap.settle(session, first.wanted)
  return sumWith(cap, changes).sum
}

function sumWith(cap: FacetCap, changes: readonly Change[]) {
  const sum: TallySum = new Map()
  const wanted: Wanted[] = []
  for (const change of changes) addChange(sum, wanted, cap, change)
  return { sum, wanted }
}

function addChange(sum: TallySum, wanted: Wanted[], cap: FacetCap, change: Change): void {
  const { survey, response, times } = change
  const admit = (facet: string, value: string) => {
    const admitted = cap.admit(survey, facet, value)
    if (admitted === undefined) wanted.push({ survey, facet, value })
    return admitted ?? value
  }
  const contribution = contributionOf(response, survey, admit)
  addTo(sum, survey, dayOf(response.firstMs, survey.site.zone), contribution, times)
}
