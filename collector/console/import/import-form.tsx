import { useEffect, useRef, useState } from 'preact/hooks'
import type { SiteSurvey, VersionList } from '#shared/site-replies.ts'
import { useReply } from '../api/use-reply.ts'
import { Labelled } from '../form/labelled.tsx'
import { Select } from '../form/select.tsx'
import { useWords } from '../words/use-words.tsx'
import { FoundPart } from './found-part.tsx'
import { AS_FOUND, queryOf, type Picks } from './picks.ts'
import { ProgressLine } from './progress-line.tsx'
import { ReadsPart } from './reads-part.tsx'
import { packed, upload, type Outcome, type Progress } from './upload.ts'
import { useImportWords } from './words/use-import-words.ts'
import { Trouble } from '../parts/trouble.tsx'

/** Picks a survey and a file, shows what is in it, and stores it once nothing is wrong. */
export function ImportForm(props: {
  readonly base: string
  readonly surveys: readonly SiteSurvey[]
  readonly onStored: () => void
}) {
  const words = useImportWords()
  const { pack } = useWords()
  const { base, surveys, onStored } = props
  const [id, setId] = useState(surveys[0]?.id ?? '')
  const survey = useReply<VersionList>(`/api/surveys/${id}/versions`).data?.versions[0]?.survey
  const [file, setFile] = useState<File>()
  const [picks, setPicks] = useState<Picks>(AS_FOUND)
  const [outcome, setOutcome] = useState<Outcome>()
  const [progress, setProgress] = useState<Progress>()
  const body = useRef<{ readonly of: File; readonly blob: Blob } | undefined>(undefined)
  const turn = useRef(0)
  // what was found before a pick is what the pick changes
  const [checked, setChecked] = useState<Picks>()
  const isCurrent = checked === picks

  async function send(isDry: boolean): Promise<void> {
    if (!file || survey?.id !== id) return
    const mine = (turn.current += 1)
    const query = queryOf(survey, picks, outcome?.check?.mapping)
    if (isDry) query.set('dry', '1')
    setProgress({ sent: 0 })
    const came = await packedOf(file)
      .then((blob) => upload(`${base}/imports?${query.toString()}`, blob, tell))
      // a file that was moved or is locked cannot be read
      .catch((error: unknown): Outcome => ({ status: 400, error: String(error) }))
    if (mine !== turn.current) return
    setProgress(undefined)
    setChecked(picks)
    setOutcome(came.check || came.header ? came : { ...outcome, ...came })
    if (came.status === 201) onStored()

    function tell(news: Progress): void {
      if (mine === turn.current) setProgress(news)
    }
  }

  async function packedOf(of: File): Promise<Blob> {
    if (body.current?.of !== of) body.current = { of, blob: await packed(of) }
    return body.current.blob
  }

  // another file or survey is looked at by itself; what was said of the one before is forgotten
  useEffect(() => {
    if (file && survey?.id === id) void send(true)
  }, [file, survey])
  function begin(next: () => void): void {
    turn.current += 1
    setOutcome(undefined)
    setProgress(undefined)
    setPicks(AS_FOUND)
    next()
  }

  const names = Object.fromEntries(surveys.map(({ id: one, name }) => [one, name]))
  const header = outcome?.check?.header ?? outcome?.header
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
                accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json"
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
        {outcome?.error && !outcome.check && <Trouble said={outcome.error} lang="en" />}
      </section>
      {survey && header && outcome?.status !== 201 && (
        <ReadsPart
          key={`${file?.name} ${id}`}
          survey={survey}
          header={header}
          found={outcome?.check?.mapping}
          picks={picks}
          onPicks={setPicks}
          isBusy={progress !== undefined}
          onAgain={() => void send(true)}
        />
      )}
      {survey && outcome?.check && (
        <FoundPart
          survey={survey}
          outcome={outcome}
          check={outcome.check}
          isReady={isCurrent && progress === undefined}
          onStore={() => void send(false)}
        />
      )}
    </>
  )
}
