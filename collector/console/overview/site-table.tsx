import { useLocation } from 'preact-iso'
import type { SurveyListItem } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import { METRICS, nextSorting, sorted, sortingOf, type Column } from './sorting.ts'
import { SurveyRow } from './survey-row.tsx'
import { useNumbers } from './use-numbers.ts'

/** The surveys of one site with their metrics side by side, a column for each that any has. */
export function SiteTable({ surveys }: { readonly surveys: readonly SurveyListItem[] }) {
  const { pack } = useWords()
  const { query } = useLocation()
  const numbers = useNumbers(surveys)
  const read = new Map([...numbers].flatMap(([id, one]) => (one === 'unread' ? [] : [[id, one]])))
  const kinds = new Set([...read.values()].flatMap(({ ratings }) => ratings.map((r) => r.kind)))
  const metrics = METRICS.filter((metric) => kinds.has(metric))
  const sorting = sortingOf(query.sort)

  return (
    <table class="surveys" aria-busy={numbers.size < surveys.length}>
      <thead>
        <tr>
          <th scope="col">{pack.overview.survey}</th>
          {metrics.map((metric) => (
            <Head key={metric} column={metric} text={pack.metrics[metric]} />
          ))}
          <th scope="col">{pack.overview.trend}</th>
          <Head column="answers" text={pack.overview.answers} />
          <Head column="rate" text={pack.overview.rate} />
        </tr>
      </thead>
      <tbody>
        {sorted(surveys, read, sorting).map((survey) => (
          <SurveyRow
            key={survey.id}
            survey={survey}
            numbers={numbers.get(survey.id)}
            metrics={metrics}
          />
        ))}
      </tbody>
    </table>
  )
}

/** The head of a column leads to the same page sorted by it. */
function Head({ column, text }: { readonly column: Column; readonly text: string }) {
  const { path, query } = useLocation()
  const sorting = sortingOf(query.sort)
  const next = nextSorting(column, sorting)
  const params = new URLSearchParams({
    ...(next !== undefined && { sort: next }),
    ...(query.lang && { lang: query.lang }),
  }).toString()
  const way = sorting?.by === column ? sorting.first : undefined
  return (
    <th
      scope="col"
      {...(way && { 'aria-sort': way === 'highest' ? 'descending' : ('ascending' as const) })}
    >
      <a class="sort" href={path + (params === '' ? '' : `?${params}`)}>
        {text}
        {way && <span aria-hidden="true">{way === 'highest' ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}
