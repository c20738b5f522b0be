import { DAY_MS } from '#shared/day.ts'
import type { Day } from '#shared/results.ts'
import { contributionOf } from './contributions.ts'
import { dayOf } from './day-of.ts'
import type { FacetLabel } from './facet-labels.ts'
import type { KnownSurvey } from './known-survey.ts'
import type { StoredResponse } from './stored-response.ts'

/**
 * Answers that are counted anew when a label is admitted: tens of milliseconds' work. Of a survey that
 * holds more, the label counts by name from the day on that these reach back to.
 */
export const MAX_LATE = 20_000

/**
 * The day from which a label counts by name.
 *
 * @param beyondMs when the newest answer was shown that is not counted anew; absent: all are
 */
export function sinceDayOf(survey: KnownSurvey, beyondMs: number | undefined): Day | '' {
  // the day of that answer is counted half: the next is the first that is whole
  return beyondMs === undefined ? '' : dayOf(beyondMs + DAY_MS, survey.site.zone)
}

/** Whether a response counts under one of some labels. */
export function isUnder(
  response: StoredResponse,
  survey: KnownSurvey,
  labels: readonly FacetLabel[],
): boolean {
  let found = false
  contributionOf(response, survey, (facet, value) => {
    found ||= labels.some((label) => label.facet === facet && label.value === value)
    return value
  })
  return found
}
