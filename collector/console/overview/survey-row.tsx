import type { SurveyListItem } from '#shared/results.ts'
import { plain } from '#shared/phrases/say-score.ts'
import { sayChange } from '#shared/phrases/say-change.ts'
import type { RatingKind } from '#shared/survey.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { metricName } from '../words/metric-name.ts'
import { useWords } from '../words/use-words.tsx'
import { SmallLevel } from './small-level.tsx'
import type { RatingNumbers, SurveyNumbers } from './survey-numbers.ts'

/** One survey of the overview: its name at once, its numbers as soon as they are read. */
export function SurveyRow(props: {
  readonly survey: SurveyListItem
  readonly numbers: SurveyNumbers | 'unread' | undefined
  /** the columns between the name and the trend */
  readonly metrics: readonly RatingKind[]
}) {
  const { pack } = useWords()
  const { survey, numbers, metrics } = props

  return (
    <tr class="survey">
      <th scope="row">
        <a class="survey-link" href={`/surveys/${survey.id}`}>
          {survey.name}
        </a>
        <span class="survey-state" data-state={survey.state}>
          {pack.overview.status[survey.state]}
        </span>
      </th>
      {numbers === undefined || numbers === 'unread' ? (
        <td colSpan={metrics.length + 3}>
          {numbers && <span class="quiet">{pack.states.failed}</span>}
        </td>
      ) : (
        <Numbers numbers={numbers} metrics={metrics} />
      )}
    </tr>
  )
}

function Numbers(props: {
  readonly numbers: SurveyNumbers
  readonly metrics: readonly RatingKind[]
}) {
  const { pack, say, format } = useWords()
  const { numbers, metrics } = props
  const { answers, answered, shown, since, ratings, trend } = numbers

  return (
    <>
      {metrics.map((metric) => (
        <td key={metric} class="survey-metric">
          {ratings
            .filter(({ kind }) => kind === metric)
            .map((rating, place) => (
              <Metric key={place} rating={rating} />
            ))}
        </td>
      ))}
      <td class="survey-trend">
        {ratings[0] && <Sparkline points={trend} faint={ratings[0].score.status === 'too_few'} />}
      </td>
      <td>
        <span class="survey-count">{format.count(answers)}</span>
        <span class="survey-unit">{pack.overview.answers}</span>
        {since !== undefined && (
          <span class="survey-since quiet">{say.since(format.longDate(since))}</span>
        )}
      </td>
      <td>
        <span class="survey-count">{shown > 0 && format.share(answered / shown)}</span>
        <span class="survey-unit">{pack.overview.rate}</span>
      </td>
    </>
  )
}

/** A score with what may be said of its change; nothing where nothing may be. */
function Metric({ rating }: { readonly rating: RatingNumbers }) {
  const { pack, say, format } = useWords()
  const { score, change, reworded } = rating
  const said = change && sayChange(say, change)
  return (
    <>
      <SmallLevel metric={metricName(pack, rating)} score={score} />
      {said && score.status !== 'none' && change.comparison.verdict !== 'not_enough' && (
        <span class="small-verdict" data-way={change.comparison.direction} title={plain(said)}>
          {said.strong}
        </span>
      )}
      {reworded !== undefined && (
        <span class="survey-since quiet" title={say.reworded(format.longDate(reworded))}>
          {pack.overview.reworded(format.day(reworded))}
        </span>
      )}
    </>
  )
}
