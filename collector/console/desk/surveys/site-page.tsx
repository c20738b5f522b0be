import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { DeskList, SiteReply } from '#shared/desk.ts'
import { useReply } from '../../api/use-reply.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSignedIn } from '../../parts/use-signed-in.ts'
import { SiteFrame } from '../../parts/site-frame.tsx'
import { DeskWords, useDeskWords } from '../words/desk-words.ts'
import { Checklist } from './checklist.tsx'
import { DeskRow } from './desk-row.tsx'

/** `/sites/:id`: a site's surveys, to work on. */
export function SitePage() {
  return (
    <DeskWords>
      <Desk />
    </DeskWords>
  )
}

function Desk() {
  const { surveys } = useDeskWords()
  const { id = '' } = useRoute().params
  const [stamp, setStamp] = useState(0)
  const site = useReply<SiteReply>(`/api/sites/${id}`)
  const { data, problem } = useReply<DeskList>(`/api/sites/${id}/surveys`, stamp)
  const again = () => setStamp((n) => n + 1)
  useSignedIn(problem)
  const add = (
    <a class="button button-main" href={`/sites/${id}/new`}>
      {surveys.add}
    </a>
  )

  return (
    <SiteFrame id={id} reply={site.data} at="surveys">
      <Checklist site={id} isPublished={data?.surveys.some(({ ver }) => ver !== undefined)} />
      {!data && problem && <ProblemNotice problem={problem} again={again} />}
      {data?.surveys.length === 0 && (
        <Notice title={surveys.none} hint={surveys.noneHint}>
          {add}
        </Notice>
      )}
      {data && data.surveys.length > 0 && (
        <section class="sheet">
          <header class="sheet-head">
            <h1 class="sheet-title">{site.data?.site.name ?? id}</h1>
            {add}
          </header>
          <ul class="desk-list">
            {data.surveys.map((item) => (
              <DeskRow key={item.id} site={id} item={item} onChanged={again} />
            ))}
          </ul>
        </section>
      )}
    </SiteFrame>
  )
}
