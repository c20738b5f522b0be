import type { QuestionResults } from '#shared/results.ts'
import { sayMean, sayScore } from '#shared/phrases/say-score.ts'
import type { Score } from '#shared/score/score.ts'
import { metricName } from '../words/metric-name.ts'
import { useWords } from '../words/use-words.tsx'
import './level.css'

/**
 * A score, only as boldly as it is known.
 *
 * | status  | shown                                             |
 * | ------- | ------------------------------------------------- |
 * | none    | a sentence: no number, no zero, no line           |
 * | hidden  | how many answered, and from when a score is shown |
 * | too_few | the range first, in grey                          |
 * | rough   | the score, and between what                       |
 * | solid   | the score, its range in brackets                  |
 */
export function Level({ question, score, isOver, none }: LevelProps) {
  const { pack, say } = useWords()
  const { strong, rest } = sayScore(say, score, { isOver, none })
  if (score.status === 'none' || score.status === 'hidden') {
    return <p class="level-none">{strong}</p>
  }
  const mean = sayMean(say, score)
  return (
    <div class="level" data-status={score.status}>
      <p class="level-metric">{metricName(pack, question)}</p>
      {/* beside a figure this large, the comma of the sentence would only be in the way */}
      <p class="level-figure">
        <strong class="level-value">{strong}</strong>
        <span class="level-rest">{rest.replace(/^[,、，]\s*/, '')}</span>
      </p>
      {question.kind !== 'nps' && mean && <p class="level-mean">{mean}</p>}
    </div>
  )
}

interface LevelProps {
  readonly question: QuestionResults
  readonly score: Score
  /** no more answers will come */
  readonly isOver: boolean
  /** what is said where there is no answer */
  readonly none: string
}
