import type { Results, SurveyListItem } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { dayAt } from '../address/day.ts'
import { DEFAULT_PERIOD, shownRange } from '../address/period.ts'
import { useReply } from '../api/use-reply.ts'
import { resultsAddress } from '../results/addresses.ts'
import { useWords } from '../words/use-words.tsx'
import { SmallLevel } from './small-level.tsx'

/** One survey of the overview; its counts come after its name. */
export function SurveyRow({ survey }: { readonly survey: SurveyListItem }) {
  const { pack, format } = useWords()
  const range = shownRange(DEFAULT_PERIOD, dayAt(new Date(), survey.site.zone))
  const { data } = useReply<Results>(resultsAddress(survey.id, range))
  const question = data?.questions.find(({ kind }) => isRating(kind))

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
      <td>
        {question && (
          <SmallLevel
            metric={pack.metrics[question.kind]}
            score={scoreOf(question, question.tally)}
          />
        )}
      </td>
      <td />
      <td data-name={pack.overview.answers}>{data && format.count(data.answered)}</td>
      <td data-name={pack.overview.rate}>
        {data && data.shown > 0 && format.share(data.answered / data.shown)}
      </td>
    </tr>
  )
}
