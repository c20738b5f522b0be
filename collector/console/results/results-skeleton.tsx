import { useWords } from '../words/use-words.tsx'
import './results-skeleton.css'

/** The shape of a results page before its numbers are there. */
export function ResultsSkeleton() {
  const { pack } = useWords()
  return (
    <div class="skeleton" role="status" aria-label={pack.states.loading}>
      <span class="bone bone-name" />
      <span class="bone bone-facts" />
      <span class="bone bone-sheet" />
      <span class="bone bone-strip" />
    </div>
  )
}
