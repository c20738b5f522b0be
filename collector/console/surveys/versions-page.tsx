import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { SiteReply, VersionList } from '#shared/site-replies.ts'
import { useReply } from '../api/use-reply.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SiteFrame } from '../parts/site-frame.tsx'
import { useSignedIn } from '../parts/use-signed-in.ts'
import { ChangesList } from './publishing/changes-list.tsx'
import { SurveyPageWords, useSurveyWords } from './words/use-survey-words.ts'
import { RestoreButton } from './restore-button.tsx'
import { useWords } from '../words/use-words.tsx'
import './publishing/publishing.css'

/** `/sites/:id/surveys/:survey/versions`: what was published when, by whom, and what changed. */
export function VersionsPage() {
  return (
    <SurveyPageWords>
      <Versions />
    </SurveyPageWords>
  )
}

function Versions() {
  const { surveys, publishing } = useSurveyWords()
  const { format } = useWords()
  const { id = '', survey = '' } = useRoute().params
  const [tries, setTries] = useState(0)
  const site = useReply<SiteReply>(`/api/sites/${id}`)
  const { data, problem } = useReply<VersionList>(`/api/surveys/${survey}/versions`, tries)
  useSignedIn(problem)
  const versions = data?.versions ?? []

  return (
    <SiteFrame id={id} reply={site.data} at="surveys">
      {!data && problem && <ProblemNotice problem={problem} again={() => setTries(tries + 1)} />}
      {data && (
        <h1 class="page-title">
          <a href={`/sites/${id}/surveys/${survey}`}>{versions[0]?.survey.name}</a>
        </h1>
      )}
      {data && data.newer.length > 0 && versions[0] && (
        <section class="sheet stack" aria-label={publishing.newer}>
          <p>{publishing.newer}</p>
          <ChangesList
            before={versions[0].survey}
            after={versions[0].survey}
            brand={site.data?.site.brand}
            defaults={data.newer}
          />
        </section>
      )}
      {versions.map(({ survey: version, published, publishedBy, defaults }, place) => {
        const before = versions[place + 1]
        const name = surveys.version(version.ver, format.instant(published))
        return (
          <section key={version.ver} class="sheet stack" aria-label={name}>
            <header class="version-head">
              <h2 class="sheet-title">{name}</h2>
              <span class="quiet">
                {[place === 0 && publishing.current, publishedBy && publishing.by(publishedBy)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {place > 0 && <RestoreButton site={id} version={version} />}
            </header>
            {before ? (
              <ChangesList
                before={before.survey}
                after={version}
                brand={site.data?.site.brand}
                defaults={defaults}
              />
            ) : (
              <p class="quiet">{surveys.first}</p>
            )}
          </section>
        )
      })}
    </SiteFrame>
  )
}
