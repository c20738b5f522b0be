import type { QuestionResults } from '#shared/results.ts'
import { sayFormula } from '#shared/say/say-score.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { moodNames } from '../words/mood-names.ts'
import { useWords } from '../words/use-words.tsx'
import { ratingParts } from './rating-parts.ts'
import './formula.css'

/** How a score is counted, with the very counts, and what its range means: one click away. */
export function Formula(props: { readonly question: QuestionResults; readonly score: KnownScore }) {
  const { pack, say, format } = useWords()
  const { question, score } = props
  return (
    <details class="formula">
      <summary>{pack.level.formula}</summary>
      <div class="formula-body">
        <p>{sayFormula(say, score)}</p>
        <p class="formula-sum">{useSum(question, score)}</p>
        <p>{say.tooltip}</p>
        <p>
          {pack.level.exact(
            format.exact(score.value),
            pack.span(format.exact(score.interval.low), format.exact(score.interval.high)),
          )}
        </p>
      </div>
    </details>
  )
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
  const names = moodNames(pack, question.kind)
  return ratingParts(question, score)
    .map((part) => `${names[part.mood]} ${count(part.count)}`)
    .join(' · ')
}
