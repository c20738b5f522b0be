import { isWanting, type ResponseSearch } from '../../follow-up/does-fit.ts'
import { readSearch } from '../../follow-up/read-search.ts'
import { isAnonymous } from '../../results/anonymous/is-anonymous.ts'
import { readSegments } from '../../results/read-segments.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import type { FacetValue } from '../../store/store.ts'
import type { ExportOrder } from './order.ts'

/** Which of the responses are exported; all that is given must hold. */
export interface ExportFilters {
  readonly segments: readonly FacetValue[]
  readonly search: ResponseSearch
}

/** The parameters that say so, those of the results page and of its list of answers. */
export const FILTER_PARAMETERS = ['segment', 'q', 'status', 'tag', 'rated'] as const

/** Understands the filters of an export, or says in one sentence what cannot be understood. */
export function readFilters(
  params: URLSearchParams,
  survey: PublishedSurvey,
  what: ExportOrder['what'],
): ExportFilters | { readonly error: string } {
  const read = readSegments(params, survey.site)
  if (!read.ok) return { error: read.error }
  const segments = read.value
  const search = readSearch(params, survey)
  if (typeof search === 'string') return { error: search }
  if (segments.length > 0 && isAnonymous(survey)) {
    return { error: 'an anonymous survey is exported whole: a segment would tell who answered' }
  }
  if (what !== 'responses' && isWanting(search)) {
    return { error: `"q", "status", "tag" and "rated" pick responses, not ${what}` }
  }
  if (what === 'codebook' && segments.length > 0) return { error: 'a code book has no segments' }
  if (what === 'tallies' && segments.length > 1) {
    return { error: 'tallies are of one segment at a time' }
  }
  return { segments, search }
}
