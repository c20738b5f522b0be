import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { Survey } from '#shared/survey.ts'
import { useWords } from '../words/use-words.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ProblemTable } from './problem-table.tsx'
import { sourceName } from './source-name.ts'
import type { Outcome } from './upload.ts'
import { useImportWords } from './words/use-import-words.ts'
import { Trouble } from '../parts/trouble.tsx'

/** What is in a file: how much of it can be kept, what cannot and why, and the first rows. */
export function FoundPart(props: {
  readonly survey: Survey
  readonly outcome: Outcome
  readonly check: ImportCheck
  /** what is shown was read as the page says now */
  readonly isReady: boolean
  readonly onStore: () => void
}) {
  const words = useImportWords()
  const { found } = words
  const { format } = useWords()
  const { survey, outcome, check, isReady, onStore } = props
  const { ready, left, first, last, refusals, problems, notes, unused } = check
  const isClean = refusals.length === 0 && problems.count === 0
  const count = format.count(ready)
  const facts = [
    first && last && found.between(format.range(first.slice(0, 10), last.slice(0, 10))),
    left.filtered > 0 && found.filtered(format.count(left.filtered), left.filtered),
    left.unanswered > 0 && found.unanswered(format.count(left.unanswered), left.unanswered),
    left.repeated > 0 && found.repeated(format.count(left.repeated), left.repeated),
    unused.length > 0 && found.unused(unused.slice(0, 20).join(', ')),
  ].filter((fact) => typeof fact === 'string' && fact !== '')

  if (outcome.status === 201 && outcome.import) return <Stored outcome={outcome} survey={survey} />
  return (
    <section class="sheet stack">
      <h2 class="sheet-title">{found.title}</h2>
      <p>
        <strong>{found.from(sourceName(check.source))}.</strong> {found.ready(count, ready)}
      </p>
      <ul class="import-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {notes.map((note) => (
          <li key={note} lang="en">
            {note}
          </li>
        ))}
      </ul>
      {!isClean && (
        <div class="import-refused" role="alert">
          <p>
            <strong>{found.refused}</strong>
          </p>
          {refusals.map((sentence) => (
            <p key={sentence} lang="en">
              {sentence}
            </p>
          ))}
        </div>
      )}
      {problems.count > 0 && <ProblemTable problems={problems} />}
      {check.preview.length > 0 && <PreviewTable survey={survey} rows={check.preview} />}
      {outcome.error && outcome.error !== refusals[0] && <Trouble said={outcome.error} lang="en" />}
      {isClean && (
        <div class="acts">
          <button class="button button-main" type="button" disabled={!isReady} onClick={onStore}>
            {words.store(count, ready)}
          </button>
        </div>
      )}
    </section>
  )
}

function Stored({ outcome, survey }: { readonly outcome: Outcome; readonly survey: Survey }) {
  const words = useImportWords()
  const { format } = useWords()
  const { import: made, known = 0, gone = 0 } = outcome
  const stored = made?.stored ?? 0
  return (
    <section class="sheet stack" role="status">
      <p class="import-done">{words.stored(format.count(stored), stored)}</p>
      {known > 0 && <p>{words.known(format.count(known), known)}</p>}
      {gone > 0 && <p>{words.gone(format.count(gone), gone)}</p>}
      <div class="acts">
        <a
          class="button button-main"
          href={`/surveys/${survey.id}?from=${made?.firstDay}&to=${made?.lastDay}`}
        >
          {words.results}
        </a>
      </div>
    </section>
  )
}
