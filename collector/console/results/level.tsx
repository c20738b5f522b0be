import type { QuestionResults } from '#shared/results.ts'
import { scaleOf } from '#shared/scale.ts'
import type { KnownScore, Score } from '#shared/score/score.ts'
import { useWords } from '../words/use-words.tsx'
import './level.css'

/**
 * A score, only as boldly as it is known.
 *
 * | status  | shown                                       |
 * | ------- | ------------------------------------------- |
 * | none    | a sentence: no number, no zero, no line     |
 * | hidden  | how many answered, and from when a score is |
 * | too_few | the range first, in grey                    |
 * | rough   | the score, and between what                 |
 * | solid   | the score, its range in brackets            |
 */
export function Level({
  question,
  score,
}: {
  readonly question: QuestionResults
  readonly score: Score
}) {
  const { pack } = useWords()
  if (score.status === 'none') return <p class="level-none">{pack.states.empty}</p>
  if (score.status === 'hidden') return <p class="level-none">{score.n}</p>
  return (
    <div class="level" data-status={score.status}>
      <p class="level-metric">{pack.metrics[question.kind]}</p>
      <Figure score={score} />
      <Mean question={question} score={score} />
    </div>
  )
}

function Figure({ score }: { readonly score: KnownScore }) {
  const { pack, format } = useWords()
  const write = score.unit === 'percent' ? format.percent : format.count
  const { value, low, high } = score.shown
  if (score.status === 'too_few') {
    return <p class="level-range">{pack.span(format.count(low), write(high))}</p>
  }
  return (
    <p class="level-figure">
      <span class="level-value">{write(value)}</span>
      <span class="level-between">{pack.span(format.count(low), format.count(high))}</span>
    </p>
  )
}

/** What the ratings average to; beside the score, never instead of it. NPS and intent have none. */
function Mean({
  question,
  score,
}: {
  readonly question: QuestionResults
  readonly score: KnownScore
}) {
  const { pack, format } = useWords()
  const scale = scaleOf(question)
  if (!scale || question.kind === 'nps' || score.status === 'too_few') return null
  return <p class="level-mean">{pack.level.mean(format.mean(score.mean.value), `${scale.high}`)}</p>
}
