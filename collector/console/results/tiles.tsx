import { changeOf } from '#shared/analysis/change-of.ts'
import { plain } from '#shared/phrases/say-score.ts'
import { sayChange } from '#shared/phrases/say-change.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { trendOf } from '#shared/score/trend.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { metricName } from '../words/metric-name.ts'
import { useWords } from '../words/use-words.tsx'
import './tiles.css'

/** The scores of a survey side by side, each leading to its sheet; nothing where there is but one. */
export function Tiles(props: { readonly results: Results; readonly trend: Results | undefined }) {
  const { results, trend } = props
  const rated = results.questions.filter(({ kind }) => isRating(kind))
  if (rated.length < 2) return null
  return (
    <ul class="tiles">
      {rated.map((question) => (
        <li key={question.id}>
          <Tile question={question} results={results} trend={trend} />
        </li>
      ))}
    </ul>
  )
}

function Tile(props: {
  readonly question: QuestionResults
  readonly results: Results
  readonly trend: Results | undefined
}) {
  const { pack, say, format } = useWords()
  const { question, results, trend } = props
  const score = scoreOf(question, question.tally)
  const change = changeOf(question, results)
  const known = score.status === 'none' || score.status === 'hidden' ? undefined : score
  const said = known && change?.comparison.verdict !== 'not_enough' && change
  const write = score.unit === 'percent' ? format.percent : format.count
  const longer = trend?.questions.find(({ id }) => id === question.id)
  const points = longer ? trendOf(longer, longer.days, results.from, results.to).points : []

  return (
    <a class="tile sheet" href={`#q-${question.id}`} title={question.text}>
      <span class="tile-metric">{metricName(pack, question)}</span>
      <span class="tile-text">{question.text}</span>
      <span class="tile-figure" data-status={score.status}>
        {known && known.status !== 'too_few' && <strong>{write(known.shown.value)}</strong>}
        <span class="quiet">
          {known
            ? pack.span(write(known.shown.low), write(known.shown.high))
            : score.n > 0
              ? pack.head.answers(score.n, format.count(score.n))
              : pack.states.empty}
        </span>
      </span>
      {said && (
        <span class="tile-change" data-way={said.comparison.direction}>
          <span aria-hidden="true">{sayChange(say, said).strong}</span>
          <span class="unseen">{plain(sayChange(say, said))}</span>
        </span>
      )}
      <Sparkline points={points} faint={score.status === 'too_few'} />
    </a>
  )
}
