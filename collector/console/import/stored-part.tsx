import type { Survey } from '#shared/survey.ts'
import { useWords } from '../words/use-words.tsx'
import type { Outcome } from './upload.ts'
import { useImportWords } from './words/use-import-words.ts'

/** What an import stored, what it found there, and the way to the results. */
export function StoredPart(props: { readonly outcome: Outcome; readonly survey: Survey }) {
  const words = useImportWords()
  const { format } = useWords()
  const { import: made, known = 0, changed = 0, gone = 0 } = props.outcome
  const stored = made?.stored ?? 0
  return (
    <section class="sheet stack" role="status">
      <p class="import-done">{words.stored(format.count(stored), stored)}</p>
      {known > 0 && <p>{words.known(format.count(known), known)}</p>}
      {changed > 0 && <p>{words.changed(format.count(changed), changed)}</p>}
      {gone > 0 && <p>{words.gone(format.count(gone), gone)}</p>}
      <div class="acts">
        <a
          class="button button-main"
          href={`/surveys/${props.survey.id}?from=${made?.firstDay}&to=${made?.lastDay}`}
        >
          {words.results}
        </a>
      </div>
    </section>
  )
}
