import type { Read } from '#shared/schema.ts'
import { readResultsQuery, type Asked } from './read-query.ts'
import type { ResultsQuery } from './read-results.ts'

/**
 * Reads what scores are asked of: the last four whole weeks against the four before unless told
 * otherwise. Days that are given are compared with those before.
 *
 * @param extra parameters that the address takes besides
 */
export function readScoresQuery(
  params: URLSearchParams,
  asked: Asked,
  extra: readonly string[] = [],
): Read<ResultsQuery> {
  const wanted = new URLSearchParams(params)
  const isBare = !['from', 'to', 'period', 'unit'].some((name) => params.get(name))
  if (isBare) wanted.set('period', 'weeks')
  if (!params.get('compare')) wanted.set('compare', 'previous')
  return readResultsQuery(wanted, asked, extra)
}
