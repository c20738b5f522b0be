import type { Results } from '#shared/results.ts'
import { sayNone } from '#shared/phrases/say-none.ts'
import { useWords } from '../words/use-words.tsx'
import { useView } from './use-view.ts'

/** A filter that leaves no answer, and the way out of it. */
export function NoneLeftSheet({ results }: { readonly results: Results }) {
  const { pack, say } = useWords()
  const { hrefOf } = useView()
  return (
    <section class="sheet empty">
      <h2 class="empty-title">{sayNone(say, results)}</h2>
      <p class="empty-links">
        <a href={hrefOf({ segment: undefined })}>{pack.segments.clear}</a>
      </p>
    </section>
  )
}
