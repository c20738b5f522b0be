import type { Score } from '#shared/score/score.ts'
import { useWords } from '../words/use-words.tsx'

/** A score in a line of a table, only as boldly as it is known. */
export function SmallLevel({ score, metric }: { readonly score: Score; readonly metric: string }) {
  const { pack, format } = useWords()
  if (score.status === 'none' || score.status === 'hidden') {
    return (
      <span class="small-level">
        <span class="small-metric">{metric}</span>
        <span class="small-range">
          {score.n > 0 ? pack.head.answers(score.n, format.count(score.n)) : pack.states.empty}
        </span>
      </span>
    )
  }
  const write = score.unit === 'percent' ? format.percent : format.count
  const { value, low, high } = score.shown
  return (
    <span class="small-level" data-status={score.status}>
      <span class="small-metric">{metric}</span>
      {score.status !== 'too_few' && <strong>{write(value)}</strong>}
      <span class="small-range">{pack.span(write(low), write(high))}</span>
    </span>
  )
}
