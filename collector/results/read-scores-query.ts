import type { Read } from '#shared/schema.ts'
import type { Day } from '#shared/results.ts'
import { addDays, daysBetween } from '../store/day-of.ts'
import { readResultsQuery } from './read-query.ts'
import type { ScoresQuery } from './read-scores.ts'

/**
 * Reads what scores are asked of. Without days: those of the 28 that end today, and as the change the
 * last 28 whole days against the 28 before, because half a day against a whole one is no comparison.
 * Days that are given are compared as they are.
 */
export function readScoresQuery(params: URLSearchParams, today: Day): Read<ScoresQuery> {
  const asked = new URLSearchParams(params)
  if (!asked.get('compare')) asked.set('compare', 'previous')
  const query = readResultsQuery(asked, today)
  if (!query.ok) return query
  const { previous: _, ...shown } = query.value
  if (params.get('from') || params.get('to')) {
    return { ok: true, value: { shown, compared: query.value } }
  }
  const length = daysBetween(shown.from, shown.to) + 1
  asked.set('from', addDays(today, -length))
  asked.set('to', addDays(today, -1))
  const compared = readResultsQuery(asked, today)
  return compared.ok ? { ok: true, value: { shown, compared: compared.value } } : compared
}
