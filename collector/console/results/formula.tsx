import type { Change } from '#shared/analysis/change-of.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { sayFormula } from '#shared/phrases/say-score.ts'
import { SCORING } from '#shared/score/constants.ts'
import { isExact } from '#shared/score/is-exact.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { moodNames } from '../words/mood-names.ts'
import { useWords } from '../words/use-words.tsx'
import { ratingParts } from './rating-parts.ts'
import './formula.css'

/**
 * How a score is counted, with the very counts, and what its range means: one click away. Where the
 * range is all that is printed, no sum gives the score away.
 */
export function Formula(props: {
  readonly question: QuestionResults
  readonly score: KnownScore
  readonly results: Results
  /** absent: nothing is compared */
  readonly change: Change | undefined
}) {
  const { pack, say, format } = useWords()
  const { question, score, results, change } = props
  const { shown, answered } = results
  const sum = useSum(question, score)
  return (
    <details class="formula">
      <summary>{pack.level.formula}</summary>
      <div class="formula-body">
        <p>{sayFormula(say, score)}</p>
        {isExact(score) && <p class="formula-sum">{sum}</p>}
        <p>{say.tooltip}</p>
        {isExact(score) && (
          <p>
            {pack.level.exact(
              format.exact(score.value),
              pack.span(format.exact(score.interval.low), format.exact(score.interval.high)),
            )}
          </p>
        )}
        {change && <ChangeSum change={change} />}
        {shown > 0 && (
          <p class="formula-sum">
            {pack.level.rate(
              `${format.count(answered)} ÷ ${format.count(shown)} ≈ ${format.share(answered / shown)}`,
            )}
          </p>
        )}
        {question.segments.length > 0 && (
          <p>{pack.level.groups(format.count(SCORING.minToJudge))}</p>
        )}
        <p>{pack.level.weighed}</p>
      </div>
    </details>
  )
}

/** The change with the two scores that it is the difference of. */
function ChangeSum({ change }: { readonly change: Change }) {
  const { pack, format } = useWords()
  const { question, comparison } = change
  if (comparison.delta === undefined) return null
  const before = scoreOf(question, question.previousTally ?? {})
  const after = scoreOf(question, question.tally)
  if (before.status === 'none' || after.status === 'none') return null
  if (!isExact(before) || !isExact(after)) return null
  const [from = '', to = ''] = [before, after].map(({ shown }) => format.count(shown.value))
  const [few = '', many = ''] = comparison.n.map((n) => format.count(n))
  return (
    <p class="formula-sum">
      {pack.level.change(`${to} − ${inBrackets(from)} = ${format.change(comparison.shown.delta)}`)}{' '}
      {pack.level.compared(many, few)}
    </p>
  )
}

/** 30 − (−12): two signs side by side are hard to read */
function inBrackets(level: string): string {
  return level.startsWith('−') ? `(${level})` : level
}

/** The formula with numbers in it: (323 − 139) ÷ 661 = 28. */
function useSum(question: QuestionResults, score: KnownScore): string {
  const { pack, format } = useWords()
  const { count } = format
  const result =
    score.unit === 'percent' ? format.percent(score.shown.value) : count(score.shown.value)
  if (score.groups) {
    const { promoters, detractors } = score.groups
    return `(${count(promoters.count)} − ${count(detractors.count)}) ÷ ${count(score.n)} × 100 ≈ ${result}`
  }
  if (score.box) return `${count(score.box.count)} ÷ ${count(score.n)} ≈ ${result}`
  const names = moodNames(pack, question)
  return ratingParts(question, score)
    .map((part) => `${names[part.mood]} ${count(part.count)}`)
    .join(' · ')
}
