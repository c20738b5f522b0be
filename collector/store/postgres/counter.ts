import { contributionOf } from '../contributions.ts'
import { dayOf } from '../day-of.ts'
import type { FacetLabel } from '../facet-labels.ts'
import { mayName } from '../label-candidates.ts'
import type { StoredResponse } from '../stored-response.ts'
import { addTo, type TallySum } from '../tally-sum.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { FacetLimit, NewFacetValue } from './facet-limit.ts'
import type { Session } from './session.ts'

/** A response that begins to count, or ceases to. */
export interface Change {
  readonly survey: KnownSurvey
  readonly response: StoredResponse
  readonly times: 1 | -1
}

/** Labels that a response counts under `other`, though they have room. */
export interface Missed {
  readonly survey: KnownSurvey
  readonly response: StoredResponse
  readonly labels: readonly FacetLabel[]
}

/**
 * Sums what responses add to the tallies, once it is settled under which facet values they count.
 *
 * @param missed filled with what those that begin to count could have been named by
 */
export async function sumChanges(
  session: Session,
  cap: FacetLimit,
  changes: readonly Change[],
  missed: Missed[] = [],
): Promise<TallySum> {
  const first = sumWith(cap, changes)
  if (first.wanted.length === 0) {
    missed.push(...first.missed)
    return first.sum
  }
  await cap.settle(session, first.wanted)
  const second = sumWith(cap, changes)
  missed.push(...second.missed)
  return second.sum
}

function sumWith(cap: FacetLimit, changes: readonly Change[]) {
  const sum: TallySum = new Map()
  const wanted: NewFacetValue[] = []
  const missed: Missed[] = []
  for (const change of changes) addChange(sum, { wanted, missed }, cap, change)
  return { sum, wanted, missed }
}

function addChange(
  sum: TallySum,
  { wanted, missed }: { readonly wanted: NewFacetValue[]; readonly missed: Missed[] },
  cap: FacetLimit,
  { survey, response, times }: Change,
): void {
  const day = dayOf(response.firstMs, survey.site.zone)
  const labels: FacetLabel[] = []
  const admit = (facet: string, value: string) => {
    const admitted = cap.admit(survey, facet, value, day)
    if (admitted === undefined) wanted.push({ survey, facet, value })
    else if (admitted !== value) labels.push({ facet, value })
    return admitted ?? value
  }
  const contribution = contributionOf(response, survey, admit)
  addTo(sum, survey, day, contribution, times)
  if (times < 0 || labels.length === 0 || !mayName(response, contribution)) return
  const open = labels.filter((label) => cap.hasRoom(survey, label))
  if (open.length > 0) missed.push({ survey, response, labels: open })
}
