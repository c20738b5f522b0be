import type { QuestionResults, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { useWords } from '../words/use-words.tsx'
import { ChoiceSheet } from './choice-sheet.tsx'
import { Comments } from './comments.tsx'
import { EmptySheet } from './empty-sheet.tsx'
import { Funnel } from './funnel.tsx'
import { GroupNotice } from './group-notice.tsx'
import { HeldNotice } from './held-notice.tsx'
import { KeysPart } from './keys/keys-part.tsx'
import { NoneLeftSheet } from './none-left-sheet.tsx'
import { RatingSheet } from './rating-sheet.tsx'
import { useCompareAddress } from './use-compare-address.ts'
import { ResultsHead } from './results-head.tsx'
import { Tiles } from './tiles.tsx'
import { WhenAsked } from './when-asked.tsx'
import { answersOf } from './answers-of.ts'

/** The results of one survey, question by question, in the order they are asked. */
export function ResultsBody(props: BodyProps) {
  const { pack } = useWords()
  const { results } = props
  const fresh = props.stamp > 0
  const compare = useCompareAddress(results.survey.id)

  return (
    <>
      <ResultsHead results={results} live={props.live} fresh={fresh} />
      {props.stale && (
        <p class="stale" role="status">
          {pack.states.stale}
        </p>
      )}
      <HeldNotice results={results} />
      <GroupNotice results={results} />
      <p class="unseen" role="status">
        {fresh ? pack.head.updated : ''}
      </p>
      {answersOf(results) > 0 && <Tiles results={results} trend={props.trend} />}
      <Answers {...props} />
      <Funnel results={results} before={results.previous} />
      {answersOf(results) + results.excluded > 0 && (
        <Comments results={results} stamp={props.stamp} />
      )}
      <KeysPart compare={compare} />
    </>
  )
}

function Answers(props: BodyProps) {
  const { results } = props
  if (answersOf(results) > 0) {
    return results.questions.map((question) => (
      <Question key={question.id} {...props} question={question} />
    ))
  }
  if (results.only) return <NoneLeftSheet results={results} />
  return (
    <EmptySheet shown={results.shown}>
      <WhenAsked results={results} />
    </EmptySheet>
  )
}

function Question(props: BodyProps & { readonly question: QuestionResults }) {
  const { kind } = props.question
  if (isRating(kind)) return <RatingSheet {...props} />
  return kind === 'choice' ? (
    <ChoiceSheet question={props.question} results={props.results} />
  ) : null
}

interface BodyProps {
  readonly results: Results
  /** the days shown and the window before them; absent while they are read */
  readonly trend: Results | undefined
  readonly live: boolean
  readonly stamp: number
  /** the newest reading failed: these are the numbers from before */
  readonly stale: boolean
}
