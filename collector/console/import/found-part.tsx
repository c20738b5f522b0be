import type { ImportCheck } from '#collector/exchange/import/import-check.ts'
import type { Survey } from '#shared/survey.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useWords } from '../words/use-words.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ProblemTable } from './problem-table.tsx'
import { Said } from './said.tsx'
import { sourceName } from './source-name.ts'
import { StoredPart } from './stored-part.tsx'
import type { Outcome } from './upload.ts'
import { useFacts } from './use-facts.ts'
import { useImportWords } from './words/use-import-words.ts'

/** What is in a file: how much of it can be kept, what cannot and why, and the first rows. */
export function FoundPart(props: {
  readonly survey: Survey
  readonly outcome: Outcome
  readonly check: ImportCheck
  /** what is shown was read as the page says now */
  readonly isReady: boolean
  readonly onStore: () => void
  readonly onStoreRest: () => void
  readonly onRejected: () => void
}) {
  const words = useImportWords()
  const { found } = words
  const { format } = useWords()
  const { survey, outcome, check, isReady } = props
  const { ready, rejected, refusals, problems, notes } = check
  const facts = useFacts(check, survey)
  const isClean = refusals.length === 0 && problems.count === 0
  const mayLeaveOut = refusals.length === 0 && problems.count > 0 && ready > 0
  const count = format.count(ready)

  if (outcome.status === 201 && outcome.import) {
    return <StoredPart outcome={outcome} survey={survey} />
  }
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
          <li key={note}>
            <Said sentence={note} />
          </li>
        ))}
      </ul>
      {!isClean && (
        <div class="import-refused" role="alert">
          <p>
            <strong>{found.refused}</strong>
          </p>
          {refusals.map((sentence) => (
            <p key={sentence}>
              <Said sentence={sentence} />
            </p>
          ))}
        </div>
      )}
      {problems.count > 0 && <ProblemTable problems={problems} />}
      {check.preview.length > 0 && <PreviewTable survey={survey} rows={check.preview} />}
      {outcome.error && outcome.error !== refusals[0] && <Trouble {...words.said(outcome.error)} />}
      {isClean && (
        <div class="acts">
          <button
            class="button button-main"
            type="button"
            disabled={!isReady}
            onClick={props.onStore}
          >
            {words.store(count, ready)}
          </button>
        </div>
      )}
      {rejected > 0 && (
        <div class="acts">
          {mayLeaveOut && (
            <button class="button" type="button" disabled={!isReady} onClick={props.onStoreRest}>
              {words.storeRest(count, format.count(rejected))}
            </button>
          )}
          <button class="button" type="button" disabled={!isReady} onClick={props.onRejected}>
            {words.saveRejected(format.count(rejected), rejected)}
          </button>
        </div>
      )}
    </section>
  )
}
