import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteSurveyList, SiteReply } from '#shared/site-replies.ts'
import { useReply } from '../api/use-reply.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { ImportForm } from './import-form.tsx'
import { PastImports } from './past-imports.tsx'
import { ImportWords, useImportWords } from './words/use-import-words.ts'
import './import.css'

/** `/sites/:id/import`: answers that another tool collected join a survey. */
export function ImportPage() {
  return (
    <ImportWords>
      <Page />
    </ImportWords>
  )
}

function Page() {
  const words = useImportWords()
  const { id = '' } = useRoute().params
  const [stamp, setStamp] = useState(0)
  const base = `/api/sites/${encodeURIComponent(id)}`
  const site = useReply<SiteReply>(base)
  const { data, problem } = useReply<SiteSurveyList>(`${base}/surveys`, stamp)
  useSignedIn(problem)
  const changed = () => setStamp((n) => n + 1)
  const published = data?.surveys.filter(({ ver }) => ver !== undefined)

  return (
    <SiteFrame id={id} reply={site.data} at="import">
      <header class="stack">
        <h1 class="page-title">{words.title}</h1>
        <p class="desk-hint">{words.hint}</p>
      </header>
      {!data && problem && <ProblemNotice problem={problem} again={changed} />}
      {published?.length === 0 && (
        <section class="sheet stack import-none">
          <p>{words.noSurvey}</p>
          <a class="button button-main" href={`/sites/${id}/new`}>
            {words.publish}
          </a>
        </section>
      )}
      {published && published.length > 0 && (
        <ImportForm
          base={base}
          surveys={published}
          facets={site.data?.site.facets ?? []}
          onStored={changed}
        />
      )}
      <PastImports base={base} stamp={stamp} onChanged={changed} />
    </SiteFrame>
  )
}
