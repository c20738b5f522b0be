import type { Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { useWords } from '../words/use-words.tsx'
import { ChoiceSheet } from './choice-sheet.tsx'
import { Comments } from './comments.tsx'
import { Funnel } from './funnel.tsx'
import { RatingSheet } from './rating-sheet.tsx'
import { ResultsHead } from './results-head.tsx'

/** The results of one survey, question by question, in the order they are asked. */
export function ResultsBody(props: {
  readonly results: Results
  /** whole days and those before; absent while they are read */
  readonly compared: Results | undefined
  /** the days shown and the window before them; absent while they are read */
  readonly trend: Results | undefined
  readonly live: boolean
  readonly stamp: number
  /** the newest reading failed: these are the numbers from before */
  readonly stale: boolean
}) {
  const { pack } = useWords()
  const { results, compared, trend } = props
  const { questions } = results

  return (
    <>
      <ResultsHead results={results} live={props.live} />
      {props.stale && (
        <p class="stale" role="status">
          {pack.states.stale}
        </p>
      )}
      <p class="unseen" role="status">
        {props.stamp > 0 ? pack.head.updated : ''}
      </p>
      {questions.map((question) => {
        if (isRating(question.kind)) {
          return (
            <RatingSheet
              key={question.id}
              question={question}
              results={results}
              compared={compared}
              trend={trend}
            />
          )
        }
        return question.kind === 'choice' && <ChoiceSheet key={question.id} question={question} />
      })}
      <Funnel results={results} before={compared?.previous} />
      {questions.some(({ kind }) => kind === 'comment') && (
        <Comments results={results} stamp={props.stamp} />
      )}
    </>
  )
}
