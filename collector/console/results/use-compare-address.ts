import { useLocation } from 'preact-iso'
import { queryOf, viewOf } from '../address/view.ts'

/** Where what is seen is held against something else: the same days, the same group. */
export function useCompareAddress(survey: string): string {
  const { query } = useLocation()
  const { period, segment } = viewOf(query)
  return `/surveys/${encodeURIComponent(survey)}/compare${queryOf({ period, segment }, query.lang)}`
}
