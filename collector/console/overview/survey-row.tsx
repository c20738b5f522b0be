import type { Results, SurveyListItem } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { trendOf } from '#shared/score/trend.ts'
import { mergeTallies } from '#shared/tally.ts'
import { dayAt } from '../address/day.ts'
import { DEFAULT_PERIOD, shownRange, trendRange, type Range } from '../address/period.ts'
import { useReply } from '../api/use-reply.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { resultsAddress } from '../results/addresses.ts'
import { useWords } from '../words/use-words.tsx'
import { SmallLevel } from './small-level.tsx'

/** One survey of the overview: its name at once, its numbers as soon as they are read. */
export function SurveyRow({ survey }: { readonly survey: SurveyListItem }) {
  const { pack } = useWords()
  const today = dayAt(new Date(), survey.site.zone)
  const range = shownRange(DEFAULT_PERIOD, today)
  const { data } = useReply<Results>(resultsAddress(survey.id, trendRange(DEFAULT_PERIOD, today)))

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
      {data ? <Numbers results={data} range={range} /> : <td colSpan={4} />}
    </tr>
  )
}

/** Pooled from days: the reading is longer than the window, so that the line has a beginning. */
function Numbers({ results, range }: { readonly results: Results; readonly range: Range }) {
  const { pack, format } = useWords()
  const within = (day: { readonly day: string }) => day.day >= range.from
  const ratings = results.questions
    .filter(({ kind }) => isRating(kind))
    .map((question) => {
      const tally = mergeTallies(question.days.filter(within).map((day) => day.tally))
      return { question, score: scoreOf(question, tally) }
    })
  const [first] = ratings
  const days = results.days.filter(within)
  const answered = days.reduce((sum, day) => sum + day.answered, 0)
  const shown = days.reduce((sum, day) => sum + day.shown, 0)

  return (
    <>
      <td>
        <div class="survey-scores">
          {ratings.map(({ question, score }) => (
            <SmallLevel key={question.id} metric={pack.metrics[question.kind]} score={score} />
          ))}
        </div>
      </td>
      <td class="survey-trend">
        {first && (
          <Sparkline
            points={trendOf(first.question, first.question.days, range.from, range.to).points}
            faint={first.score.status === 'too_few'}
          />
        )}
      </td>
      <td>
        <span class="survey-count">{format.count(answered)}</span>
        <span class="survey-unit">{pack.overview.answers}</span>
      </td>
      <td>
        <span class="survey-count">{shown > 0 && format.share(answered / shown)}</span>
        <span class="survey-unit">{pack.overview.rate}</span>
      </td>
    </>
  )
}
