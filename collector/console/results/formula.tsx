import type { QuestionResults } from '#shared/results.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { useWords } from '../words/use-words.tsx'

/** How a score is counted, one click away. */
export function Formula(props: { readonly question: QuestionResults; readonly score: KnownScore }) {
  const { pack } = useWords()
  return (
    <details class="formula">
      <summary>{pack.level.formula}</summary>
      <p>{props.score.n}</p>
    </details>
  )
}
