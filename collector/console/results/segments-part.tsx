import { useContext, useState } from 'preact/hooks'
import type { QuestionResults, Results } from '#shared/results.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { sayLookedAt } from '#shared/phrases/say-why.ts'
import { hullOf, type Domain } from '../charts/axis.ts'
import { Whisker } from '../charts/whisker.tsx'
import { ReadOnly } from '../share/read-only.ts'
import { useWords } from '../words/use-words.tsx'
import { DropLabels } from './drop-labels.tsx'
import type { SegmentGroups, SegmentRow } from './segment-rows.ts'
import { useFacetWords } from './use-facet-words.ts'
import { useView } from './use-view.ts'
import './segments-part.css'

/** Rows of one facet shown at first; the rest on demand. */
const FIRST_ROWS = 5

/** The score by page, device, language …, each with its range; a click narrows the whole page. */
export function SegmentsPart(props: {
  readonly question: QuestionResults
  readonly score: KnownScore
  readonly results: Results
  readonly groups: SegmentGroups
}) {
  const { pack, say } = useWords()
  const { question, score } = props
  const { facets, lookedAt } = props.groups
  if (facets.length === 0) return null
  const marked = facets.flatMap(({ rows }) => rows.filter(({ stands }) => stands)).length
  const domain = commonDomain(
    facets.flatMap(({ rows }) => rows),
    score,
  )

  return (
    <section class="rating-segments">
      <h3 class="part-title">{pack.segments.title}</h3>
      <table class="segments">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{pack.segments.title}</span>
            </th>
            <th scope="col">
              <span class="unseen">{pack.trend.range}</span>
            </th>
            <th scope="col">{pack.segments.score}</th>
            <th scope="col">{pack.segments.difference}</th>
            <th scope="col">{pack.segments.answers}</th>
          </tr>
        </thead>
        {facets.map(({ facet, rows }) => (
          <Facet key={facet} facet={facet} rows={rows} domain={domain} everyone={score.value} />
        ))}
      </table>
      <p class="quiet segments-note">{sayLookedAt(say, lookedAt, marked)}</p>
      {question.segments.some(({ value }) => value === 'other') && (
        <DropLabels survey={props.results.survey.id} />
      )}
    </section>
  )
}

interface RowScale {
  readonly domain: Domain
  readonly everyone: number
}

function Facet(props: RowScale & { readonly facet: string; readonly rows: readonly SegmentRow[] }) {
  const { pack, format } = useWords()
  const { facetName } = useFacetWords()
  const [all, setAll] = useState(false)
  const hidden = props.rows.length - FIRST_ROWS
  const rows = all ? props.rows : props.rows.slice(0, FIRST_ROWS)

  return (
    <tbody>
      <tr>
        <th class="segment-facet" scope="rowgroup" colSpan={5}>
          {facetName(props.facet)}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.value} row={row} domain={props.domain} everyone={props.everyone} />
      ))}
      {hidden > 0 && (
        <tr>
          <td colSpan={5}>
            <button class="segment-more" type="button" onClick={() => setAll(!all)}>
              {all ? pack.segments.fewer : pack.segments.more(format.count(hidden))}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** where a difference would give away a score that is printed as a range */
const ARROWS = { up: '↑', down: '↓' } as const

function Row({ row, domain, everyone }: RowScale & { readonly row: SegmentRow }) {
  const { pack, say, format } = useWords()
  const { valueName } = useFacetWords()
  const { hrefOf } = useView()
  const isReadOnly = useContext(ReadOnly)
  const { facet, value, score, stands, rate } = row
  const known = score.status === 'none' || score.status === 'hidden' ? undefined : score
  const write = score.unit === 'percent' ? format.percent : format.count
  const sign = stands?.way

  return (
    <tr class="segment" data-status={score.status} {...(stands && { 'data-stands': sign })}>
      <th scope="row">
        {isReadOnly ? (
          <span class="segment-name">{valueName(facet, value)}</span>
        ) : (
          <a
            class="segment-name"
            href={hrefOf({ segment: { facet, value } })}
            title={pack.segments.narrow(valueName(facet, value))}
          >
            {valueName(facet, value)}
          </a>
        )}
      </th>
      <td class="segment-whisker">
        {known && (
          <Whisker
            domain={domain}
            range={known.interval}
            value={known.status === 'too_few' ? undefined : known.value}
            everyone={everyone}
          />
        )}
      </td>
      <td class="segment-score">{known && levelText()}</td>
      <td class="segment-stands">
        {stands && (
          <span
            data-sure={stands.sure}
            title={stands.sure ? pack.segments.sure : pack.segments.look}
          >
            {stands.by === undefined
              ? ARROWS[stands.way]
              : say.delta(format.change(stands.by), score.unit)}
          </span>
        )}
      </td>
      <td class="segment-answers">
        <span>{format.brief(score.n)}</span>
        {rate !== undefined && (
          <span class="unseen">{`, ${pack.head.rate(format.share(rate))}`}</span>
        )}
      </td>
    </tr>
  )

  function levelText() {
    if (!known) return null
    const { value: shown, low, high } = known.shown
    return known.status === 'too_few' ? pack.span(write(low), write(high)) : write(shown)
  }
}

function commonDomain(rows: readonly SegmentRow[], everyone: KnownScore): Domain {
  const ranges = rows.flatMap(({ score }) =>
    score.status === 'none' || score.status === 'hidden' ? [] : [score.interval],
  )
  return hullOf([everyone.interval, ...ranges], everyone.range)
}
