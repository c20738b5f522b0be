import type { Days } from '#shared/analysis/days.ts'
import { onlyDays } from '#shared/analysis/only-days.ts'
import type { Results } from '#shared/results.ts'
import type { Period } from '../address/period.ts'
import type { Narrowing, View } from '../address/view.ts'

/** Where the counts of a survey are read: of a named period or of days, with what they are compared with. */
export function resultsAddress(
  survey: string,
  period: Period,
  options: { readonly segment?: Narrowing | undefined; readonly compare?: string } = {},
): string {
  const query = queryOf(period, options.segment)
  if (options.compare) query.set('compare', options.compare)
  return `/api/surveys/${encodeURIComponent(survey)}/results?${query.toString()}`
}

/** Where the answers of the days shown are read, newest first, everyone's, `limit` at a time. */
export function responsesAddress(
  { survey, from, to, later }: Results,
  view: View,
  limit: number,
): string {
  // what came in since is the newest there is to read
  const query = queryOf({ from, to: later?.to ?? to }, undefined)
  const { list, q, status, tag } = view
  if (list !== 'all') query.set('has', HAS[list ?? 'comments'])
  if (q) query.set('q', q)
  if (status) query.set('status', status)
  if (tag) query.set('tag', tag)
  query.set('limit', `${limit}`)
  return `/api/surveys/${encodeURIComponent(survey.id)}/responses?${query.toString()}`
}

/** Where the answers of the days shown are exported, with the filters of the page. */
export function exportAddress(
  { survey, from, to }: Results,
  { segment, mood, q, status, tag }: View,
  wanted: { readonly format: string; readonly what?: string; readonly separator?: string },
): string {
  const isWhole = wanted.what !== undefined
  const query = queryOf({ from, to }, isWhole || survey.anonymous ? undefined : segment)
  for (const [name, value] of Object.entries({
    ...(!isWhole && { rated: mood, q, status, tag }),
    ...wanted,
  })) {
    if (value) query.set(name, value)
  }
  return `/api/surveys/${encodeURIComponent(survey.id)}/export?${query.toString()}`
}

const HAS = { comments: 'comment', held: 'held', suspected: 'mark' } as const

function queryOf(period: Period | Days, segment: Narrowing | undefined): URLSearchParams {
  const query = new URLSearchParams(
    'name' in period ? { period: period.name } : { ...onlyDays(period) },
  )
  if (segment) query.set('segment', `${segment.facet}:${segment.value}`)
  return query
}
