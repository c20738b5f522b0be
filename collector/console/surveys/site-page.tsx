import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteSurvey, SiteSurveyList, SiteReply } from '#shared/site-replies.ts'
import { useReply } from '../api/use-reply.ts'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { SiteFrame } from '../parts/site-frame.tsx'
import { SurveyPageWords, useSurveyWords } from './words/use-survey-words.ts'
import { ArchivedNotice } from './archived-notice.tsx'
import { ArchivedPart } from './archived-part.tsx'
import { Checklist } from './checklist.tsx'
import { SiteSurveyRow } from './site-survey-row.tsx'

/** `/sites/:id`: a site's surveys, to work on. */
export function SitePage() {
  return (
    <SurveyPageWords>
      <SiteSurveys />
    </SurveyPageWords>
  )
}

function SiteSurveys() {
  const { surveys } = useSurveyWords()
  const { id = '' } = useRoute().params
  const [stamp, setStamp] = useState(0)
  const site = useReply<SiteReply>(`/api/sites/${id}`)
  const { data, problem } = useReply<SiteSurveyList>(`/api/sites/${id}/surveys`, stamp)
  const again = () => setStamp((n) => n + 1)
  const [archived, setArchived] = useState<SiteSurvey>()
  const list = data?.surveys.filter((item) => !item.archived) ?? []
  useSignedIn(problem)
  const add = (
    <a class="button button-main" href={`/sites/${id}/new`}>
      {surveys.add}
    </a>
  )

  return (
    <SiteFrame id={id} reply={site.data} at="surveys">
      {site.data && <Checklist site={site.data} surveys={data && list} />}
      {!data && problem && <ProblemNotice problem={problem} again={again} />}
      {archived && (
        <ArchivedNotice
          item={archived}
          onUndone={() => {
            setArchived(undefined)
            again()
          }}
        />
      )}
      {data && list.length === 0 && (
        <Notice title={surveys.none} hint={surveys.noneHint}>
          {add}
        </Notice>
      )}
      {list.length > 0 && (
        <section class="sheet">
          <header class="sheet-head">
            <h1 class="sheet-title">{site.data?.site.name ?? id}</h1>
            {add}
          </header>
          <ul class="desk-list">
            {list.map((item) => (
              <SiteSurveyRow
                key={item.id}
                site={id}
                item={item}
                onChanged={again}
                onArchived={() => {
                  setArchived(item)
                  again()
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <ArchivedPart items={data?.surveys.filter((item) => item.archived) ?? []} onChanged={again} />
    </SiteFrame>
  )
}
