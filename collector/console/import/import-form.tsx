import { useEffect, useRef, useState } from 'preact/hooks'
import type { SiteSurvey, VersionList } from '#shared/site-replies.ts'
import type { Problem } from '../api/problem.ts'
import { useReply } from '../api/use-reply.ts'
import { saveFile } from '../charts/save-file.ts'
import { Labelled } from '../form/labelled.tsx'
import { Select } from '../form/select.tsx'
import { troubleOf } from '../form/trouble-of.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useWords } from '../words/use-words.tsx'
import { fetchRejected } from './fetch-rejected.ts'
import { FoundPart } from './found-part.tsx'
import { LabelPart } from './label-part.tsx'
import { AS_FOUND, queryOf, type Picks } from './picks.ts'
import { ProgressLine } from './progress-line.tsx'
import { ReadsPart } from './reads-part.tsx'
import { packed, upload, type Outcome, type Progress } from './upload.ts'
import { useImportWords } from './words/use-import-words.ts'

/** What is wanted of a file: a look, all of it stored, or all rows that can be kept. */
type Wanted = 'look' | 'store' | 'store-rest'

/** Picks a survey and a file, shows what is in it, and stores it once nothing is wrong. */
export function ImportForm(props: {
  readonly base: string
  readonly surveys: readonly SiteSurvey[]
  /** custom fields that the site keeps */
  readonly facets: readonly string[]
  readonly onStored: () => void
}) {
  const words = useImportWords()
  const { pack } = useWords()
  const { base, surveys, facets, onStored } = props
  const [id, setId] = useState(surveys[0]?.id ?? '')
  const survey = useReply<VersionList>(`/api/surveys/${id}/versions`).data?.versions[0]?.survey
  const [file, setFile] = useState<File>()
  const [picks, setPicks] = useState<Picks>(AS_FOUND)
  const [outcome, setOutcome] = useState<Outcome>()
  const [progress, setProgress] = useState<Progress>()
  const [problem, setProblem] = useState<Problem>()
  const body = useRef<{ readonly of: File; readonly blob: Blob } | undefined>(undefined)
  const turn = useRef(0)
  // what was found before a pick is what the pick changes
  const [checked, setChecked] = useState<Picks>()
  const isCurrent = checked === picks

  async function submit(wanted: Wanted, said = picks): Promise<void> {
    if (!file || survey?.id !== id) return
    const mine = (turn.current += 1)
    const query = queryOf(survey, said, outcome?.check?.mapping)
    if (wanted === 'look') query.set('dry', '1')
    if (wanted === 'store-rest') query.set('leave', '1')
    setProgress({ sent: 0 })
    const came = await packedOf(file)
      .then((blob) => upload(`${base}/imports?${query.toString()}`, blob, tell))
      // a file that was moved or is locked cannot be read
      .catch((error: unknown): Outcome => ({ status: 400, error: String(error) }))
    if (mine !== turn.current) return
    setProgress(undefined)
    setChecked(said)
    setOutcome(came.check || came.header ? came : { ...outcome, ...came })
    if (came.status === 201) onStored()

    function tell(news: Progress): void {
      if (mine === turn.current) setProgress(news)
    }
  }

  async function saveRejected(): Promise<void> {
    if (!file || survey?.id !== id) return
    const query = queryOf(survey, picks, outcome?.check?.mapping)
    setProblem(undefined)
    const blob = await packedOf(file)
    const reply = await fetchRejected(`${base}/imports`, query, blob)
    if (reply.ok) return saveFile(reply.data, 'rejected.csv')
    setProblem(reply.problem)
  }

  async function packedOf(of: File): Promise<Blob> {
    if (body.current?.of !== of) body.current = { of, blob: await packed(of) }
    return body.current.blob
  }

  // another file or survey is looked at by itself; what was said of the one before is forgotten
  useEffect(() => {
    if (file && survey?.id === id) void submit('look')
  }, [file, survey])
  function begin(next: () => void): void {
    turn.current += 1
    setOutcome(undefined)
    setProgress(undefined)
    setProblem(undefined)
    setPicks(AS_FOUND)
    next()
  }

  const names = Object.fromEntries(surveys.map(({ id: one, name }) => [one, name]))
  const check = outcome?.check
  const error = outcome?.error
  return (
    <>
      <section class="sheet stack">
        <div class="pair">
          <Select
            label={words.survey}
            value={id}
            options={names}
            onPick={(one) => begin(() => setId(one))}
          />
          <Labelled label={words.file} hint={words.fileHint}>
            {(told) => (
              <input
                {...told}
                class="import-file"
                type="file"
                accept=".csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.xlsx,.xlsm,.xlsb,.xls,.ods,.gz,.zip,text/csv,application/json"
                onChange={({ currentTarget }) => {
                  const [picked] = currentTarget.files ?? []
                  if (picked) begin(() => setFile(picked))
                }}
              />
            )}
          </Labelled>
        </div>
        <ProgressLine progress={progress} />
        {outcome?.status === 0 && <Trouble said={pack.form.offline} />}
        {error && !check && <Trouble {...words.said(error)} />}
        <Trouble said={problem && troubleOf(problem, pack.form)} />
      </section>
      {survey && outcome && outcome.status !== 201 && (
        <ReadsPart
          key={`${file?.name} ${id}`}
          survey={survey}
          header={check?.header ?? outcome.header ?? []}
          found={check?.mapping}
          sheets={check?.sheets ?? outcome.sheets ?? []}
          sheet={check?.sheet ?? outcome.sheet}
          encoding={check?.encoding ?? outcome.encoding}
          facets={facets}
          picks={picks}
          onPicks={setPicks}
          isAsked={(check?.asks ?? []).length > 0}
          isBusy={progress !== undefined}
          onAgain={() => void submit('look')}
        />
      )}
      {survey && check && outcome.status !== 201 && (
        <LabelPart
          key={`${file?.name} ${id} ${Object.keys(check.labels).join(' ')}`}
          survey={survey}
          labels={check.labels}
          isBusy={progress !== undefined}
          onSay={(labels) => {
            const said = { ...picks, labels: { ...picks.labels, ...labels } }
            setPicks(said)
            void submit('look', said)
          }}
        />
      )}
      {survey && check && (
        <FoundPart
          survey={survey}
          outcome={outcome}
          check={check}
          isReady={isCurrent && progress === undefined}
          onStore={() => void submit('store')}
          onStoreRest={() => void submit('store-rest')}
          onRejected={() => void saveRejected()}
        />
      )}
    </>
  )
}
